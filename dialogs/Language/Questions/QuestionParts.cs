using System.Collections.Immutable;
using HighPoint.Language.Words;
using HighPoint.Pipeline;
using HighPoint.Pipeline.Questions;
using NodaTime;
using Period = HighPoint.Pipeline.Questions.Period;

namespace HighPoint.Language.Questions;

/// <summary>A question's words taken apart: what is known of them, the times, a name, and the rest.</summary>
internal sealed class QuestionParts
{
    private readonly Utterance utterance;
    private readonly bool[] used;
    private bool isPerson;

    private QuestionParts(Utterance utterance, LocalDateTime now)
    {
        this.utterance = utterance;
        used = new bool[utterance.Tokens.Length];
        Pieces = TakePieces(QuestionWords.Table.Find(utterance));
        var toCome = Pieces.Any(piece => piece is QuestionPiece.Of { Part: PipelinePart.Closing or PipelinePart.Due or PipelinePart.Overdue or PipelinePart.AuditBooked } or QuestionPiece.Ask { What: Asked.Forecast });
        Periods = [.. QuestionPeriods.Find(utterance, now, toCome).Select(found => Take(found.Period, found.Entity.Start, found.Entity.Length))];
        TakeNumbers();
        Name = TakeName();
        Unread = [.. Enumerable.Range(0, used.Length).Where(IsUnread).Select(at => utterance.Written(at, at + 1))];
    }

    /// <summary>What is known of the words, in order.</summary>
    public ImmutableArray<QuestionPiece> Pieces { get; }

    /// <summary>The times, in order.</summary>
    public ImmutableArray<Period> Periods { get; }

    /// <summary>A customer's or a colleague's name, as written; null for none.</summary>
    public string? Name { get; }

    /// <summary>How many words the name has.</summary>
    public int NameLength { get; private set; }

    /// <summary>Words that mean nothing here.</summary>
    public ImmutableArray<string> Unread { get; }

    /// <summary>Whether nothing was found at all.</summary>
    public bool IsEmpty => Pieces.IsEmpty && Periods.IsEmpty && Name is null && atLeast is null && atMost is null && older is null;

    /// <summary>Whether it names something of the pipeline's own.</summary>
    public bool IsAboutPipeline => Pieces.Any(piece => piece is QuestionPiece.Ask { What: not (Asked.List or Asked.Count) } or QuestionPiece.Of or QuestionPiece.Thing or QuestionPiece.AsFile)
        || (Pieces.Any(piece => piece is QuestionPiece.Kind) && (Pieces.Length > 1 || !Periods.IsEmpty || utterance[0] is "show" or "list" or "which" or "any" or "what" or "give"))
        || (Pieces.Any(piece => piece is QuestionPiece.Everybody) && Pieces.Any(piece => piece is QuestionPiece.Ask));

    /// <summary>Whether it asks a question of its own: says what of, or what about it.</summary>
    public bool IsComplete => Pieces.Any(piece => piece is QuestionPiece.Of or QuestionPiece.Thing or QuestionPiece.Ask { What: not (Asked.List or Asked.Count) })
        && !Pieces.All(piece => piece is QuestionPiece.Ask { What: Asked.People or Asked.Trend } && utterance[0] is "by" or "per");

    /// <summary>Whether every word is understood, and none is a name.</summary>
    public bool IsAllRead => Unread.IsEmpty && Name is null && Pieces.Any(piece => piece is QuestionPiece.Ask or QuestionPiece.Of { Part: not (PipelinePart.Signed or PipelinePart.Declined or PipelinePart.Lost or PipelinePart.Offered or PipelinePart.AuditBooked) } or QuestionPiece.AsTable or QuestionPiece.AsFile or QuestionPiece.ByWorth or QuestionPiece.More);

    private decimal? atLeast;
    private decimal? atMost;
    private int? older;

