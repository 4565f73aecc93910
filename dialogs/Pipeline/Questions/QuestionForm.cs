using System.Collections.Immutable;
using HighPoint.Conversations;
using HighPoint.Debriefs;
using NodaTime;

namespace HighPoint.Pipeline.Questions;

/// <summary>A question as a form, for those who would rather choose than type.</summary>
public static class QuestionForm
{
    private const string What = "what";
    private const string PartInput = "part";
    private const string KindInput = "kind";
    private const string WhoseInput = "whose";
    private const string WhenInput = "when";
    private const int MaxName = 80;

    /// <summary>The form. It takes the place of the answer that it was opened from.</summary>
    public static Message Of(string list) => new(QuestionFormWords.Introduction, new Card(QuestionFormWords.Title,
    [
        new CardElement.ChoiceInput(What, QuestionFormWords.What, [.. Enum.GetValues<Asked>().Select(asked => new InputOption(asked.ToString(), QuestionFormWords.Name(asked)))], [nameof(Asked.List)]),
        new CardElement.ChoiceInput(PartInput, QuestionFormWords.Part, [.. Enum.GetValues<PipelinePart>().Select(part => new InputOption(part.ToString(), PipelineWords.Capital(AnswerWords.PartName(part))))], []),
        new CardElement.ChoiceInput(KindInput, QuestionFormWords.Kind,
            [.. new[] { Occasion.Emergency, Occasion.Audit, Occasion.DissatisfiedProspect }.Select(kind => new InputOption(kind.ToString(), PipelineWords.Capital(AnswerWords.Kinds(kind))))], []),
        new CardElement.ChoiceInput(WhenInput, QuestionFormWords.When, [.. Enum.GetValues<UsualTime>().Select(time => new InputOption(time.ToString(), PipelineWords.Capital(QuestionFormWords.Name(time))))], []),
        new CardElement.TextInput(WhoseInput, QuestionFormWords.Whose, "", MaxName),
    ], [new CardAction.Press(QuestionFormWords.Ask, new Command(Verb.AskQuestion, list), ActionStyle.Primary), new CardAction.Press(QuestionFormWords.Leave, new Command(Verb.Pipeline, list))]), list);

    /// <summary>The question that was filled in; what is none of the choices counts as left open.</summary>
    /// <param name="inputs">The form's values.</param>
    /// <param name="today">Today, on the asker's calendar.</param>
    public static Question Read(ImmutableDictionary<string, string> inputs, LocalDate today)
    {
        T? Choice<T>(string id) where T : struct, Enum => Enum.TryParse<T>(inputs.GetValueOrDefault(id), out var value) && Enum.IsDefined(value) ? value : null;
        var whose = inputs.GetValueOrDefault(WhoseInput)?.Trim() ?? "";
        return new Question
        {
            Asked = Choice<Asked>(What) ?? Asked.List,
            Part = Choice<PipelinePart>(PartInput),
            Kind = Choice<Occasion>(KindInput),
            Period = Choice<UsualTime>(WhenInput) is { } time ? Days(time, today) : null,
            Customer = whose.Length == 0 ? null : whose[..Math.Min(MaxName, whose.Length)],
        };
    }

    private static Period Days(UsualTime time, LocalDate today)
    {
        var (month, quarter) = (new LocalDate(today.Year, today.Month, 1), new LocalDate(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1));
        var monday = today.PlusDays(1).Previous(IsoDayOfWeek.Monday);
        var (from, until) = time switch
        {
            UsualTime.ThisWeek => (monday, monday.PlusWeeks(1)),
            UsualTime.ThisMonth => (month, month.PlusMonths(1)),
            UsualTime.LastMonth => (month.PlusMonths(-1), month),
            UsualTime.ThisQuarter => (quarter, quarter.PlusMonths(3)),
            UsualTime.LastQuarter => (quarter.PlusMonths(-3), quarter),
            _ => (new LocalDate(today.Year, 1, 1), new LocalDate(today.Year + 1, 1, 1)),
        };
        return new Period(from, until, QuestionFormWords.Name(time));
    }
}

/// <summary>Times that are often asked for.</summary>
public enum UsualTime { ThisWeek, ThisMonth, LastMonth, ThisQuarter, LastQuarter, ThisYear }
