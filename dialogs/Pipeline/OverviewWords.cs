using System.Collections.Immutable;
using HighPoint.Advising;
using HighPoint.Calendars;
using HighPoint.Conversations;
using HighPoint.Debriefs;
using NodaTime;

namespace HighPoint.Pipeline;

/// <summary>Every sentence of the pipeline's overview.</summary>
public static class OverviewWords
{
    internal static string ChartTitle => "Open by stage";

    internal static string Help => "What can I tell you?";

    /// <summary>A sum as people write it: "1,500 USD".</summary>
    public static string Amount(Money money) => FormattableString.Invariant($"{money.Amount:#,0.##} {money.Currency}");

    internal static string Title(PipelinePart part, bool mine) => (part, mine) switch
    {
        (PipelinePart.Open, true) => "Your pipeline",
        (PipelinePart.Open, false) => "The pipeline",
        (_, true) => $"Your pipeline: {Name(part).ToLowerInvariant()}",
        _ => $"The pipeline: {Name(part).ToLowerInvariant()}",
    };

    internal static string Name(PipelinePart part) => part switch
    {
        PipelinePart.Due => "Due now",
        PipelinePart.Closing => "Closing within 48 hours",
        _ => PipelineWords.Capital(Questions.AnswerWords.PartName(part)),
    };

    /// <summary>A headline number's name; what is decided is counted within a time.</summary>
    internal static string Name(PipelinePart part, Questions.Period? period) => part switch
    {
        PipelinePart.Signed or PipelinePart.Lost => $"{Name(part)} ({(period is { Words.Length: > 0 } ? period.Words : "90 days")})",
        PipelinePart.Open when period is { Words.Length: > 0 } => $"{Name(part)}, from {period.Words}",
        _ => Name(part),
    };

    internal static string Caption(PipelinePart part) => part switch
    {
        PipelinePart.Signed or PipelinePart.Lost or PipelinePart.Declined or PipelinePart.NotFollowedUp => $"{Name(part)}, newest first",
        PipelinePart.All => Name(part),
        _ => $"{Name(part)}, most urgent first",
    };

    internal static ImmutableArray<string> Columns(bool withOwner) => withOwner ? ["Customer", "Kind", "Stage", "Next", "Technician"] : ["Customer", "Kind", "Stage", "Next"];

    internal static Markup Headline(int open, int due, int overdue) => (open, due, overdue) switch
    {
        (0, _, _) => Markup.Plain("Nothing is open."),
        (_, 0, 0) => Markup.Of($"{open} open, nothing due now."),
        (_, _, 0) => Markup.Of($"{open} open, {due} due now."),
        _ => Markup.Of($"{open} open, {due} due now, {overdue} overdue."),
    };

    internal static Markup CountAndWorth(Questions.Tally tally) => Markup.Plain($"{tally.Count}{Questions.AnswerWords.Bracketed(tally)}");

    internal static string ChartTwin(ImmutableArray<(Stage Stage, int Open)> stages) =>
        $"Open by stage: {string.Join(", ", stages.Select(bar => FormattableString.Invariant($"{bar.Open} {PipelineWords.Name(bar.Stage).ToLowerInvariant()}")))}.";

    internal static Markup NamesAlone { get; } = Markup.Plain("Which customers these are I say in our own chat, so that their names don't go round in here.");

    internal static Markup Nothing(bool mine) => mine
        ? Markup.Plain("Your pipeline is empty. Tell me about a job you just finished, and I'll say when to offer the customer a service agreement.")
        : Markup.Plain("The pipeline is empty. It fills as technicians tell me about the jobs they finished.");

    internal static Markup NothingIn(PipelinePart part) => part switch
    {
        PipelinePart.Due => Markup.Plain("Nothing is due now."),
        PipelinePart.Closing => Markup.Plain("No window closes within 48 hours."),
        PipelinePart.Overdue => Markup.Plain("Nothing is overdue."),
        PipelinePart.Offered => Markup.Plain("No offer is out."),
        PipelinePart.Signed => Markup.Plain("Nobody signed in that time."),
        PipelinePart.Lost => Markup.Plain("Nothing was lost in that time."),
        _ => Markup.Plain("Nothing is there at the moment."),
    };

    /// <summary>The next step and its time, or what happened last.</summary>
    internal static string Next(Opportunity o, Instant now, DateTimeZone zone)
    {
        string At(Instant at) => TimeWords.Moment(at.InZone(zone), now);
        string Since() => TimeWords.Day(o.StageSince.InZone(zone).Date, now.InZone(zone).Date);
        return o switch
        {
            { Stage: Stage.Due, Window: { } window } => window.Closes < now ? $"window closed {At(window.Closes)}" : $"offer by {At(window.Closes)}",
            { Stage: Stage.Due } => "offer",
            { Stage: Stage.Waiting, Waiting: { } waiting } => $"{For(waiting.For)}, ask {At(waiting.AskAgain)}",
            { Stage: Stage.Waiting, First: { } first } when Urgency.Deadline(o) is { } deadline => $"{Step(first)} by {At(deadline)}",
            { Stage: Stage.AuditProposed, NextCheckIn: { } next } => $"check in {At(next)}",
            { Stage: Stage.AuditBooked, Booking: { } booking } => $"do the audit {PipelineWords.When(booking, now, zone)}",
            { Stage: Stage.AuditBooked } => "do the audit",
            { Stage: Stage.Offered, OfferedAt: { } sent } => $"sent {TimeWords.Day(sent.InZone(zone).Date, now.InZone(zone).Date)}",
            _ => $"since {Since()}",
        };
    }

    private static string For(WaitFor waitFor) => waitFor switch
    {
        WaitFor.Repair => "until it's fixed",
        WaitFor.Findings => "until the findings are presented",
        _ => "until they're happy",
    };

    private static string Step(PaidStep step) => step switch
    {
        PaidStep.Audit => "propose the audit",
        PaidStep.Invoice => "send the invoice",
        _ => "agree on the first paid work",
    };
}
