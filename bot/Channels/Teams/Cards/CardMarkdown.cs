using System.Text;
using HighPoint.Conversations;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HighPoint.Bot.Channels.Teams.Cards;

/// <summary>
/// <see cref="Markup"/> in the Markdown that a card's text knows: bold, italic, lists and links (Microsoft Learn, "Format cards in Microsoft Teams"). It is written
/// anew from the tree, so that only what some client could take for markup stands behind a backslash, and none of a person's words are.
/// </summary>
internal static class CardMarkdown
{
    private const string Special = "\\*_`[]<>~";
    private const string SpecialAtStart = "#+-=|";

    /// <summary>The paragraphs and lists, each to stand in a text of its own.</summary>
    public static IEnumerable<string> Blocks(Markup text) => MarkupTree.Of(text).Select(block => Block(block, "")).Where(block => block.Length > 0);

    /// <summary>All of it as one text.</summary>
    public static string Of(Markup text) => string.Join("\n\n", Blocks(text));

    /// <summary>Words that are all data.</summary>
    public static string Plain(string words) => Of(Markup.Plain(words));

    /// <summary>
    /// Words for a run of text, whose Markdown no client reads; but every client puts a date in the place of <c>{{DATE(…)}}</c> (Microsoft Learn, "Text features"),
    /// so the braces are parted by a character that nobody sees.
    /// </summary>
    public static string Run(string words) => words.Replace("{{", "{\u2060{", StringComparison.Ordinal);

    private static string Block(Block block, string indent) => block switch
    {
        ListBlock list => string.Join('\n', list.OfType<ListItemBlock>().Select((item, at) => $"{indent}{Bullet(list, at)} {Item(item, indent)}")),
        LeafBlock { Inline: { } inlines } => Guarded(Inlines(inlines).Trim()),
        _ => "",
    };

    private static string Bullet(ListBlock list, int at) => list.IsOrdered ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{at + 1}.") : "-";

    private static string Item(ListItemBlock item, string indent) =>
        string.Join('\n', item.Select(part => Block(part, indent + "  ")).Where(part => part.Length > 0));

    private static string Inlines(ContainerInline inlines)
    {
        var (text, words) = (new StringBuilder(), new StringBuilder());
        foreach (var inline in inlines)
        {
            // An escaped character is a literal of its own: only together do they show what stands beside what.
            if (inline is LiteralInline literal)
            {
                words.Append(literal.Content.AsSpan());
                continue;
            }

            text.Append(Escape(words.ToString())).Append(inline switch
            {
                LineBreakInline { IsHard: true } => "\n\n",
                LineBreakInline => " ",
                EmphasisInline { DelimiterCount: 2 } strong => $"**{Inlines(strong)}**",
                EmphasisInline emphasis => $"_{Inlines(emphasis)}_",
                LinkInline { IsImage: false } link => Link(Inlines(link), link.Url),
                ContainerInline other => Inlines(other),
                _ => "",
            });
            words.Clear();
        }

        return text.Append(Escape(words.ToString())).ToString();
    }

    private static string Link(string label, string? url) =>
        SafeLink.Of(url) is { } address ? $"[{label}]({address.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})" : label;

    /// <summary>Markup, the braces of a date, and what is made a link unasked: each behind a backslash (CommonMark 0.31, section 2.4).</summary>
    private static string Escape(string words)
    {
        var escaped = new StringBuilder(words.Length + 8);
        for (var at = 0; at < words.Length; at++)
        {
            if (Special.Contains(words[at], StringComparison.Ordinal) || IsSpecial(words.AsSpan(at), words.AsSpan(0, at)))
            {
                escaped.Append('\\');
            }

            escaped.Append(words[at]);
        }

        return escaped.ToString();
    }

    private static bool IsSpecial(ReadOnlySpan<char> rest, ReadOnlySpan<char> before) => rest[0] switch
    {
        '{' => before is [.., '{'],
        '&' => rest is [_, '#' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'), ..],
        ':' => rest is [_, '/', '/', ..] || before.EndsWith("mailto", StringComparison.OrdinalIgnoreCase) || before.EndsWith("tel", StringComparison.OrdinalIgnoreCase),
        '.' => before.EndsWith("www", StringComparison.OrdinalIgnoreCase),
        '@' => true,
        _ => false,
    };

    /// <summary>What would begin a heading, a list or a quote where it stands first, and is none here.</summary>
    private static string Guarded(string text)
    {
        if (text.Length > 0 && SpecialAtStart.Contains(text[0], StringComparison.Ordinal))
        {
            return "\\" + text;
        }

        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && digits < text.Length && text[digits] is '.' or ')' ? text.Insert(digits, "\\") : text;
    }
}