    /// <summary>The parts of <paramref name="utterance"/>, said at <paramref name="now"/> on the asker's clock.</summary>
    public static QuestionParts Of(Utterance utterance, LocalDateTime now) => new(utterance, now);

    /// <summary>The question that they make.</summary>
    public Question Question(LocalDate today) => Completed(After(new Question { Asked = Pieces.IsEmpty ? Asked.Overview : Asked.List, Part = null }, today));

    /// <summary>What they make of an earlier question.</summary>
    public Question After(Question last, LocalDate today)
    {
        var question = last with { Page = 0, Unread = Unread };
        // Where several things are asked ("which technicians", "list the conversion"), the more particular one.
        question = Pieces.OfType<QuestionPiece.Ask>().MaxBy(ask => Rank(ask.What)) is { } asked ? question with { Asked = asked.What } : question;
        foreach (var piece in Pieces)
        {
            question = piece switch
            {
                QuestionPiece.Of of => question with { Part = of.Part },
                QuestionPiece.Kind kind => question with { Kind = kind.Occasion },
                QuestionPiece.Mine => question with { Person = Pipeline.Questions.Question.Me },
                QuestionPiece.Everybody => question with { Person = null },
                QuestionPiece.AsTable => question with { AsTable = true },
                QuestionPiece.ByWorth => question with { ByWorth = true, Asked = question.Asked is Asked.Overview ? Asked.List : question.Asked },
                QuestionPiece.AsFile => question with { AsFile = true },
                QuestionPiece.More => question with { Page = last.Page + 1 },
                _ => question,
            };
        }

        question = isPerson ? question with { Person = Name } : Name is not null ? question with { Customer = Name, Person = null } : question;
        question = question with { AtLeast = atLeast ?? question.AtLeast, AtMost = atMost ?? question.AtMost, OlderThan = older ?? question.OlderThan };
        return Timed(question, today);
    }

    private Question Timed(Question question, LocalDate today)
    {
        var compares = Pieces.Any(piece => piece is QuestionPiece.WithBefore) || Enumerable.Range(0, used.Length).Any(at => utterance[at] is "compare" or "vs" or "versus" or "against" or "compared" or "ahead" or "behind");
        if (Periods is [var one, var other, ..] && compares)
        {
            return question with { Period = one, Against = other };
        }

        if (Periods is [var named, ..])
        {
            question = question with { Period = named, Against = null };
            // "How are we doing vs last month": with this month so far.
            return !compares ? question
                : Pieces.Any(piece => piece is QuestionPiece.WithBefore) && QuestionPeriods.Before(named, QuestionPeriodWords.Before) is { } before ? question with { Against = before }
                : named is { From: { } from, Until: { } until } && until <= today ? question with { Period = new Period(until, null, QuestionPeriodWords.Since), Against = new Period(from, until, named.Words) }
                : question;
        }

        return compares && question.Period is { } held && QuestionPeriods.Before(held, QuestionPeriodWords.Before) is { } earlier ? question with { Against = earlier } : question;
    }

    /// <summary>What a question needs that it does not say.</summary>
    private static Question Completed(Question question) => question switch
    {
        { Against: not null } => question with { Asked = question.Asked is Asked.People ? Asked.People : Asked.Movement },
        { Asked: Asked.List or Asked.Count, Part: null, Customer: not null } => question with { Part = PipelinePart.All },
        { Asked: Asked.Reasons, Part: null or PipelinePart.Lost } => question with { Part = PipelinePart.Lost },
        { Asked: Asked.Count, Part: null, Period: not null } => question with { Part = PipelinePart.All },
        _ => question,
    };

    private static int Rank(Asked asked) => asked switch { Asked.List => 0, Asked.Overview => 1, Asked.Count => 2, Asked.Movement => 3, Asked.Trend => 4, _ => 5 };

