using System.Collections.Immutable;
using System.Globalization;
using HighPoint.Conversations;

namespace HighPoint.Pipeline.Records;

/// <summary>The form in which a manager changes an opportunity.</summary>
public static class RecordForm
{
    internal const string StageInput = "stage";
    internal const string AmountInput = "amount";
    internal const string ReasonInput = "reason";
    internal const string OwnerInput = "owner";
    internal const string NoteInput = "note";
    internal const string IntoInput = "into";
    internal const int MostLetters = 300;
    private const int MostDigits = 12;
    private const int MostChoices = 20;

    /// <summary>The form, in the place of the opportunity's card.</summary>
    /// <param name="opportunity">The opportunity.</param>
    /// <param name="people">Who may have it.</param>
    /// <param name="others">The customer's other records, which it may be the same as.</param>
    public static Message Of(Opportunity opportunity, ImmutableArray<Person> people, ImmutableArray<Opportunity> others)
    {
        var stages = StageRules.After(opportunity.Stage).Where(stage => stage != Stage.Withdrawn).Prepend(opportunity.Stage).Select(stage => new InputOption(stage.ToString(), PipelineWords.Name(stage)));
        var owners = people.Where(person => person.Role != Role.Team).Take(MostChoices).Select(person => new InputOption(person.Id, person.Name)).ToImmutableArray();
        ImmutableArray<CardElement> body =
        [
            new CardElement.ChoiceInput(StageInput, RecordWords.Stage, [.. stages], [opportunity.Stage.ToString()]),
            new CardElement.TextInput(AmountInput, RecordWords.Amount, opportunity.Value?.Amount.ToString("0.##", CultureInfo.InvariantCulture) ?? "", MostDigits, Kind: InputKind.Number),
            new CardElement.TextInput(ReasonInput, RecordWords.Reason, "", MostLetters),
            new CardElement.ChoiceInput(OwnerInput, RecordWords.Technician, owners, [opportunity.Owner]),
            .. others.IsEmpty ? ImmutableArray<CardElement>.Empty : [new CardElement.ChoiceInput(IntoInput, RecordWords.Into, [.. others.Take(MostChoices).Select(other => new InputOption(other.Id, RecordWords.Merge(other)))], [])],
            new CardElement.TextInput(NoteInput, RecordWords.Note, "", MostLetters, Multiline: true),
        ];
        return new Message(RecordWords.FormIntroduction, new Card(RecordWords.FormTitle(opportunity), body,
        [
            new CardAction.Press(RecordWords.Save, new Command(Verb.SaveOpportunity, opportunity.Id, opportunity.Version), ActionStyle.Primary),
            new CardAction.Press(RecordWords.Leave, new Command(Verb.ShowOpportunity, Argument: opportunity.Id)),
        ]), RecordCard.Key(opportunity.Id));
    }
}
