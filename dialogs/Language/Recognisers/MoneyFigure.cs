using System.Globalization;
using HighPoint.Language.Words;

namespace HighPoint.Language.Recognisers;

/// <summary>A sum's figure, as people write and say it: "1,950", "2 200", "32.000", "1.450.000", "two fifty", "eleven hundred", "2.5 lakh".</summary>
/// <param name="Value">The figure.</param>
/// <param name="End">The index after its last token.</param>
/// <param name="Scaled">A word makes it large: "4k", "two grand".</param>
internal readonly record struct MoneyFigure(decimal Value, int End, bool Scaled)
{
    private const int MostDigits = 15;

    /// <summary>The figure that begins at a token, in digits or (where <paramref name="words"/>) in words; null where none begins.</summary>
    public static MoneyFigure? At(Utterance utterance, int at, bool words)
    {
        if (at >= utterance.Tokens.Length)
        {
            return null;
        }

        var token = utterance.Tokens[at];
        return token.Kind == TokenKind.Number ? Digits(utterance, token.Start) : words && token.Kind == TokenKind.Word ? Spoken(utterance, at) : null;
    }

    /// <summary>The figure whose digits begin at a place of the text, wherever the tokens part; null where no digit stands there.</summary>
    public static MoneyFigure? Digits(Utterance utterance, int start)
    {
        var text = utterance.Text;
        var whole = Run(text, start);
        if (whole == start || whole - start > MostDigits)
        {
            return null;
        }

        var last = Groups(text, start, whole);
        var point = last < text.Length - 1 && text[last] is '.' or ',' && (last == whole || text[last] != text[whole]) && char.IsAsciiDigit(text[last + 1]) ? Run(text, last + 1) : last;
        Span<char> digits = stackalloc char[MostDigits + 1];
        var count = 0;
        for (var at = start; at < point && count < digits.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]) || at == last)
            {
                digits[count++] = at == last ? '.' : text[at];
            }
        }

        return decimal.TryParse(digits[..count], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? Scale(utterance, value, After(utterance, point))
            : null;
    }

    /// <summary>The end of the groups of three digits behind one to three: all parted by the same sign, a space or an apostrophe too.</summary>
    private static int Groups(string text, int start, int whole)
    {
        var last = whole;
        while (whole - start <= 3 && last + 1 < text.Length && text[last] is ',' or '.' or ' ' or '\'' or '\u00A0' or '\u202F' && text[last] == text[whole] && Run(text, last + 1) - last - 1 == 3)
        {
            last += 4;
        }

        return last;
    }

    private static int Run(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>The first token that begins at a place of the text or behind it.</summary>
    private static int After(Utterance utterance, int place)
    {
        var (low, high) = (0, utterance.Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = utterance.Tokens.ItemRef(middle).Start < place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static MoneyFigure Scale(Utterance utterance, decimal value, int end) => utterance[end] switch
    {
        "k" or "grand" or "thousand" or "mil" when value < 10_000 => new(value * 1000, end + 1, true),
        "lakh" or "lakhs" or "lac" when value < 10_000 => new(value * 100_000, end + 1, true),
        "million" or "mio" when value < 10_000 => new(value * 1_000_000, end + 1, true),
        _ => new(value, end, false),
    };

    /// <summary>"Six hundred and ten", "two thousand four hundred", "eleven hundred", and "two fifty" for 250.</summary>
    private static MoneyFigure? Spoken(Utterance utterance, int at)
    {
        if (Numbers.Below(utterance, at) is not var (value, end))
        {
            return null;
        }

        if (utterance[end] is "thousand" or "grand" or "lakh" or "lakhs" or "million")
        {
            var scaled = Scale(utterance, value, end);
            return scaled.End < utterance.Tokens.Length && utterance.SameClause(at, scaled.End) && Numbers.Below(utterance, scaled.End) is var (rest, last) && utterance[last] is "hundred"
                ? new(scaled.Value + (rest * 100), last + 1, true)
                : scaled;
        }

        if (utterance[end] is "hundred")
        {
            var and = utterance[end + 1] is "and" ? end + 2 : end + 1;
            return utterance.SameClause(at, and) && Numbers.Below(utterance, and) is var (tens, after) ? new((value * 100) + tens, after, false) : Scale(utterance, value * 100, end + 1);
        }

        return value >= 1 && utterance.SameClause(at, end) && Numbers.Below(utterance, end) is var (small, next) && small >= 10 ? new((value * 100) + small, next, false) : new(value, end, false);
    }
}
