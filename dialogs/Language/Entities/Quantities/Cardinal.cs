using System.Globalization;
using System.Text;

namespace HighPoint.Language.Entities.Quantities;

/// <summary>A number without its fractions: in digits, in words or in both ("4 thousand 3 hundred and 21", "nine point nought four").</summary>
internal sealed class Cardinal
{
    private readonly Lexemes said;
    private readonly int first;
    private double total;
    private double group;
    private double last;
    private double scale = double.PositiveInfinity;

    /// <summary>What may still be added to the group: everything below it.</summary>
    private double room = double.PositiveInfinity;
    private bool hundreds;

    private Cardinal(Lexemes said, int first)
    {
        this.said = said;
        this.first = End = first;
    }

    /// <summary>Its value.</summary>
    public double Value => total + group;

    /// <summary>The index after its last lexeme.</summary>
    public int End { get; private set; }

    /// <summary>What its last word multiplies by ("million"); 1 where it ends in anything else.</summary>
    public double Scale => group == 0 && !double.IsPositiveInfinity(scale) ? scale : 1;

    /// <summary>Whether it is one figure in digits and nothing besides.</summary>
    public bool IsFigure => End == first + 1 && said[first].Figure is not null;

    /// <summary>The number that begins at a lexeme, or null. <paramref name="loose"/>: letters may stand directly beside its digits ("USD115").</summary>
    public static Cardinal? Read(Lexemes said, int at, bool loose)
    {
        if (said[at].Figure is { } figure && ((!loose && Stuck(said, at)) || figure.Form is FigureForm.Ratio or FigureForm.Power))
        {
            return Stuck(said, at) && !loose ? null : new Cardinal(said, at) { group = figure.Value, End = at + 1 };
        }

        var article = said[at].Word is "a" or "an" && (said[at + 1].Word is "hundred" || QuantityWords.IsDozen(said[at + 1].Word) || QuantityWords.Scales.ContainsKey(said[at + 1].Word));
        var read = new Cardinal(said, at) { End = article ? at + 1 : at };
        var begun = read.End;
        while (read.Takes(read.End) || read.TakesJoined())
        {
        }

        if (read.End == begun)
        {
            return null;
        }

        read.Point();
        return read;
    }

    /// <summary>Whether letters stand directly beside the figure, other than "k" and its like.</summary>
    private static bool Stuck(Lexemes said, int at) =>
        (said.Glued(at) && said[at - 1].IsWord) || (said.Glued(at + 1) && said[at + 1].IsWord && Letters(said, at + 1) == 0);

    private static double Letters(Lexemes said, int at) =>
        said[at] is { IsWord: true } lexeme && lexeme.End - lexeme.Start <= 3 && said[at - 1].Figure is not null ? QuantityWords.Letters.GetValueOrDefault(said.Text[lexeme.Start..lexeme.End]) : 0;

    /// <summary>A hyphen, or an "and" behind hundreds and thousands; not the "and one third" of a fraction.</summary>
    private bool TakesJoined()
    {
        var sign = End > first && said[End].Word is "-" && room <= 100;
        var and = said[End].Word is "and" && room is >= 100 and <= 1000 && !(said[End + 1].Word is "one" && QuantityWords.Parts.ContainsKey(said[End + 2].Word));
        return (sign || and) && (said[End + 1].Figure is null || and) && Small(End + 1);
    }

    private bool Takes(int at) => Small(at) || Hundred(at) || Multiplied(at) || Dozen(at);

    private bool Small(int at)
    {
        var value = said[at].Figure is { } figure && (at == first || (figure.Form == FigureForm.Whole && figure.Value > 0 && !Stuck(said, at))) ? figure.Value
            : QuantityWords.Small.TryGetValue(said[at].Word, out var small) && (small > 0 || at == first) ? small : double.NaN;
        if (!(value < room))
        {
            return false;
        }

        room = said[at].Figure is null && value >= 20 && value % 10 == 0 ? 10 : 1;
        (group, last, End) = (group + value, value, at + 1);
        return true;
    }

    private bool Hundred(int at)
    {
        if (said[at].Word is not "hundred" || hundreds || (group == 0 && total > 0))
        {
            return false;
        }

        group = Math.Max(group, group == 0 && at <= first + 1 ? 1 : group) * 100;
        (last, hundreds, room, End) = (group, true, 100, at + 1);
        return true;
    }

    private bool Multiplied(int at)
    {
        var by = QuantityWords.Scales.TryGetValue(said[at].Word, out var word) ? word : Letters(said, at);
        if (by == 0 || (group != 0 && by >= scale))
        {
            return false;
        }

        total = group != 0 ? total + (group * by) : total != 0 ? total * by : by;
        (group, last, scale, hundreds, room, End) = (0, 0, by, false, 1000, at + 1);
        return true;
    }

    private bool Dozen(int at)
    {
        if (!QuantityWords.IsDozen(said[at].Word) || (group == 0 && total > 0))
        {
            return false;
        }

        group = group == 0 ? 12 : group - last + (last * 12);
        (room, hundreds, scale, End) = (0, true, 0, at + 1);
        return true;
    }

    /// <summary>"Point zero three": digit by digit; "point seventy-one": as the figures would be written.</summary>
    private void Point()
    {
        if (said[End].Word is not "point" || !QuantityWords.Small.TryGetValue(said[End + 1].Word, out var leading))
        {
            return;
        }

        var at = End + 1;
        var digits = new StringBuilder("0.");
        if (leading < 10)
        {
            for (; QuantityWords.Small.TryGetValue(said[at].Word, out var digit) && digit < 10; at++)
            {
                digits.Append((int)digit);
            }
        }
        else
        {
            var unitAt = said[at + 1].Word is "-" ? at + 2 : at + 1;
            var unit = leading >= 20 && QuantityWords.Small.TryGetValue(said[unitAt].Word, out var small) && small is > 0 and < 10 ? small : 0;
            digits.Append((int)(leading + unit));
            at = unit > 0 ? unitAt + 1 : at + 1;
        }

        group += double.Parse(digits.ToString(), CultureInfo.InvariantCulture);
        (room, End) = (0, at);
        Multiplied(at);
    }
}
