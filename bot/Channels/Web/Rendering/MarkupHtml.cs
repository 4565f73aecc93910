using System.Text;
using HighPoint.Conversations;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HighPoint.Bot.Channels.Web.Rendering;

/// <summary>
/// <see cref="Markup"/> as HTML and as plain text. The parser knows the subset and nothing else (no raw HTML, no images, no headings), and the HTML is
/// written here, node by node: what the subset does not hold comes out as the characters it was written with.
/// </summary>
internal static class MarkupHtml
{
    private static readonly MarkdownPipeline Subset = BuildSubset();

    /// <summary>Paragraphs, lists, bold, italic, line breaks and safe links.</summary>
    public static Html Render(Markup text)
    {
        var html = Html.Join(Markdown.Parse(text.Source, Subset).Select(Block));
        return Fold.When(text.Source.Length, () => PlainText(text), html);
    }

    /// <summary>The words alone; paragraphs and list items each on a line of their own.</summary>
    public static string PlainText(Markup text)
    {
        var plain = new StringBuilder();
        foreach (var leaf in Markdown.Parse(text.Source, Subset).Descendants<LeafBlock>())
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

    private static MarkdownPipeline BuildSubset()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.Clear();
        builder.BlockParsers.AddRange([new ListBlockParser(), new ParagraphBlockParser()]);
        builder.InlineParsers.Clear();
        builder.InlineParsers.AddRange([new EscapeInlineParser(), new LinkInlineParser(), new EmphasisInlineParser(), new LineBreakInlineParser()]);
        return builder.Build();
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
