using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace HighPoint.Pipeline;

/// <summary>
/// A customer's name reduced to what tells customers apart: letters and digits in lower case and without accents, without "the" at the start,
/// "and" or "&amp;" in the middle, or a legal form at the end ("Inc", "LLC", "GmbH").
/// </summary>
public static class CustomerKey
{
    private static readonly FrozenSet<string> LegalForms = new[]
    {
        "inc", "incorporated", "llc", "llp", "lp", "ltd", "limited", "corp", "corporation", "co", "company", "plc", "pc", "pllc", "pa", "gmbh", "ag", "kg", "bv", "nv",
        "sa", "sas", "sarl", "srl", "spa", "oy", "ab", "as", "aps", "pty",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Joiners = new[] { "and", "und", "et", "y" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The letters of the Latin-1 and Latin Extended-A blocks that are written with a plain letter where no accent is at hand.</summary>
    private static readonly FrozenDictionary<char, string> Plain = Letters(
        ("a", "àáâãåāăą"), ("ae", "äæ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"),
        ("l", "ĺļľŀł"), ("n", "ñńņňŉ"), ("o", "òóôõøōŏő"), ("oe", "öœ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťŧț"), ("th", "þ"), ("u", "ùúûũūŭůűų"),
        ("ue", "ü"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"));

    /// <summary>The key of <paramref name="name"/>; empty where the name holds no letter and no digit.</summary>
    public static string Of(string? name)
    {
        var words = Words(name);
        while (words.Count > 1 && LegalForms.Contains(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        if (words is ["the", _, ..])
        {
            words.RemoveAt(0);
        }

        var core = words.Where((word, i) => i == 0 || i == words.Count - 1 || !Joiners.Contains(word));
        return string.Join(' ', core);
    }

    /// <summary>A regular expression for every spelling of <paramref name="name"/> that has its key, legal forms aside: other accents, stops and apostrophes, and what joins its words.</summary>
    internal static string Pattern(string name) => string.Join(@"[^\p{L}\p{N}]+(?:(?:and|und|et|y)[^\p{L}\p{N}]+)?", Words(name).Select(word =>
    {
        var pattern = new StringBuilder();
        for (var at = 0; at < word.Length; at++)
        {
            var two = at + 1 < word.Length ? Accented(word.Substring(at, 2)) : "";
            var one = $"[{Regex.Escape(word[at].ToString())}{Accented(word[at].ToString())}]{Inside}";
            pattern.Append(two.Length == 0 ? one : $"(?:[{two}]|{one}[{word[at + 1]}{Accented(word[at + 1].ToString())}]){Inside}");
            at += two.Length == 0 ? 0 : 1;
        }

        return pattern.ToString();
    }));

    private const string Inside = @"[.'’\p{Mn}]*";

    private static string Accented(string plain) => string.Concat(Plain.Where(letter => letter.Value == plain).Select(letter => letter.Key));

    private static List<string> Words(string? name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in name ?? "")
        {
            if (char.IsLetterOrDigit(c))
            {
                var lower = char.ToLowerInvariant(c);
                _ = Plain.TryGetValue(lower, out var plain) ? word.Append(plain) : word.Append(lower);
            }
            else if (!IsInsideWord(c) && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    /// <summary>Full stops of abbreviations, apostrophes, and accents that follow their letter as characters of their own.</summary>
    private static bool IsInsideWord(char c) =>
        c is '.' or '\'' or '’' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static FrozenDictionary<char, string> Letters(params ReadOnlySpan<(string Plain, string Accented)> table)
    {
        var letters = new Dictionary<char, string>();
        foreach (var (plain, accented) in table)
        {
            foreach (var c in accented)
            {
                letters.Add(c, plain);
            }
        }

        return letters.ToFrozenDictionary();
    }
}
