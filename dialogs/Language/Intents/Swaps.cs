using HighPoint.Debriefs;
using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;

namespace HighPoint.Language.Intents;

/// <summary>"Dana -> Dina", "Dana should be Dina", "change 6 to 5", "5 instead of 6": a value that is held gives way to another. What it is, the held value says.</summary>
internal static class Swaps
{
    private const int LongestName = 6;

    private static readonly string[] Arrows = ["-->", "==>", "=>", "->", "→", "⇒", ">>"];

    private static readonly PhraseTable<bool> Forward = new([.. new[] { "should ?have ?really ?actually be/been/read/say", "is/was ?really ?actually ?supposed ?meant to be", "needs to be" }.Select(pattern => (pattern, true))]);

    private static readonly PhraseTable<bool> Backward = new([.. new[] { "instead of", "rather than", "in place of", "and not", "replaces" }.Select(pattern => (pattern, true))]);

    private static readonly PhraseTable<bool> Orders = new([("change/replace/swap/correct/switch/rename/turn/update/fix/exchange/substitute", true)]);

    private static readonly PhraseTable<bool> Slips = new([.. new[] { "wrote", "said", "typed", "put ?down ?in", "told you", "gave you" }.Select(pattern => (pattern, true))]);

    /// <summary>The fact and its new value, or null where no held value is swapped.</summary>
    public static Notes? Find(Hearing hearing)
    {
        var utterance = hearing.Utterance;
        foreach (var arrow in Arrows)
        {
            if (utterance.Text.IndexOf(arrow, StringComparison.Ordinal) is > 0 and var at)
            {
                return Between(hearing, Tokens(utterance, 0, at), Tokens(utterance, at + arrow.Length, utterance.Text.Length));
            }
        }

        var length = utterance.Tokens.Length;
        return Forward.Find(utterance) is [.., var be] ? Between(hearing, (0, be.First), (be.End, length))
            : Backward.Find(utterance) is [var of, ..] ? Between(hearing, (of.End, length), (0, of.First))
            : Orders.Find(utterance) is [var order, ..] && Index(utterance, order.End, "to", "with", "by", "for", "into", "against") is var to and >= 0 ? Between(hearing, (order.End, to), (to + 1, length))
            : Slips.Find(utterance) is [var slip, ..] && Index(utterance, slip.End, "but", "meant", "instead") is var but and >= 0 ? Between(hearing, (slip.End, but), (but + 1, length))
            : null;
    }

    private static (int First, int End) Tokens(Utterance utterance, int start, int end)
    {
        var first = utterance.Tokens.Count(token => token.Start < start);
        return (first, first + utterance.Tokens.Skip(first).Count(token => token.Start < end));
    }

    private static int Index(Utterance utterance, int first, params ReadOnlySpan<string> words)
    {
        for (var at = first + 1; at < utterance.Tokens.Length - 1; at++)
        {
            if (words.Contains(utterance[at]))
            {
                return at;
            }
        }

        return -1;
    }

    private static Notes? Between(Hearing hearing, (int First, int End) old, (int First, int End) said)
    {
        var utterance = hearing.Utterance;
        if (said.First >= said.End || Old(utterance, old, hearing.Context.Held) is not { } fact)
        {
            return null;
        }

        var value = utterance.Part(said.First, said.End);
        var notes = Note(fact, value, hearing.Context);
        return notes.Spans.IsEmpty ? null : notes;
    }

    /// <summary>The held fact that the last words before the swap are: "typo: Dana".</summary>
    private static FactName? Old(Utterance utterance, (int First, int End) old, Facts held)
    {
        var end = old.End;
        while (end > old.First && (utterance.Tokens[end - 1].Kind == TokenKind.Symbol || utterance[end - 1] is "it" or "that" or "this"))
        {
            end--;
        }

        for (var first = old.First; first < end; first++)
        {
            if (HeldValues.Of(utterance.Part(first, end), held) is { } fact)
            {
                return fact;
            }
        }

        return null;
    }

    private static Notes Note(FactName fact, Utterance said, ReadingContext context)
    {
        var notes = new Notes();
        var figure = said.Tokens.FirstOrDefault(token => token.Value is > 0);
        return fact switch
        {
            FactName.Email => notes.Note(fact, EmailRecogniser.Find(said), (facts, value) => facts with { Email = value }),
            FactName.Phone => notes.Note(fact, PhoneRecogniser.Find(said, context.Region), (facts, value) => facts with { Phone = value }),
            FactName.Hours => notes.Note(fact, HoursRecogniser.Find(said) ?? (figure.Value is > 0 and <= ImpossibleHours.Most ? new Found<decimal>(Numbers.Plain(figure.Value.Value), figure.Start, figure.Length) : null), (facts, value) => facts with { Hours = value }),
            FactName.Amount => notes.Note(fact, MoneyRecogniser.Find(said, context.Currency, prospect: false) ?? (figure.Length > 0 ? new Found<Money>(new Money(Numbers.Plain(figure.Value!.Value), context.Currency), figure.Start, figure.Length) : null), (facts, value) => facts with { Amount = value }),
            _ => NameAnswer.Find(said, LongestName) is { } name ? Names.Note(notes, fact, name) : notes,
        };
    }
}
