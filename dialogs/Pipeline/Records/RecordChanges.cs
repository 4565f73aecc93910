using System.Collections.Immutable;
using System.Globalization;
using HighPoint.Advising;
using HighPoint.Conversations;
using HighPoint.Debriefs;
using NodaTime;

namespace HighPoint.Pipeline.Records;

/// <summary>What a manager changes of an opportunity on its card. Each thing that changes is an event of its own, and all of them are taken back together.</summary>
public static class RecordChanges
{
    /// <summary>Makes the changes, or says why not in <see cref="ActionResult.Words"/> without any event.</summary>
    public static ActionResult Do(RecordOrder order)
    {
        var opportunity = order.Opportunity;
        var amount = Input(order, RecordForm.AmountInput);
        decimal number = 0;
        if (opportunity.HasChangedSince(order.Version))
        {
            return Refuse(order, PipelineWords.StandsNow(opportunity, order.At, order.By.Zone));
        }

        if (amount.Length > 0 && !(decimal.TryParse(amount, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && number is > 0 and < 1_000_000_000))
        {
            return Refuse(order, RecordWords.NoAmount);
        }

        if (NextStage(order) == Stage.Signed && opportunity.First == PaidStep.Audit)
        {
            return Refuse(order, PipelineWords.AuditComesFirst(opportunity));
        }

        var journal = new Journal(order.At, order.By.Id, order.Turn);
        var back = ImmutableArray.CreateBuilder<PipelineChange>();
        var after = opportunity;
        void Change(PipelineChange change, PipelineChange undo)
        {
            after = journal.Add(after, change);
            back.Insert(0, undo);
        }

        if (Value(amount, number, order) is var value && value != opportunity.Value)
        {
            Change(new PipelineChange.Valued(value), new PipelineChange.Valued(opportunity.Value));
        }

        if (Input(order, RecordForm.OwnerInput) is { Length: > 0 } owner && owner != opportunity.Owner && order.People.FirstOrDefault(person => person.Id == owner && person.Role != Role.Team) is { } given)
        {
            Change(new PipelineChange.Reassigned(given.Id, new OwnerCard(given.Name, given.Zone.Id)), new PipelineChange.Reassigned(opportunity.Owner, opportunity.OwnerCard));
        }

        if (Cut(Input(order, RecordForm.NoteInput)) is { Length: > 0 } note)
        {
            Change(new PipelineChange.Noted(note), new PipelineChange.NoteTakenBack(note));
        }

        if (NextStage(order) is { } stage)
        {
            var standing = Standing.Of(opportunity)!;
            after = journal.Move(after, stage, stage == Stage.Declined && Cut(Input(order, RecordForm.ReasonInput)) is { Length: > 0 } reason ? reason : null);
            back.InsertRange(0, standing.Back(after, order.At));
        }

        if (order.Others.FirstOrDefault(other => other.Id == Input(order, RecordForm.IntoInput)) is { } into)
        {
            Merge(order, into, Change);
        }

        return journal.Events.IsEmpty ? Refuse(order, RecordWords.NothingChanged) : Done(order, journal.Events, after, back.ToImmutable());
    }

    private static ActionResult Done(RecordOrder order, ImmutableArray<PipelineEvent> events, Opportunity after, ImmutableArray<PipelineChange> back)
    {
        var what = events.Select(e => RecordWords.Happened(e.Change, ImmutableDictionary<string, string>.Empty)).Where(words => words.Length > 0).Distinct(StringComparer.Ordinal);
        return new ActionResult(events, after, RecordWords.Saved(order.Opportunity, [.. what]), back)
        {
            Announcements = after.Stage == Stage.Signed && order.Opportunity.Stage != Stage.Signed
                ? [new Outgoing(new Address.ToTeam(), new Message(PipelineWords.SignedForTeam(order.NamesCustomers ? after : PipelineWords.Unnamed(after), order.By.Name)))]
                : [],
        };
    }

    /// <summary>Where it is to go; null where it stays, or cannot go there.</summary>
    private static Stage? NextStage(RecordOrder order) =>
        Enum.TryParse<Stage>(Input(order, RecordForm.StageInput), out var stage) && stage != Stage.Withdrawn && StageRules.Allows(order.Opportunity.Stage, stage) ? stage : null;

    private static string Input(RecordOrder order, string id) => order.Inputs.GetValueOrDefault(id)?.Trim() ?? "";

    /// <summary>Its debriefs become the other record's, and it counts no more.</summary>
    private static void Merge(RecordOrder order, Opportunity into, Action<PipelineChange, PipelineChange> change)
    {
        foreach (var engagement in order.Engagements.Where(engagement => engagement.Opportunity == order.Opportunity.Id))
        {
            change(new PipelineChange.EngagementLogged(engagement with { Opportunity = into.Id }), new PipelineChange.EngagementLogged(engagement));
        }

        change(new PipelineChange.MergedInto(into.Id), new PipelineChange.Parted(order.Opportunity.Stage, order.Opportunity.StageReason));
    }

    private static Money? Value(string amount, decimal number, RecordOrder order) =>
        amount.Length == 0 ? order.Inputs.ContainsKey(RecordForm.AmountInput) ? null : order.Opportunity.Value : new Money(number, order.Opportunity.Value?.Currency ?? order.Currency);

    private static string Cut(string text) => text.Length <= RecordForm.MostLetters ? text : text[..(char.IsHighSurrogate(text[RecordForm.MostLetters - 1]) ? RecordForm.MostLetters - 1 : RecordForm.MostLetters)];

    private static ActionResult Refuse(RecordOrder order, Markup words) => new([], order.Opportunity, words, []);
}

/// <summary>A form that a manager saved.</summary>
/// <param name="At">Now.</param>
/// <param name="By">Who.</param>
/// <param name="Turn">The event id of the turn.</param>
/// <param name="Opportunity">The opportunity as it is now.</param>
/// <param name="Version">The version that the form was drawn for.</param>
/// <param name="Inputs">The form's values.</param>
public sealed record RecordOrder(Instant At, Person By, string Turn, Opportunity Opportunity, int Version, ImmutableDictionary<string, string> Inputs)
{
    /// <summary>Who may have it.</summary>
    public required ImmutableArray<Person> People { get; init; }

    /// <summary>The customer's other records.</summary>
    public required ImmutableArray<Opportunity> Others { get; init; }

    /// <summary>The debriefs of the customer.</summary>
    public required ImmutableArray<Engagement> Engagements { get; init; }

    /// <summary>The company's currency (ISO 4217).</summary>
    public required string Currency { get; init; }

    /// <summary>Whether the team's channel is told customers' names.</summary>
    public required bool NamesCustomers { get; init; }
}
