using System.Text;

namespace HighPoint.Pipeline;

/// <summary>A customer's name reduced to what tells customers apart: letters and digits in lower case, without a legal form at the end ("Inc", "LLC", "GmbH").</summary>
public static class CustomerKey
{
    private static readonly string[] LegalForms =
        ["inc", "llc", "llp", "ltd", "limited", "corp", "corporation", "co", "company", "plc", "pc", "pllc", "pa", "gmbh", "ag", "bv", "sa", "sarl", "pty"];

    /// <summary>The key of <paramref name="name"/>; empty where the name holds no letter and no digit.</summary>
    public static string Of(string? name)
    {
        var words = Words(name);
        while (words.Count > 1 && LegalForms.Contains(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        return string.Join(' ', words);
    }

    private static List<string> Words(string? name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in name ?? "")
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('.' or '\'' or '’') && word.Length > 0)
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
}
