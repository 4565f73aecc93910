using System.Buffers;
using System.Text;

namespace HighPoint.Drafts;

/// <summary>A draft as a link that opens the person's own mail program (source: RFC 6068).</summary>
public static class MailLink
{
    /// <summary>
    /// The longest link, in characters. Windows hands no more than some 2,000 to a mail program and cuts the rest off without a word
    /// (source: Microsoft's limit of 2,083 characters for a URL).
    /// </summary>
    public const int Longest = 1_900;

    private const string NewLine = "%0D%0A";
    private const int LongestAddress = 254;
    private const int LongestLocalPart = 64;

    private static readonly SearchValues<char> LocalPart =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.!#$%&'*+/=?^_`{|}~-");

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".?!\n");

    /// <summary>
    /// The link: to <paramref name="email"/> where that is a valid address, else to nobody yet, with the draft's subject and body.
    /// A body that would make it longer than <see cref="Longest"/> ends after its last sentence that fits, followed by <see cref="DraftWords.MailCut"/>,
    /// which the person sees before sending.
    /// </summary>
    public static string For(Draft draft, string? email)
    {
        var subject = DraftNames.OneLine(draft.Subject, DraftHistory.LongestSubject);
        var link = new StringBuilder("mailto:").Append(IsAddress(email) ? Encoded(email!) : "").Append('?');
        if (subject.Length > 0)
        {
            link.Append("subject=").Append(Uri.EscapeDataString(Fitting(subject, Longest / 3))).Append('&');
        }

        link.Append("body=");
        return link.Append(Body(draft.Body.ReplaceLineEndings("\n"), Longest - link.Length)).ToString();
    }

    /// <summary>Whether <paramref name="email"/> is one address as mail programs take it: plain characters, a domain with a dot.</summary>
    public static bool IsAddress(string? email)
    {
        if (email is not { Length: > 0 and <= LongestAddress } || email.Split('@') is not [{ Length: > 0 and <= LongestLocalPart } local, var domain])
        {
            return false;
        }

        var labels = domain.Split('.');
        return !local.AsSpan().ContainsAnyExcept(LocalPart)
            && !local.StartsWith('.') && !local.EndsWith('.') && !local.Contains("..", StringComparison.Ordinal)
            && labels.Length > 1 && labels.All(IsLabel) && !labels[^1].All(char.IsAsciiDigit);
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= 63 && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && !label.StartsWith('-') && !label.EndsWith('-');

    private static string Encoded(string address) => Uri.EscapeDataString(address).Replace("%40", "@", StringComparison.Ordinal);

    private static string Body(string body, int room)
    {
        var whole = EscapedLines(body);
        if (whole.Length <= room)
        {
            return whole;
        }

        var ending = NewLine + NewLine + Uri.EscapeDataString(DraftWords.MailCut);
        var text = Fitting(body, room - ending.Length);
        var sentence = text.AsSpan().LastIndexOfAny(SentenceEnds);
        return EscapedLines((sentence > 0 ? text[..(sentence + 1)] : text).TrimEnd()) + ending;
    }

    /// <summary>The longest beginning of <paramref name="text"/>, in whole characters, that takes at most <paramref name="room"/> when encoded.</summary>
    private static string Fitting(string text, int room)
    {
        var used = 0;
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            used += EscapedLines(rune.ToString()).Length;
            if (used > room)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return text[..length];
    }

    private static string EscapedLines(string text) => Uri.EscapeDataString(text).Replace("%0A", NewLine, StringComparison.Ordinal);
}
