using HighPoint.Conversations;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace HighPoint.Bot.Channels;

/// <summary><see cref="Markup"/> as a tree. The parser knows the subset and nothing else (no raw HTML, no images, no headings): all else is characters.</summary>
internal static class MarkupTree
{
    private static readonly MarkdownPipeline Subset = BuildSubset();

    /// <summary>Paragraphs and lists, with emphasis, links and line breaks in them.</summary>
    public static MarkdownDocument Of(Markup text) => Markdown.Parse(text.Source, Subset);

    private static MarkdownPipeline BuildSubset()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.Clear();
        builder.BlockParsers.AddRange([new ListBlockParser(), new ParagraphBlockParser()]);
        builder.InlineParsers.Clear();
        builder.InlineParsers.AddRange([new EscapeInlineParser(), new LinkInlineParser(), new EmphasisInlineParser(), new LineBreakInlineParser()]);
        return builder.Build();
    }
}
