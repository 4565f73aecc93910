using System.Collections.Immutable;

namespace HighPoint.Bot.Settings;

/// <summary>One content line of an iCalendar file, unfolded.</summary>
/// <param name="Number">The line in the file that it begins on, from 1.</param>
/// <param name="Text">Its text.</param>
internal sealed record IcsLine(int Number, string Text)
{
    /// <summary>The property's name in capitals, without parameters.</summary>
    public string Name => Text.Split([':', ';'], 2)[0].ToUpperInvariant();

    /// <summary>What stands behind the first colon.</summary>
    public string Value => Text[(Text.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();

    /// <summary>The lines that are not empty; a line that begins with white space continues the one before it (RFC 5545, section 3.1).</summary>
    public static ImmutableArray<IcsLine> Unfold(string text)
    {
        var lines = ImmutableArray.CreateBuilder<IcsLine>();
        var number = 0;
        foreach (var raw in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            var line = raw.TrimEnd('\r');
            if (line.Length > 0 && line[0] is ' ' or '\t' && lines.Count > 0)
            {
                lines[^1] = lines[^1] with { Text = lines[^1].Text + line[1..] };
            }
            else if (!string.IsNullOrWhiteSpace(line))
            {
                lines.Add(new IcsLine(number, line.TrimEnd()));
            }
        }

        return lines.ToImmutable();
    }
}
