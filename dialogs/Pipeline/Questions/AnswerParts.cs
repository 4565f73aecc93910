using System.Collections.Immutable;
using HighPoint.Conversations;
using HighPoint.Debriefs;

namespace HighPoint.Pipeline.Questions;

/// <summary>The words and the card's body that answer each kind of question, from figures alone.</summary>
internal static class AnswerParts
{
    /// <summary>The answer in a sentence, and what shows it.</summary>
    public static (Markup Words, ImmutableArray<CardElement> Body) Of(Figures figures, ImmutableHashSet<string> ranked) => figures.Question.Asked switch
    {
        Asked.Movement when figures is { Moves: [var now], Against: [var before] } => Compared(figures, now, before),
        Asked.Movement when figures.Moves is [var moved] => (AnswerWords.Moved(figures, moved), [Bars(AnswerWords.Title(figures.Question), [.. Counts(moved).Select((count, i) => new ChartBar(AnswerWords.MoveNames[i], count.Count))])]),
        Asked.People => People(figures, ranked),
        Asked.Conversion => Conversion(figures),
        Asked.Speed => Speed(figures),
        Asked.Reasons => (AnswerWords.Lost(figures), Shared(figures, AnswerWords.ReasonColumns, AnswerWords.Reason)),
        Asked.Ageing => (AnswerWords.Aged(figures), Shared(figures, AnswerWords.AgeColumns, AnswerWords.Age)),
        Asked.Forecast => Forecast(figures),
        Asked.Trend when figures.Moves is [.., var before, var now] => (AnswerWords.Trend(before, now),
        [
            Bars(AnswerWords.SignedByMonth, [.. figures.Moves.Select(month => new ChartBar(AnswerWords.Month(month.Key), month.Signed.Count, $"{month.Key}-01"))]),
            Table(figures, AnswerWords.TrendColumns, figures.Moves.Select(month => Row(AnswerWords.Month(month.Key), [.. Counts(month).Select(count => $"{count.Count}")]))),
        ]),
        _ => (AnswerWords.Found(figures.Question, figures.Total), []),
    };

    private static (Markup, ImmutableArray<CardElement>) Compared(Figures figures, Moved now, Moved before)
    {
        var rows = Counts(now).Zip(Counts(before), (one, other) => (one, other)).Select((pair, i) => Row(
            AnswerWords.MoveNames[i], $"{pair.one.Count}{AnswerWords.Bracketed(pair.one)}", $"{pair.other.Count}{AnswerWords.Bracketed(pair.other)}", FormattableString.Invariant($"{pair.one.Count - pair.other.Count:+#;-#;0}")));
        var speed = Row(AnswerWords.ToOffer, now.ToOffer is { } one ? AnswerWords.Length(one) : AnswerWords.NoneYet, before.ToOffer is { } other ? AnswerWords.Length(other) : AnswerWords.NoneYet, "");
        return (AnswerWords.Compared(now, before), [Table(figures, AnswerWords.ComparedColumns(figures.Question), rows.Append(speed))]);
    }

    /// <summary>By what they signed only where all who would be ranked have agreed; else by name.</summary>
    private static (Markup, ImmutableArray<CardElement>) People(Figures figures, ImmutableHashSet<string> ranked)
    {
        if (figures.Moves.IsEmpty)
        {
            return (AnswerWords.NobodyMoved, []);
        }

        var agreed = figures.Moves.All(moved => ranked.Contains(moved.Key));
        var order = agreed ? figures.Moves.OrderByDescending(moved => moved.Signed.Count).ThenBy(moved => moved.Name, StringComparer.Ordinal) : figures.Moves.OrderBy(moved => moved.Name, StringComparer.Ordinal);
        var rows = order.ToImmutableArray();
        var words = agreed && rows[0].Signed.Count > 0 ? AnswerWords.Most(rows[0].Name, rows[0].Signed) : AnswerWords.ByName;
        return (words,
        [
            Table(figures, AnswerWords.PeopleColumns, rows.Select(moved => Row(moved.Name, $"{moved.Opened.Count}", $"{moved.Offered.Count}", $"{moved.Signed.Count}", AnswerWords.Worth(moved.Signed), $"{moved.Lost.Count}"))),
        ]);
    }

