using System.Globalization;
using HighPoint.Language.Recognisers;

namespace HighPoint.Language.Entities.Quantities;

/// <summary>A number.</summary>
/// <param name="Value">Its value.</param>
/// <param name="End">The index after its last lexeme.</param>
/// <param name="Power">It was written with an exponent.</param>
internal readonly record struct Quantity(double Value, int End, bool Power = false)
{
    /// <summary>The value to fifteen digits ("0.666666666666667"); a whole number in full unless it was written with an exponent.</summary>
    public string Said => !Power && Value == Math.Truncate(Value) ? (Value + 0.0).ToString("F0", CultureInfo.InvariantCulture) : Value.ToString("G15", CultureInfo.InvariantCulture);
}

/// <summary>Numbers in a text, in digits and in words ("1.5", "minus five", "two thirds", "3 million and a half", "one out of three").</summary>
internal static class QuantityModel
{
    /// <summary>Every number of the text, in order.</summary>
    public static IEnumerable<Found<Quantity>> Find(string text)
    {
        var said = new Lexemes(text);
        for (var at = 0; at < said.Count; at++)
        {
            if (At(said, at) is { } number && !IsPronoun(said, at, number.End))
            {
                var (start, length) = said.Place(at, number.End);
                yield return new(number, start, length);
                at = number.End - 1;
            }
        }
    }

    /// <summary>The number that begins at a lexeme, or null. <paramref name="loose"/>: letters may stand directly beside its digits.</summary>
    public static Quantity? At(Lexemes said, int at, bool loose = false)
    {
        var minus = said[at].Word is "minus" or "negative";
        return Unsigned(said, minus ? at + 1 : at, loose) is { } number && double.IsFinite(number.Value) ? number with { Value = minus ? -number.Value : number.Value } : null;
    }

    /// <summary>"The one", "which one".</summary>
    private static bool IsPronoun(Lexemes said, int at, int end) =>
        end == at + 1 && said[at].Word is "one" && said[at - 1].Word is "the" or "this" or "that" or "which" or "each" or "every" or "another" or "any" or "no";

    private static Quantity? Unsigned(Lexemes said, int at, bool loose)
    {
        var whole = Cardinal.Read(said, at, loose);
        if (Part(said, at, whole) is { } part)
        {
            var of = said[part.End].Word is "a" ? part.End + 1 : part.End;
            return QuantityWords.Scales.TryGetValue(said[of].Word, out var scale) ? new(part.Value * scale, of + 1) : part;
        }

        if (whole is null)
        {
            return null;
        }

        var form = whole.IsFigure ? said[at].Figure!.Value.Form : FigureForm.Whole;
        return Divided(said, whole) ?? Mixed(said, whole) ?? new(whole.Value, whole.End, form == FigureForm.Power);
    }

    /// <summary>"Half", "a third", "five eighths", "three twenty firsts"; a quarter without an article only of something ("quarter million").</summary>
    private static Quantity? Part(Lexemes said, int at, Cardinal? whole)
    {
        if (said[at].Word is "half" || (said[at].Word is "quarter" && QuantityWords.Scales.ContainsKey(said[at + 1].Word)))
        {
            return new(1 / QuantityWords.Parts[said[at].Word], at + 1);
        }

        if (whole is null)
        {
            return said[at].Word is "a" or "an" && Denominator(said, at + 1, plural: false) is { } below ? new(1 / below.Value, below.End) : null;
        }

        var next = said[whole.End].Word is "-" ? whole.End + 1 : whole.End;
        return Denominator(said, next, plural: whole.Value != 1) is { } parts ? new(whole.Value / parts.Value, parts.End) : null;
    }

    private static Quantity? Denominator(Lexemes said, int at, bool plural)
    {
        var unitAt = said[at + 1].Word is "-" ? at + 2 : at + 1;
        if (QuantityWords.Small.TryGetValue(said[at].Word, out var tens) && tens >= 20 && Named(said[unitAt].Word, plural) is { } unit and < 10)
        {
            return new(tens + unit, unitAt + 1);
        }

        return said[at].Word is not ("second" or "seconds" or "first" or "firsts") && Named(said[at].Word, plural) is { } named ? new(named, at + 1) : null;
    }

    private static double? Named(string word, bool plural)
    {
        var singular = !plural ? word : word is "halves" ? "half" : word.EndsWith('s') ? word[..^1] : "";
        return QuantityWords.Parts.TryGetValue(singular, out var value) ? value : null;
    }

    /// <summary>"One over three", "two out of five hundred".</summary>
    private static Quantity? Divided(Lexemes said, Cardinal above)
    {
        var outOf = said[above.End].Word is "out" && said[above.End + 1].Word is "of";
        if (!outOf && said[above.End].Word is not "over")
        {
            return null;
        }

        return Cardinal.Read(said, outOf ? above.End + 2 : above.End + 1, loose: false) is { Value: > 0 } below && (!outOf || above.Value <= below.Value)
            ? new(above.Value / below.Value, below.End)
            : null;
    }

    /// <summary>"One and a half", "2 1/2", "3 million and a quarter" (of a million).</summary>
    private static Quantity? Mixed(Lexemes said, Cardinal whole)
    {
        if (whole.IsFigure && said[whole.End].Figure is { Form: FigureForm.Ratio, Value: > 0 and < 1 } ratio)
        {
            return new(whole.Value + ratio.Value, whole.End + 1);
        }

        return said[whole.End].Word is "and" && Part(said, whole.End + 1, Cardinal.Read(said, whole.End + 1, loose: false)) is { Value: < 1 } part
            ? new(whole.Value + (part.Value * whole.Scale), part.End)
            : null;
    }
}