    private ImmutableArray<QuestionPiece> TakePieces(ImmutableArray<Hit<QuestionPiece>> hits)
    {
        var taken = new List<Hit<QuestionPiece>>();
        foreach (var hit in hits.OrderByDescending(hit => hit.End - hit.First).ThenBy(hit => hit.First))
        {
            if (!Enumerable.Range(hit.First, hit.End - hit.First).Any(at => used[at]))
            {
                Array.Fill(used, true, hit.First, hit.End - hit.First);
                taken.Add(hit);
                // "Who signed most", "pipeline value": one phrase can say two things.
                taken.AddRange(hits.Where(other => other.Value is QuestionPiece.Of && hit.Value is QuestionPiece.Ask && other.First >= hit.First && other.End <= hit.End));
            }
        }

        return [.. taken.OrderBy(hit => hit.First).Select(hit => hit.Value)];
    }

    private Period Take(Period period, int start, int length)
    {
        for (var at = 0; at < used.Length; at++)
        {
            used[at] |= utterance.Tokens[at].Start < start + length && utterance.Tokens[at].End > start;
        }

        return period;
    }

    /// <summary>"Over $2k", "under 500", "older than 30 days".</summary>
    private void TakeNumbers()
    {
        for (var at = 1; at < used.Length; at++)
        {
            if (used[at] || (utterance.Tokens[at] is { Kind: TokenKind.Number, Value: { } written } ? written : QuestionWords.Numbers.GetValueOrDefault(utterance[at])) is not (> 0 and var number))
            {
                continue;
            }

            if (utterance[at - 1] is "top")
            {
                // "Top 5": the list's first page has them.
                used[at] = true;
                continue;
            }

            var before = at - (utterance.Tokens[at - 1].Kind == TokenKind.Symbol ? 2 : 1);
            var unit = utterance[at + 1];
            if (utterance.Tokens[at].Kind != TokenKind.Number && unit is not ("days" or "weeks" or "months"))
            {
                continue;
            }

            used[at] = true;
            if (unit is "day" or "days" or "week" or "weeks" or "month" or "months")
            {
                used[at + 1] = true;
                older = (int)Math.Min(3650, number * (unit[0] switch { 'd' => 1, 'w' => 7, _ => 30 }));
                continue;
            }

            var thousands = unit is "k" && utterance.Tokens[at + 1].Glued;
            if (thousands)
            {
                used[at + 1] = true;
                number *= 1000;
            }

            if (utterance[before] is "under" or "below" or "most" || (utterance[before] is "than" && utterance[before - 1] is "less" or "smaller"))
            {
                atMost = number;
            }
            else
            {
                atLeast = number;
            }
        }
    }

    /// <summary>The one name: words that nobody uses of a pipeline, or that stand with a capital letter in the midst of others.</summary>
    private string? TakeName()
    {
        var first = Enumerable.Range(0, used.Length).FirstOrDefault(at => IsName(at) && utterance[at] is not ("s" or "t"), -1);
        if (first < 0)
        {
            return null;
        }

        var end = first + 1;
        while (end < used.Length && (IsName(end) || (!used[end] && utterance[end] is "and" or "of" && end + 1 < used.Length && IsName(end + 1))))
        {
            end++;
        }

        Array.Fill(used, true, first, end - first);
        NameLength = end - first;
        isPerson = (end - first == 1 || (end - first == 2 && utterance.HasCase))
            && (QuestionWords.BehindPerson.Contains(utterance[end]) || (first > 0 && utterance[first - 1] is "by"));
        return utterance.Written(first, end);
    }

    private bool IsName(int at) => !used[at] && utterance.Tokens[at].Kind is TokenKind.Word
        && (utterance.Tokens[at].Capital && utterance.HasCase && at > 0 ? !QuestionWords.Fillers.Contains(utterance[at]) : !QuestionWords.Fillers.Contains(utterance[at]) && !CommonWords.Holds(utterance[at]));

    private bool IsUnread(int at) => !used[at] && utterance.Tokens[at].Kind is TokenKind.Word or TokenKind.Number && !QuestionWords.Fillers.Contains(utterance[at]);
}
