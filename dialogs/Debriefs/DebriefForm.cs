using System.Collections.Immutable;
using HighPoint.Conversations;
using HighPoint.Pipeline;
using HighPoint.Playbooks;

namespace HighPoint.Debriefs;

/// <summary>The form twin of a debrief: a field for every fact that matters to its kind, filled in with what is known.</summary>
public sealed class DebriefForm(Playbook playbook)
{
    private static readonly ImmutableArray<InputOption> YesNo = [new("", FormWords.NotSaid), new("yes", FormWords.Yes), new("no", FormWords.No)];

    /// <summary>The form's card.</summary>
    /// <param name="typed">What was typed before and has to be put right; null for what is known.</param>
    public Card Of(Consultation consultation, DebriefButtons buttons, FormInput? typed)
    {
        var input = typed ?? FormInput.Of(consultation.Debrief.Occasion, consultation.Debrief.Facts);
        return new Card(
            FormWords.Title,
            [
                new CardElement.Paragraph(Markup.Plain(typed is null ? FormWords.Intro : FormWords.PutRight), typed is null ? Emphasis.Subtle : Emphasis.Warning),
                Choice(input, FactName.Occasion, [.. Enum.GetValues<Occasion>().Select(kind => new InputOption(kind.ToString(), playbook.Advice.Occasions[kind]))]),
                .. FactSheet.Names.Where(name => Matters(name, consultation.Debrief, input)).SelectMany(name => Fields(input, name)),
            ],
            buttons.Saving(Verb.SaveForm));
    }

    /// <summary>Whether a kind asks for a fact. What is known, or was typed wrong, is shown in any case; where the kind is open, everything is.</summary>
    private static bool Matters(FactName name, DebriefState debrief, FormInput input) =>
        debrief.Occasion is not { } kind || debrief.Facts.Knows(name) || input.Errors.ContainsKey(name.ToString()) || name switch
        {
            FactName.Repair or FactName.Incidents => kind == Occasion.Emergency,
            FactName.Presented or FactName.Findings or FactName.FreeOfCharge => kind == Occasion.Audit,
            FactName.Grievances or FactName.Incumbent => kind == Occasion.DissatisfiedProspect,
            FactName.Paying or FactName.Amount => kind != Occasion.None,
            _ => true,
        };

    private IEnumerable<CardElement> Fields(FormInput input, FactName name) => name switch
    {
        FactName.Finished =>
        [
            Text(input, FormField.EndedOn, FormWords.EndedOn, InputKind.Date),
            Text(input, FormField.EndedAt, FormWords.EndedAt, InputKind.Time),
        ],
        FactName.Repair => [Choice(input, name, [.. Enum.GetValues<RepairState>().Select(each => new InputOption(each.ToString(), FactWords.Value(each)))])],
        FactName.Mood => [Choice(input, name, [.. Enum.GetValues<Mood>().Select(each => new InputOption(each.ToString(), FactWords.Value(each)))])],
        FactName.Grievances => [Several(input, name, Enum.GetValues<Grievance>().Select(each => new InputOption(each.ToString(), FactWords.Value(each))))],
        FactName.Incidents => [Several(input, name, Topics(TopicKind.Incident))],
        FactName.Findings => [Several(input, name, Topics(TopicKind.Finding))],
        FactName.Presented or FactName.Agreement or FactName.Paying or FactName.FreeOfCharge =>
            [new CardElement.ChoiceInput(name.ToString(), FactWords.Label(name), YesNo, [input[name.ToString()]], Error: Error(input, name.ToString()))],
        FactName.Email => [Text(input, FormField.Email, FactWords.Label(name), InputKind.Email)],
        FactName.Phone => [Text(input, FormField.Phone, FactWords.Label(name), InputKind.Phone)],
        FactName.Hours => [Text(input, FormField.Hours, FactWords.Label(name), InputKind.Number)],
        _ => [Text(input, name.ToString(), FactWords.Label(name), InputKind.Text)],
    };

    private IEnumerable<InputOption> Topics(TopicKind kind) =>
        playbook.Topics.Where(topic => topic.Kind == kind).Select(topic => new InputOption(topic.Id, PipelineWords.Capital(topic.Name)));

    private static CardElement.TextInput Text(FormInput input, string field, string label, InputKind kind) =>
        new(field, label, input[field], FactValue.MaxLength, Kind: kind, Error: Error(input, field));

    private static CardElement.ChoiceInput Choice(FormInput input, FactName name, ImmutableArray<InputOption> options) => new(
        name.ToString(), FactWords.Label(name), [new InputOption("", FormWords.NotSaid), .. options], [input[name.ToString()]], Error: Error(input, name.ToString()));

    private static CardElement.ChoiceInput Several(FormInput input, FactName name, IEnumerable<InputOption> options) => new(
        name.ToString(), FactWords.Label(name), [.. options], [.. input[name.ToString()].Split(',', StringSplitOptions.RemoveEmptyEntries)], Multiple: true,
        Error: Error(input, name.ToString()));

    private static string? Error(FormInput input, string field) => input.Errors.GetValueOrDefault(field);
}
