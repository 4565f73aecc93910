using System.Collections.Immutable;
using HighPoint.Advising;
using HighPoint.Debriefs;
using HighPoint.Drafts;
using HighPoint.Nudges;
using HighPoint.Pipeline;
using NodaTime;

namespace HighPoint.Bot.Demo;

/// <summary>Believable opportunities with their whole history. The same seed, number and time give the same ones.</summary>
/// <param name="seed">Where chance begins.</param>
/// <param name="count">How many there will be: many are spread over five years, few over one.</param>
/// <param name="now">Now: nothing happens later.</param>
/// <param name="owners">Whose they are.</param>
/// <param name="currency">The company's currency (ISO 4217).</param>
internal sealed class DemoPipeline(int seed, int count, Instant now, ImmutableArray<DemoOwner> owners, string currency)
{
    private const int Few = 5000;
    private readonly Random chance = new(seed);

    /// <summary>One after the other, the oldest first.</summary>
    public IEnumerable<ImmutableArray<PipelineEvent>> All()
    {
        var span = Duration.FromDays(count < Few ? 365 : 5 * 365);
        for (var i = 0; i < count; i++)
        {
            yield return One(i, Whole(now - span + (span * ((i + chance.NextDouble()) / count))));
        }
    }

    /// <summary>To the second, as everything is told.</summary>
    private static Instant Whole(Instant at) => Instant.FromUnixTimeSeconds(at.ToUnixTimeSeconds());

    private ImmutableArray<PipelineEvent> One(int number, Instant at)
    {
        var owner = owners[chance.Next(owners.Length)];
        var kind = chance.NextDouble() switch { < 0.5 => Occasion.Emergency, < 0.8 => Occasion.Audit, _ => Occasion.DissatisfiedProspect };
        var customer = DemoNames.Customer(chance, count);
        var story = new Story($"o-demo-{number}", owner.Id);
        var job = new Engagement($"e-demo-{number}", story.Id, kind, Facts.None with { Company = customer, Hours = chance.Next(1, 12) });
        var window = new WindowTimes(at, at + Duration.FromHours(1), at + Duration.FromHours(3), at + Duration.FromDays(kind == Occasion.Emergency ? 5 : 14));
        var isProspect = kind == Occasion.DissatisfiedProspect;
        ImmutableArray<Instant> checkIns = isProspect ? [at + Duration.FromDays(14), at + Duration.FromDays(28), at + Duration.FromDays(56)] : [];
        var worth = chance.NextDouble() < 0.7 ? new Money(50 * chance.Next(6, 80), currency) : null;
        story.Add(at, new PipelineChange.Opened(customer, null, owner.Id, kind, new OwnerCard(owner.Name, owner.Zone)));
        story.Add(at, new PipelineChange.EngagementLogged(job));
        story.Add(at, new PipelineChange.Planned(job.Id, customer, null, [kind], at, window, null, checkIns, worth, isProspect ? PaidStep.Audit : null));
        story.Add(at, new PipelineChange.StageMoved(Stage.Waiting, isProspect ? Stage.AuditProposed : Stage.Due, null));
        story.Add(at + Duration.FromHours(2), new PipelineChange.Nudged(NudgeKind.WindowOpened, $"n-{story.Id}-opened"));
        Goes(story, at, isProspect, window);
        return [.. story.Events.TakeWhile(e => e.At <= now)];
    }

    /// <summary>Offered or not, and what they said.</summary>
    private void Goes(Story story, Instant at, bool isProspect, WindowTimes window)
    {
        if (chance.NextDouble() < 0.3)
        {
            story.Add(window.Closes - Duration.FromHours(20), new PipelineChange.Nudged(NudgeKind.ClosingSoon, $"n-{story.Id}-closing"));
            story.Add(window.Closes, new PipelineChange.StageMoved(story.Stage, Stage.Expired, isProspect ? StageReasons.LetGo : StageReasons.WindowClosed));
            return;
        }

        var sent = at + Duration.FromHours((36 * Math.Pow(chance.NextDouble(), 2)) + 1);
        story.Add(sent, new PipelineChange.DraftSent(DraftForm.Email, DraftTone.Plain, Edited: chance.NextDouble() < 0.4));
        if (!isProspect)
        {
            story.Add(sent, new PipelineChange.StageMoved(Stage.Due, Stage.Offered, null));
        }

        story.Add(sent + Duration.FromDays(1), new PipelineChange.ReminderSet(sent + Duration.FromDays(5)));
        story.Add(sent + Duration.FromDays(5), new PipelineChange.Nudged(NudgeKind.Reminder, $"n-{story.Id}-reminder"));
        var decided = sent + Duration.FromDays(6 + (chance.NextDouble() * 20));
        if (chance.NextDouble() < 0.35)
        {
            story.Add(decided, new PipelineChange.StageMoved(story.Stage, Stage.Signed, null));
        }
        else
        {
            story.Add(decided, new PipelineChange.StageMoved(story.Stage, Stage.Declined, DemoNames.Reasons[chance.Next(DemoNames.Reasons.Length)]));
        }
    }

    /// <summary>One opportunity's events as they come.</summary>
    private sealed class Story(string id, string by)
    {
        public string Id => id;

        public Stage Stage { get; private set; } = Stage.Waiting;

        public List<PipelineEvent> Events { get; } = [];

        public void Add(Instant at, PipelineChange change)
        {
            Events.Add(new PipelineEvent(Whole(at), change is PipelineChange.Nudged ? PipelineEvent.Clock : by, $"demo-{id}-{Events.Count}", id, change));
            Stage = change is PipelineChange.StageMoved moved ? moved.To : Stage;
        }
    }
}

/// <summary>Whose demonstration opportunities are.</summary>
internal sealed record DemoOwner(string Id, string Name, string Zone);
