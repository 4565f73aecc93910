using System.Collections.Immutable;
using HighPoint.Advising;
using HighPoint.Calendars;
using HighPoint.Conversations;
using HighPoint.Debriefs;
using NodaTime;

namespace HighPoint.Pipeline;

/// <summary>A small company, its people, and a pipeline that remembers what was recorded, for conversations with the pipeline.</summary>
internal sealed class PipelineKit
{
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/Chicago"];
    public static readonly Person Sam = new("sam", "Sam Rivera", Role.Technician, Zone);
    public static readonly Person Kim = new("kim", "Kim Ode", Role.Technician, Zone);
    public static readonly Person Max = new("max", "Max Bauer", Role.Manager, Zone);
    public static readonly Person Team = new("team", "The team", Role.Team, Zone);

    public static readonly BusinessCalendar Calendar = new(
        Zone,
        ImmutableDictionary<IsoDayOfWeek, OpenHours>.Empty.AddRange(
            new[] { IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday }
                .Select(day => KeyValuePair.Create(day, new OpenHours(new LocalTime(9, 0), new LocalTime(17, 0))))),
        [new LocalDate(2026, 11, 26)]);

    private readonly List<PipelineEvent> events = [];
    private readonly Dictionary<string, Opportunity> opportunities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Engagement> engagements = new(StringComparer.Ordinal);

    /// <summary>Monday 23 November 2026, 3 pm in Chicago.</summary>
    public Instant Now { get; set; } = At(23, 15);

    public IReadOnlyList<PipelineEvent> Events => events;

    public PipelineView View => new([.. opportunities.Values], [.. engagements.Values], []);

    public Opportunity this[string id] => opportunities[id];

    public Opportunity Only => Assert.Single(opportunities.Values, opportunity => opportunity.Stage != Stage.Withdrawn);

    public static Instant At(int day, int hour, int minute = 0, int month = 11, int year = 2026) =>
        new LocalDateTime(year, month, day, hour, minute).InZoneLeniently(Zone).ToInstant();

    public static Verdict Offer(int day = 23) => new Verdict.Offer(Window(day));

    public static Verdict ProposeAudit(int day = 23) => new Verdict.PaidStepFirst(
        PaidStep.Audit, Window(day), [Zoned(day, 10, 12), Zoned(day, 10, 12).Plus(Duration.FromDays(14)), Zoned(day, 10, 12).Plus(Duration.FromDays(28))]);

    public static Verdict NotYet(WaitFor waitFor = WaitFor.Repair) => new Verdict.NotYet(waitFor, Zoned(24, 9));

    public static Verdict TooLate() => new Verdict.TooLate(Zoned(20, 17));

    public static Facts Job(string? company, string? contact = "Dana") => new() { Company = company, Contact = contact };

    public Recorded Tell(string id, Occasion? occasion, Facts facts, Verdict verdict, Person? by = null)
    {
        var teller = by ?? Sam;
        return Keep(Recording.Record(new RecordRequest(
            Now, teller.Id, "t", new Engagement(id, null, occasion, facts), new Advice(verdict, "rule", "Because.", []), View)
        {
            OwnerCard = new OwnerCard(teller.Name, teller.Zone.Id),
        }));
    }

    public Recorded Withdraw(string id) => Keep(Recording.Withdraw(new WithdrawRequest(Now, Sam.Id, "t", id, View)));

    public ActionResult Press(Verb verb, string argument = "", Person? by = null, int? revision = null, string? on = null)
    {
        var opportunity = on is null ? Only : this[on];
        var result = OpportunityActions.Do(new ActionRequest(
            Now, by ?? Sam, "t", new Command(verb, opportunity.Id, revision ?? opportunity.Version, argument), opportunity, Calendar));
        Keep(result.Events);
        return result;
    }

    public ActionResult Undo(ActionResult done)
    {
        var result = OpportunityActions.Undo(new UndoRequest(Now, Sam, "t", this[done.Opportunity.Id], done.Opportunity.Version, done.Back));
        Keep(result.Events);
        return result;
    }

    public void Keep(IEnumerable<PipelineEvent> happened)
    {
        foreach (var e in happened)
        {
            events.Add(e);
            if (e.Opportunity is { } id && OpportunityHistory.Apply(opportunities.GetValueOrDefault(id), e) is { } after)
            {
                opportunities[id] = after;
            }

            switch (e.Change)
            {
                case PipelineChange.EngagementLogged { Engagement: var engagement }:
                    engagements[engagement.Id] = engagement;
                    break;
                case PipelineChange.EngagementWithdrawn { EngagementId: var engagementId }:
                    engagements.Remove(engagementId);
                    break;
            }
        }
    }

    /// <summary>What somebody sees of an opportunity: all but when and how often it changed, and which nudges it had.</summary>
    public static string Seen(Opportunity opportunity) => PipelineJson.Write(opportunity with
    {
        Version = 0, Revision = 0, AdvisedAt = null, StageSince = default, StageReason = null, NudgesGiven = [],
    });

    private static ZonedDateTime Zoned(int day, int hour, int month = 11) => At(day, hour, month: month).InZone(Zone);

    private static OfferWindow Window(int day) => new(Zoned(day, 14), Zoned(day + 1, 9), Zoned(day + 1, 11), Zoned(day + 4, 17), Zoned(day + 2, 10));

    private Recorded Keep(Recorded recorded)
    {
        Keep(recorded.Events);
        Assert.All(recorded.Touched, after => Assert.Equal(PipelineJson.Write(this[after.Id]), PipelineJson.Write(after)));
        return recorded;
    }
}