    private static (Markup, ImmutableArray<CardElement>) Conversion(Figures figures)
    {
        var words = AnswerWords.Converted(figures.Question, figures.Moves.Sum(kind => kind.Signed.Count), figures.Moves.Sum(kind => kind.Opened.Count));
        return figures.Moves.IsEmpty ? (AnswerWords.NobodyMoved, []) : (words,
        [
            Table(figures, AnswerWords.ConversionColumns, figures.Moves.Select(kind => Row(
                KindName(kind.Key), $"{kind.Opened.Count}", $"{kind.Offered.Count}", $"{kind.Signed.Count}", AnswerWords.Share(kind.Signed.Count, kind.Opened.Count)))),
            Bars(AnswerWords.ConversionColumns[^1], [.. figures.Moves.Select(kind => new ChartBar(KindName(kind.Key), Math.Round(100.0 * kind.Signed.Count / Math.Max(1, kind.Opened.Count))))]),
        ]);
    }

    private static (Markup, ImmutableArray<CardElement>) Speed(Figures figures) => (AnswerWords.Took(figures.Moves[0]), figures.Moves.Length == 1 ? [] :
    [
        Table(figures, AnswerWords.SpeedColumns, figures.Moves.Select((moved, i) => Row(i == 0 ? AnswerWords.Everything : KindName(moved.Key), $"{moved.Offered.Count}", moved.ToOffer is { } time ? AnswerWords.Length(time) : AnswerWords.NoneYet))),
    ]);

    private static ImmutableArray<CardElement> Shared(Figures figures, ImmutableArray<string> columns, Func<string, string> name) => figures.Total.Count == 0 ? [] :
    [
        Bars(columns[0], [.. figures.Shares.Take(6).Select(share => new ChartBar(name(share.Key), share.Tally.Count))]),
        Table(figures, columns, figures.Shares.Select(share => Row(name(share.Key), $"{share.Tally.Count}", AnswerWords.Worth(share.Tally)))),
    ];

    private static (Markup, ImmutableArray<CardElement>) Forecast(Figures figures)
    {
        var expected = Expectation.Of(figures.Chances);
        var (unvalued, stale) = (figures.Chances.Where(chance => chance.Currency is null).Sum(chance => chance.Count), figures.Chances.Sum(chance => chance.Stale));
        var words = Markup.Join(" ",
        [
            .. expected.IsEmpty ? [AnswerWords.NothingToExpect] : expected.Select(AnswerWords.Expected),
            unvalued > 0 && !expected.IsEmpty ? AnswerWords.Unvalued(unvalued) : Markup.Empty,
            stale > 0 ? AnswerWords.Stale(stale) : Markup.Empty,
        ]);
        var valued = figures.Chances.Where(chance => chance.Currency is not null).OrderByDescending(chance => chance.Sum * Expectation.Of(chance)).ToImmutableArray();
        return expected.IsEmpty ? (words, []) : (words,
        [
            Table(figures, AnswerWords.ForecastColumns, valued.Select(chance => Row(
                PipelineWords.Name(chance.Stage), PipelineWords.Kind(chance.Kind), $"{chance.Count}", $"{AnswerWords.Sum(chance.Sum)} {chance.Currency}", AnswerWords.Percent(Expectation.Of(chance)),
                $"{AnswerWords.Sum(chance.Sum * Expectation.Of(chance))} {chance.Currency}"))),
            new CardElement.Paragraph(Markup.Plain(AnswerWords.Basis(valued.All(Expectation.IsOwn))), Emphasis.Subtle),
        ]);
    }

    private static Tally[] Counts(Moved moved) => [moved.Opened, moved.Offered, moved.Signed, moved.Lost];

    private static CardElement.Chart Bars(string title, ImmutableArray<ChartBar> bars) => new(title, bars, AnswerWords.Twin(title, bars));

    private static CardElement.Table Table(Figures figures, ImmutableArray<string> columns, IEnumerable<ImmutableArray<string>> rows) => new(AnswerWords.Title(figures.Question), columns, [.. rows]);

    private static ImmutableArray<string> Row(string first, params ImmutableArray<string> rest) => [first, .. rest];

    private static string KindName(string kind) => Enum.TryParse<Occasion>(kind, out var occasion) ? PipelineWords.Capital(AnswerWords.Kinds(occasion)) : kind;
}
