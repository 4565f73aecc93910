using System.Globalization;

namespace HighPoint.Language.Entities;

/// <summary>How a figure is written.</summary>
internal enum FigureForm
{
    /// <summary>A whole number ("12", "1,234", "1 234").</summary>
    Whole,
    /// <summary>With a decimal mark ("0.5", ".08", "1.111,11").</summary>
    Decimal,
    /// <summary>A fraction ("3/4", "⅔").</summary>
    Ratio,
    /// <summary>With an exponent ("1e10", "1.1^23", "1.3x10^6").</summary>
    Power,
}

/// <summary>A number written in digits.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Form">How it is written.</param>
/// <param name="End">Where it ends in the text, not included, in UTF-16 units.</param>
internal readonly record struct Figure(double Value, FigureForm Form, int End)
{
    /// <summary>The figure that begins at a place of the text, with its minus; null where none begins.</summary>
    public static Figure? Read(string text, int at)
    {
        if (text[at] is >= '¼' and <= '¾' or >= '⅐' and <= '⅞')
        {
            return new Figure(CharUnicodeInfo.GetNumericValue(text, at), FigureForm.Ratio, at + 1);
        }

        var minus = text[at] == '-' && (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] == '(');
        var first = minus ? at + 1 : at;
        if (!Digit(text, first) && !(Char(text, first) == '.' && Digit(text, first + 1) && !Digit(text, first - 1)))
        {
            return null;
        }

        var plain = Plain(text, first);
        var read = Raised(text, plain) ?? (plain.Form == FigureForm.Whole ? Over(text, first, plain) : null) ?? plain;
        return double.IsFinite(read.Value) ? read with { Value = minus ? -read.Value : read.Value } : plain with { Value = 0 };
    }

    private static Figure Plain(string text, int at)
    {
        var end = Digits(text, at);
        if (at > 1 && text[at - 1] is '.' or ',' && Digit(text, at - 2))
        {
            return Parsed(text, at, end, '\0');
        }

        if (Char(text, end) == ' ')
        {
            var last = Groups(text, at, end, ' ', 3);
            return last > end ? Parsed(text, at, last, '\0') : Parsed(text, at, end, '\0');
        }

        var mark = Char(text, end);
        if (mark is not ('.' or ',') || !Digit(text, end + 1))
        {
            return Parsed(text, at, end, '\0');
        }

        var grouped = Groups(text, at, end, mark, 3);
        grouped = grouped == end && mark == ',' ? Groups(text, at, end, mark, 2) : grouped;
        var other = mark == ',' ? '.' : ',';
        if (grouped > end && Char(text, grouped) == other && Digit(text, grouped + 1))
        {
            var whole = Digits(text, grouped + 1);
            return Char(text, whole) is '.' or ',' && Digit(text, whole + 1) ? Parsed(text, at, end, '\0') : Parsed(text, at, whole, other);
        }

        if (mark == ',')
        {
            return Parsed(text, at, grouped, '\0');
        }

        var fraction = Digits(text, end + 1);
        return Char(text, fraction) == '.' && Digit(text, fraction + 1) ? Parsed(text, at, end, '\0') : Parsed(text, at, fraction, '.');
    }

    /// <summary>The end of the groups of digits behind a first one of at most three: all of three digits, or (12,34,567) all but the last of two.</summary>
    private static int Groups(string text, int at, int end, char mark, int size)
    {
        var last = end;
        for (var next = end; end - at is > 0 and <= 3 && Char(text, next) == mark && Digit(text, next + 1);)
        {
            var after = Digits(text, next + 1);
            var digits = after - next - 1;
            if (digits == 3)
            {
                last = after;
            }

            if (digits != size || (mark == ' ' && (char.IsLetter(Char(text, after)) || (Char(text, after) is '.' or ',' or '-' or '/' && Digit(text, after + 1)))))
            {
                return size == 2 ? (digits == 3 && Char(text, after) != mark ? after : end) : mark == ' ' || digits != size ? Math.Min(last, next) : last;
            }

            next = after;
        }

        return size == 2 ? end : last;
    }

    private static Figure Parsed(string text, int at, int end, char mark)
    {
        Span<char> digits = stackalloc char[64];
        var (count, form) = (0, FigureForm.Whole);
        for (var next = at; next < end && count < digits.Length; next++)
        {
            if (text[next] == mark)
            {
                (digits[count++], form) = ('.', FigureForm.Decimal);
            }
            else if (char.IsAsciiDigit(text[next]))
            {
                digits[count++] = text[next];
            }
        }

        return new Figure(double.Parse(digits[..count], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), form, end);
    }

    /// <summary>"e10", "e+14", "^-1" or "x10^6" behind the figure.</summary>
    private static Figure? Raised(string text, Figure figure)
    {
        var end = figure.End;
        var ten = Char(text, end) is 'x' or '*' or '×' && Char(text, end + 1) == '1' && Char(text, end + 2) == '0' && Char(text, end + 3) == '^';
        var sign = ten ? end + 3 : end;
        if (Char(text, sign) is not ('e' or 'E' or '^'))
        {
            return null;
        }

        var first = Char(text, sign + 1) is '+' or '-' ? sign + 2 : sign + 1;
        var last = Digits(text, first);
        if (last == first || last - first > 3 || char.IsLetter(Char(text, last)))
        {
            return null;
        }

        var power = int.Parse(text.AsSpan(first, last - first), CultureInfo.InvariantCulture) * (text[first - 1] == '-' ? -1 : 1);
        var value = !ten && text[sign] == '^' ? Math.Pow(figure.Value, power) : figure.Value * Math.Pow(10, power);
        return new Figure(value, FigureForm.Power, last);
    }

    /// <summary>"3/4"; not a piece of a date or of another number.</summary>
    private static Figure? Over(string text, int at, Figure figure)
    {
        var first = figure.End + 1;
        var last = Digits(text, first);
        if (Char(text, figure.End) != '/' || last == first || Char(text, at - 1) is '-' or '/' or '.' || (Char(text, last) is '/' or '-' or '.' && Digit(text, last + 1)))
        {
            return null;
        }

        var below = Parsed(text, first, last, '\0').Value;
        return below == 0 ? null : new Figure(figure.Value / below, FigureForm.Ratio, last);
    }

    private static int Digits(string text, int at)
    {
        while (Digit(text, at))
        {
            at++;
        }

        return at;
    }

    private static bool Digit(string text, int at) => char.IsAsciiDigit(Char(text, at));

    private static char Char(string text, int at) => at >= 0 && at < text.Length ? text[at] : '\0';
}
