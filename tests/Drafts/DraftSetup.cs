using System.Collections.Immutable;
using HighPoint.Advising;
using HighPoint.Calendars;
using HighPoint.Conversations;
using HighPoint.Debriefs;
using HighPoint.Playbooks;
using HighPoint.Support;
using NodaTime;

namespace HighPoint.Drafts;

/// <summary>The default playbook's drafts, our company, and Sam who signs.</summary>
internal static class DraftSetup
{
    public static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    public static readonly Company Ridgeline = new(
        "Ridgeline IT", "(555) 010-2200", "ridgeline.example", "USD", "US",
        new BusinessCalendar(NewYork, ImmutableDictionary<IsoDayOfWeek, OpenHours>.Empty, []));

    public static readonly Person Sam = new("sam", "Sam Ortiz", Role.Technician, NewYork, "sam@ridgeline.example");

    /// <summary>Done on Monday evening; best on Tuesday; a meeting on Wednesday at ten.</summary>
    public static readonly OfferWindow Window = new(At(23, 22), At(24, 9), At(24, 11), At(26, 17), At(25, 10));

    public static readonly Advice Offer = Advised(new Verdict.Offer(Window));

    public static readonly Advice AuditFirst = Advised(new Verdict.PaidStepFirst(PaidStep.Audit, Window, []));

    public static readonly Advice InvoiceFirst = Advised(new Verdict.PaidStepFirst(PaidStep.Invoice, Window, []));

    public static readonly Advice WorkFirst = Advised(new Verdict.PaidStepFirst(PaidStep.Work, Window, []));

    public static readonly ImmutableDictionary<string, PlaybookFile> Files = TestPlaybook.Default.Templates;

    public static readonly ImmutableArray<Topic> Topics = TestPlaybook.Default.Topics;

    public static readonly DraftWriter Writer = WriterOf(Ridgeline);

    /// <summary>Harlow Dental's server, fixed on Monday in six hours.</summary>
    public static readonly Facts Harlow = new()
    {
        Company = "Harlow Dental",
        Contact = "Dana Whitfield",
        Hours = 6,
        Finished = new(new(2026, 11, 23)),
        Repair = RepairState.Fixed,
        Incidents = ["server"],
    };

    /// <summary>Riverside's audit, presented on Monday, with two findings.</summary>
    public static readonly Facts Riverside = new()
    {
        Company = "Riverside Vets",
        Contact = "Priya Raman",
        Finished = new(new(2026, 11, 23)),
        Presented = true,
        Findings = ["backups-untested", "no-mfa"],
    };

    /// <summary>Oakmont, unhappy with whoever looks after them.</summary>
    public static readonly Facts Oakmont = new()
    {
        Company = "Oakmont Law",
        Contact = "Lee Marsh",
        Incumbent = "Quibblenet",
        Grievances = [Grievance.SlowResponse],
    };

    public static DraftWriter WriterOf(Company company) => new(TestPlaybook.Default, company);

    public static Draft Write(Occasion occasion, Facts facts, Advice advice, DraftForm form = DraftForm.Email, DraftTone tone = DraftTone.Plain, DraftLength length = DraftLength.Full) =>
        Assert.IsType<Draft>(Writer.Write(new(occasion, facts, advice, Sam, new(form, tone, length))));

    public static Advice Advised(Verdict verdict) => new(verdict, "rule", "Because.", []);

    private static ZonedDateTime At(int day, int hour) => NewYork.AtStrictly(new LocalDateTime(2026, 11, day, hour, 0));
}
