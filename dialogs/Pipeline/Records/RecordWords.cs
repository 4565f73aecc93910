using System.Collections.Immutable;
using HighPoint.Conversations;

namespace HighPoint.Pipeline.Records;

/// <summary>Every sentence of an opportunity's card, its history, and the form that changes it.</summary>
public static class RecordWords
{
    internal static string Stage => "Stage";
    internal static string Next => "Next";
    internal static string Kind => "Kind";
    internal static string Technician => "Technician";
    internal static string Contact => "Contact";
    internal static string Worth => "Worth";
    internal static string History => "What happened";
    internal static string Change => "Change it";
    internal static string TheJob => "Show the job";
    internal static string Save => "Save";
    internal static string Leave => "Leave it";
    internal static string Amount => "Worth (a number)";
    internal static string Reason => "Why they said no";
    internal static string Note => "A note";
    internal static string Into => "The same as";

    internal static ImmutableArray<string> HistoryColumns { get; } = ["When", "Who", "What"];

    internal static Markup Introduction(Opportunity o) => Markup.Of($"{PipelineWords.Capital(PipelineWords.Customer(o))}: {PipelineWords.Name(o.Stage)}, with {PipelineWords.Owner(o)}.");

    internal static Markup Earlier(int more) => Markup.Of($"{more} earlier ones are left out.");

    internal static string FormTitle(Opportunity o) => $"Change {PipelineWords.Customer(o)}";

    internal static Markup FormIntroduction { get; } = Markup.Plain("Change what you like; everything you leave stays as it is. “Undo” takes it back for an hour.");

    internal static string Merge(Opportunity o) => $"{PipelineWords.Customer(o)}: {PipelineWords.Kind(o.Occasion)}, {PipelineWords.Name(o.Stage)}";

    internal static Markup NotChosen { get; } = Markup.Plain("Choose one of the list first, then press the button again.");

    internal static Markup ManagersOnly { get; } = Markup.Plain("That is for managers. You can claim it, or mark what you did with it.");

    internal static Markup NotYours { get; } = Markup.Plain("That one is a colleague's. You see your own; all of the pipeline is for managers.");

    internal static Markup OpenInOurChat { get; } = Markup.Plain("I show that in our own chat, so that customers' names don't go round in here.");

    internal static Markup NothingChanged { get; } = Markup.Plain("Nothing was changed.");

    internal static Markup NoAmount { get; } = Markup.Plain("I can't read that amount. Write a number, such as 1500.");

    internal static Markup TooLate { get; } = Markup.Plain("That was changed more than an hour ago, so I left it. Change it again on its card.");

    internal static Markup Saved(Opportunity o, ImmutableArray<string> what) => Markup.Of($"Saved. {PipelineWords.Capital(PipelineWords.Customer(o))}: {string.Join("; ", what)}.");

    /// <summary>Who did something.</summary>
    internal static string Who(string by, ImmutableDictionary<string, string> names) => by == PipelineEvent.Clock ? "time passed" : names.GetValueOrDefault(by, by);

    /// <summary>What happened, in a few words; empty where it is not worth a line.</summary>
    internal static string Happened(PipelineChange change, ImmutableDictionary<string, string> names) => change switch
    {
        PipelineChange.Opened opened => $"told of: {PipelineWords.Kind(opened.Occasion)}",
        PipelineChange.EngagementLogged { Engagement.Occasion: { } kind } => $"debriefed: {PipelineWords.Kind(kind)}",
        PipelineChange.EngagementWithdrawn => "debrief taken back",
        PipelineChange.StageMoved moved => $"{PipelineWords.Name(moved.From)} to {PipelineWords.Name(moved.To)}{Because(moved.Reason)}",
        PipelineChange.DraftSent sent => sent.Edited ? "message sent, in their own words" : "message sent",
        PipelineChange.SendingTakenBack => "message not sent after all",
        PipelineChange.AuditBooked { Booking: { } booking } => $"audit booked for {booking.On:d MMM uuuu}",
        PipelineChange.ReminderSet { At: not null } => "reminder set",
        PipelineChange.Claimed claimed => $"claimed by {claimed.OwnerCard?.Name ?? Who(claimed.Owner, names)}",
        PipelineChange.Released released => $"given back to {released.OwnerCard?.Name ?? Who(released.Owner, names)}",
        PipelineChange.Reassigned given => $"given to {given.OwnerCard?.Name ?? Who(given.Owner, names)}",
        PipelineChange.Valued { Value: { } value } => $"worth {OverviewWords.Amount(value)}",
        PipelineChange.Valued => "worth not known",
        PipelineChange.Noted noted => $"note: {noted.Text}",
        PipelineChange.NoteTakenBack => "note taken back",
        PipelineChange.MergedInto => "merged into another record",
        PipelineChange.Parted => "a record of its own again",
        PipelineChange.Nudged => "nudged",
        _ => "",
    };

    private static string Because(string? reason) => reason switch
    {
        null or StageReasons.Debrief or StageReasons.NewEngagement => "",
        StageReasons.NoOpportunity => " (no opportunity after all)",
        _ => $" ({Questions.AnswerWords.Reason(reason)})",
    };
}
