using System.Text;
using HighPoint.Conversations;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HighPoint.Bot.Channels.Web.Rendering;

/// <summary>
/// <see cref="Markup"/> as HTML and as plain text. The HTML is written here, node by node, from <see cref="MarkupTree"/>: what the subset does not hold comes
/// out as the characters it was written with.
/// </summary>
internal static class MarkupHtml
{
    /// <summary>Paragraphs, lists, bold, italic, line breaks and safe links.</summary>
    public static Html Render(Markup text)
    {
        var html = Html.Join(MarkupTree.Of(text).Select(Block));
        return Fold.When(text.Source.Length, () => PlainText(text), html);
    }

    /// <summary>The words alone; paragraphs and list items each on a line of their own.</summary>
    public static string PlainText(Markup text)
    {
        var plain = new StringBuilder();
        foreach (var leaf in MarkupTree.Of(text).Descendants<LeafBlock>())
        {
            foreach (var inline in leaf.Inline?.Descendants() ?? [])
            {
                plain.Append(inline switch
                {
                    LiteralInline literal => literal.Content.ToString(),
                    LineBreakInline => "\n",
                    _ => "",
                });
            }

            plain.Append('\n');
        }

        return plain.ToString().Trim();
    }

    private static Html Block(Block block) => block switch
    {
        ParagraphBlock { Parent: ListItemBlock { Parent: ListBlock { IsLoose: false } } } line => Inlines(line.Inline),
        ParagraphBlock paragraph => Html.Of($"<p>{Inlines(paragraph.Inline)}</p>"),
        ListBlock { IsOrdered: true } list => Html.Of($"<ol>{Items(list)}</ol>"),
        ListBlock list => Html.Of($"<ul>{Items(list)}</ul>"),
        _ => Html.Empty,
    };

    private static Html Items(ListBlock list) =>
        Html.Join(list.OfType<ListItemBlock>().Select(item => Html.Of($"<li>{Html.Join(item.Select(Block))}</li>")));

    private static Html Inlines(ContainerInline? inlines) => Html.Join((inlines ?? []).Select(Inline));

    private static Html Inline(Inline inline) => inline switch
    {
        LiteralInline literal => Html.Text(literal.Content.ToString()),
        LineBreakInline { IsHard: true } => Html.Of($"<br>"),
        LineBreakInline => Html.Of($"\n"),
        EmphasisInline { DelimiterCount: 2 } strong => Html.Of($"<strong>{Inlines(strong)}</strong>"),
        EmphasisInline emphasis => Html.Of($"<em>{Inlines(emphasis)}</em>"),
        LinkInline { IsImage: false } link => Links.Of(link.Url, Inlines(link), "link"),
        ContainerInline other => Inlines(other),
        _ => Html.Empty,
    };
}
