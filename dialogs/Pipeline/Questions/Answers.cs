using System.Collections.Immutable;
using HighPoint.Conversations;
using NodaTime;

namespace HighPoint.Pipeline.Questions;

/// <summary>Answers a question about the pipeline from its figures, as words and a card.</summary>
public static class Answers
{
    /// <summary>The input by which one of the rows is chosen.</summary>
    public const string Chosen = "opportunity";

    /// <summary>Teams shows six buttons (source: its store validation guidelines), and two are taken.</summary>
    private const int MostFilters = 3;

    /// <summary>The answer. A newer one takes the older one's place where they have one list.</summary>
    /// <param name="figures">What the store found.</param>
    /// <param name="asker">Who asks.</param>
    /// <param name="now">Now.</param>
    /// <param name="list">The answer's key: its buttons change it in its place.</param>
    /// <param name="namesCustomers">Whether customers may be named here.</param>
    /// <param name="ranked">The ids of those who agreed to be ranked.</param>
    public static Message Of(Figures figures, Person asker, Instant now, string list, bool namesCustomers, ImmutableHashSet<string> ranked)
    {
        var question = figures.Question;
        var mine = asker.Role == Role.Technician;
        if (question is { Asked: Asked.Overview, Filters.IsEmpty: true } && figures.Headline.All(tally => tally.Count == 0))
        {
            return new Message(OverviewWords.Nothing(mine), new Card(OverviewWords.Title(PipelinePart.Open, mine), [], [new CardAction.Press(OverviewWords.Help, new Command(Verb.Help))]), list);
        }

        var (words, parts) = question.Asked == Asked.Overview ? Overview(figures) : AnswerParts.Of(figures, ranked);
        var body = ImmutableArray.CreateBuilder<CardElement>();
        Say(body, AnswerWords.Understood(figures), Emphasis.Subtle);
        Say(body, AnswerWords.NotUnderstood(figures), Emphasis.Warning);
        Say(body, mine && question.Person is not (null or Question.Me) ? AnswerWords.OnlyYours : Markup.Empty, Emphasis.Warning);
        body.AddRange(parts.Where(part => !question.AsTable || part is not CardElement.Chart));
        body.AddRange(Rows(figures, !mine, namesCustomers, now, asker.Zone));
        var title = question.Asked == Asked.Overview ? OverviewWords.Title(question.Part ?? PipelinePart.Open, mine) : AnswerWords.Title(question);
        return new Message(words, new Card(title, body.ToImmutable(), Buttons(figures, list, namesCustomers)), list);
    }

    private static (Markup, ImmutableArray<CardElement>) Overview(Figures figures)
    {
        int Count(PipelinePart part) => figures.Headline[PipelineParts.Headline.IndexOf(part)].Count;
        var facts = new CardElement.FactList([.. PipelineParts.Headline.Zip(figures.Headline, (part, tally) => new CardFact(
            OverviewWords.Name(part, figures.Question.Period), OverviewWords.CountAndWorth(tally)))]);
        var stages = figures.Shares.Select(share => (Stage: Enum.Parse<Stage>(share.Key), Open: share.Tally.Count)).OrderBy(share => share.Stage).ToImmutableArray();
        ImmutableArray<CardElement> chart = stages.IsEmpty ? [] :
            [new CardElement.Chart(OverviewWords.ChartTitle, [.. stages.Select(bar => new ChartBar(PipelineWords.Name(bar.Stage), bar.Open))], OverviewWords.ChartTwin(stages))];
        return (OverviewWords.Headline(Count(PipelinePart.Open), Count(PipelinePart.Due), Count(PipelinePart.Overdue)), [facts, .. chart]);
    }

    private static IEnumerable<CardElement> Rows(Figures figures, bool withOwner, bool namesCustomers, Instant now, DateTimeZone zone)
    {
        var (question, rows) = (figures.Question, figures.Rows);
        if (question.Asked is not (Asked.Overview or Asked.List))
        {
            yield break;
        }

        var part = question.Part ?? PipelinePart.Open;
        if (rows.IsEmpty)
        {
            if (question.Asked == Asked.Overview && part != PipelinePart.Open)
            {
                yield return new CardElement.Paragraph(OverviewWords.NothingIn(part));
            }

            yield break;
        }

        if (!namesCustomers)
        {
            yield return new CardElement.Paragraph(OverviewWords.NamesAlone, Emphasis.Subtle);
            yield break;
        }

        yield return new CardElement.Table(OverviewWords.Caption(part), OverviewWords.Columns(withOwner),
            [.. rows.Select(o => (ImmutableArray<string>)[PipelineWords.Customer(o), PipelineWords.Kind(o.Occasion), PipelineWords.Name(o.Stage), OverviewWords.Next(o, now, zone), .. withOwner ? [PipelineWords.Owner(o)] : ImmutableArray<string>.Empty])]);
        if (figures.Total.Count > rows.Length)
        {
            yield return new CardElement.Paragraph(AnswerWords.PageOf(question.Page, figures.Total.Count), Emphasis.Subtle);
        }

        yield return new CardElement.ChoiceInput(Chosen, AnswerWords.Which, [.. rows.Select(o => new InputOption(o.Id, $"{PipelineWords.Customer(o)}: {PipelineWords.Kind(o.Occasion)}, {PipelineWords.Name(o.Stage)}"))], []);
    }

    private static ImmutableArray<CardAction> Buttons(Figures figures, string list, bool namesCustomers)
    {
        var question = figures.Question;
        CardAction Ask(string label, Question next) => new CardAction.Press(label, new Command(Verb.Pipeline, list, Argument: QuestionJson.Write(next)));
        var listed = question.Asked is Asked.Overview or Asked.List && !figures.Rows.IsEmpty && namesCustomers;
        var parts = question is { Asked: Asked.Overview } && question.Filters.All(filter => filter == Filter.Part)
            ? new[] { PipelinePart.Overdue, PipelinePart.Closing, PipelinePart.Due, PipelinePart.Offered }.Where(part => part != question.Part && figures.Headline[PipelineParts.Headline.IndexOf(part)].Count > 0).Take(MostFilters)
                .Select(part => Ask(OverviewWords.Name(part), Question.Plain with { Part = part }))
            : question.Filters.Take(MostFilters).Select(filter => Ask(AnswerWords.Remove(figures, filter), question.Without(filter)));
        return
        [
            .. listed ? [new CardAction.Press(AnswerWords.Look, new Command(Verb.ShowOpportunity, list), ActionStyle.Primary)] : ImmutableArray<CardAction>.Empty,
            .. listed && (question.Page + 1) * 10 < figures.Total.Count ? [Ask(AnswerWords.More, question with { Page = question.Page + 1 })] : ImmutableArray<CardAction>.Empty,
            .. question.Asked == Asked.Count && figures.Total.Count > 0 && namesCustomers ? [Ask(AnswerWords.ShowThem, question with { Asked = Asked.List })] : ImmutableArray<CardAction>.Empty,
            .. parts,
            new CardAction.Press(AnswerWords.Narrow, new Command(Verb.BuildQuestion, list)),
        ];
    }

    private static void Say(ImmutableArray<CardElement>.Builder body, Markup words, Emphasis emphasis)
    {
        if (!words.IsEmpty)
        {
            body.Add(new CardElement.Paragraph(words, emphasis));
        }
    }
}
