using System.Collections.Frozen;

namespace HighPoint.Language.Entities.Quantities;

/// <summary>The words of numbers.</summary>
internal static class QuantityWords
{
    private static readonly string[] Below =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Nth =
    [
        "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
        "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    ];

    private static readonly string[] TensWords = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>Below a hundred: "zero" to "nineteen" and the tens.</summary>
    public static FrozenDictionary<string, double> Small { get; } = Below.Select((word, value) => (word, value: (double)value))
        .Concat(TensWords.Select((word, index) => (word, value: (index + 2) * 10.0)))
        .Concat([("nought", 0.0), ("naught", 0.0), ("fourty", 40.0)])
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>From a thousand on, with the short forms of the press and the words of India.</summary>
    public static FrozenDictionary<string, double> Scales { get; } = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["thousand"] = 1e3, ["lakh"] = 1e5, ["lac"] = 1e5, ["million"] = 1e6, ["mln"] = 1e6, ["crore"] = 1e7,
        ["billion"] = 1e9, ["bln"] = 1e9, ["bn"] = 1e9, ["trillion"] = 1e12, ["tln"] = 1e12, ["quadrillion"] = 1e15, ["quintillion"] = 1e18,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The letters that stand behind a figure ("10k", "2 M"), as written: "1m" is a metre or a minute.</summary>
    public static FrozenDictionary<string, double> Letters { get; } = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["k"] = 1e3, ["K"] = 1e3, ["M"] = 1e6, ["MM"] = 1e6, ["mil"] = 1e6, ["G"] = 1e9, ["B"] = 1e9, ["b"] = 1e9, ["T"] = 1e12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a fraction's lower part is called, in the singular. "Second" is only a part of one ("twenty second").</summary>
    public static FrozenDictionary<string, double> Parts { get; } = Nth.Select((word, value) => (word, value: (double)value)).Skip(1)
        .Concat(TensWords.Select((word, index) => (word: $"{word[..^1]}ieth", value: (index + 2) * 10.0)))
        .Concat([("half", 2.0), ("quarter", 4.0), ("hundredth", 100.0), ("thousandth", 1e3), ("millionth", 1e6), ("billionth", 1e9), ("trillionth", 1e12)])
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>Whether the word means twelve.</summary>
    public static bool IsDozen(string word) => word is "dozen" or "dozens" or "doz" or "dozs" or "dz";
}
