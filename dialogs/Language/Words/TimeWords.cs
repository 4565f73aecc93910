using System.Collections.Frozen;

namespace HighPoint.Language.Words;

/// <summary>What of time and number may begin with a word.</summary>
[Flags]
internal enum Begins : byte
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>A number, or a length of time.</summary>
    Number = 1,
    /// <summary>A time of day.</summary>
    Clock = 2,
    /// <summary>A day.</summary>
    Day = 4,
}

/// <summary>The words that numbers, times of day and days may begin with. Of the rest nobody has to ask: most words of a text are none.</summary>
internal static class TimeWords
{
    /// <summary>The months by their first letters.</summary>
    public static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The months.</summary>
    public static readonly string[] LongMonths = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly FrozenDictionary<string, Begins> Known = Gathered();

    /// <summary>What may begin with a token. Figures may begin anything.</summary>
    public static Begins Begun(TokenKind kind, string word) => kind switch
    {
        TokenKind.Number => Begins.Number | Begins.Clock | Begins.Day,
        TokenKind.Word => Known.GetValueOrDefault(word),
        _ => Begins.None,
    };

    private static FrozenDictionary<string, Begins> Gathered()
    {
        var gathered = new Dictionary<string, Begins>(StringComparer.Ordinal);
        Add(Begins.Number | Begins.Clock | Begins.Day, [.. Numbers.Words, "half", "quarter"]);
        Add(Begins.Number | Begins.Day, ["a", "an", "couple"]);
        Add(Begins.Number, ["hour"]);
        Add(Begins.Clock, ["noon", "midday", "midnight"]);
        Add(Begins.Day, [.. Months, "sept", .. LongMonths, "monday", "tuesday", "wednesday", "wed", "thursday", "friday", "saturday", "sat", "sunday", "sun"]);
        Add(Begins.Day, ["today", "tonight", "this", "all", "yesterday", "yesty", "ystdy", "night", "last", "day", "the"]);
        return gathered.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(Begins begins, IEnumerable<string> words)
        {
            foreach (var word in words)
            {
                gathered[word] = gathered.GetValueOrDefault(word) | begins;
            }
        }
    }
}
