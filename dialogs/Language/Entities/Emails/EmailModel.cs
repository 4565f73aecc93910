using HighPoint.Language.Recognisers;

namespace HighPoint.Language.Entities.Emails;

/// <summary>E-mail addresses of a text, read as strictly as RFC 5321's dot-string and domain, with a dotted domain or an address in brackets.</summary>
internal static class EmailModel
{
    private const string Signs = "!#$%&'*+-/=?^_`{|}~.";

    /// <summary>Every address in order, in small letters.</summary>
    public static IEnumerable<Found<string>> Find(string text)
    {
        var from = 0;
        for (var sign = text.IndexOf('@', StringComparison.Ordinal); sign >= 0; sign = text.IndexOf('@', sign + 1))
        {
            var start = sign;
            while (start > from && IsLocal(text[start - 1]))
            {
                start--;
            }

            from = sign + 1;
            if (start < sign && IsDotted(text.AsSpan(start, sign - start)) && Host(text, sign + 1) is > 0 and var end)
            {
                yield return new(text[start..end].ToLowerInvariant(), start, end - start);
                from = end;
            }
        }
    }

    private static bool IsLocal(char c) => char.IsAsciiLetterOrDigit(c) || Signs.Contains(c, StringComparison.Ordinal);

    private static bool IsDotted(ReadOnlySpan<char> part) => part[0] != '.' && part[^1] != '.' && part.IndexOf("..", StringComparison.Ordinal) < 0;

    /// <summary>Where the host ends, a sentence's full stop left out; 0 where it is none.</summary>
    private static int Host(string text, int at)
    {
        var bracket = at < text.Length && text[at] == '[';
        var first = bracket ? at + 1 : at;
        var end = first;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '.'))
        {
            end++;
        }

        if (bracket)
        {
            return end < text.Length && text[end] == ']' && text[first..end].Split('.') is { Length: 4 } bytes && bytes.All(part => byte.TryParse(part, out _)) ? end + 1 : 0;
        }

        var closed = end == text.Length || text[end] is not ('_' or '@');
        while (end > first && text[end - 1] is '.' or '-')
        {
            end--;
        }

        var labels = text[first..end].Split('.');
        return closed && labels.Length > 1 && labels.All(IsLabel) && labels[^1].Length > 1 && labels[^1].All(char.IsAsciiLetter) ? end : 0;
    }

    private static bool IsLabel(string label) => label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-';
}
