using System.Text;

namespace HighPoint.Drafts;

/// <summary>
/// How a template's lines become a message's. A line that holds only tags leaves no trace; the lines of a paragraph flow together;
/// an empty line divides paragraphs; a line that begins with "- " begins a point of a list.
/// </summary>
internal static class DraftLayout
{
    /// <summary>Stands, in a template's text, before a line break that is not to be seen. No value holds it (see <see cref="DraftNames.OneLine"/>).</summary>
    private const char Unseen = '\u2029';

    /// <summary>Stands, in a value, for a line break that is to be kept.</summary>
    private const char Kept = '\u2028';

    /// <summary>Marks the lines that hold only tags, keeping their count, so that an error names the line that the owner sees.</summary>
    public static string Prepare(string source) => string.Join('\n', source.Split('\n').Select(line => IsOnlyTags(line) ? line + Unseen : line));

    /// <summary>The message of what a prepared template gave.</summary>
    public static string Flow(string rendered)
    {
        var text = new StringBuilder(rendered.Length);
        var paragraphEnded = false;
        foreach (var line in rendered.Replace($"{Unseen}\n", "", StringComparison.Ordinal).Split('\n'))
        {
            var words = Squeezed(line);
            if (words.Length == 0)
            {
                paragraphEnded = text.Length > 0;
                continue;
            }

            if (text.Length > 0)
            {
                text.Append(paragraphEnded ? "\n\n" : words.StartsWith("- ", StringComparison.Ordinal) ? "\n" : " ");
            }

            text.Append(words);
            paragraphEnded = false;
        }

        return text.Replace(Kept, '\n').ToString();
    }

    /// <summary>A part whose lines stay lines wherever it is put; empty ones are left out. Null where nothing is left.</summary>
    public static string? Lines(string rendered)
    {
        var lines = rendered.Replace($"{Unseen}\n", "", StringComparison.Ordinal).Split('\n').Select(Squeezed).Where(line => line.Length > 0);
        var part = string.Join(Kept, lines);
        return part.Length > 0 ? part : null;
    }

    private static string Squeezed(string line) =>
        string.Join(' ', line.Replace(Unseen, ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static bool IsOnlyTags(string line)
    {
        var rest = line.AsSpan().Trim();
        if (rest.IsEmpty)
        {
            return false;
        }

        while (rest.StartsWith("{%"))
        {
            var end = rest.IndexOf("%}");
            if (end < 0)
            {
                return false;
            }

            rest = rest[(end + 2)..].TrimStart();
        }

        return rest.IsEmpty;
    }
}
