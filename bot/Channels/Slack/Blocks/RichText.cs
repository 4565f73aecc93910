using System.Text.Json.Nodes;
using HighPoint.Conversations;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HighPoint.Bot.Channels.Slack.Blocks;

/// <summary>
/// <see cref="Markup"/> as Slack's rich text: runs of text with their style beside them. Nothing in a run is read as markup, a mention or a link, whatever somebody
/// typed (Slack, "Rich text block").
/// </summary>
internal sealed class RichText(BlockRoom room)
{
    private const string SectionType = "rich_text_section";

    /// <summary>The text as a block; null where there is nothing in it.</summary>
    public JsonObject? Of(Markup text, string? symbol = null)
    {
        var left = room.Longest;
        var parts = new List<JsonNode>();
        foreach (var block in MarkupTree.Of(text))
        {
            if (left <= 0)
            {
                break;
            }

            if (parts is [.., { } before] && (string?)before["type"] == SectionType)
            {
                // The paragraphs of a block follow each other closely: a line break parts them.
                before["elements"]!.AsArray().Add(Run("\n"));
            }

            parts.Add(block is ListBlock list ? List(list, ref left) : Section(block, parts.Count == 0 ? symbol : null, ref left));
        }

        return parts.Count == 0 ? null : Block([.. parts]);
    }

    /// <summary>Lines, of which the first words of each are bold.</summary>
    public JsonObject Lines(IEnumerable<(string Bold, string Text)> lines)
    {
        var runs = new JsonArray();
        foreach (var (bold, text) in lines)
        {
            if (runs.Count > 0)
            {
                runs.Add(Run("\n"));
            }

            if (bold.Length > 0)
            {
                runs.Add(Run(room.Cut(bold), "bold"));
            }

            if (text.Length > 0)
            {
                runs.Add(Run(room.Cut(text)));
            }
        }

        return Block(Container(SectionType, runs.Count == 0 ? [Run(BlockText.Visible(""))] : runs));
    }

    /// <summary>A text set apart, every character and line break kept.</summary>
    public JsonObject Apart(string kind, string text) => Container(kind, [Run(BlockText.Visible(room.Cut(text)))]);

    /// <summary>A block of parts.</summary>
    public static JsonObject Block(params JsonNode[] parts) => new() { ["type"] = "rich_text", ["elements"] = new JsonArray(parts) };

    /// <summary>A section that is one bold line.</summary>
    public JsonObject Bold(string text) => Container(SectionType, [Run(BlockText.Visible(room.Cut(text)), "bold")]);

    private static JsonObject Container(string type, JsonArray elements) => new() { ["type"] = type, ["elements"] = elements };

    private static JsonObject Section(Block block, string? symbol, ref int left)
    {
        var runs = new JsonArray();
        if (symbol is not null)
        {
            runs.Add(Run(symbol + " "));
        }

        Add(runs, block, default, ref left);
        return Container(SectionType, runs.Count == 0 ? [Run(BlockText.Visible(""))] : runs);
    }

    private static JsonObject List(ListBlock list, ref int left)
    {
        var items = new JsonArray();
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var runs = new JsonArray();
            foreach (var part in item)
            {
                Add(runs, part, default, ref left);
            }

            items.Add(Container(SectionType, runs.Count == 0 ? [Run(BlockText.Visible(""))] : runs));
        }

        var container = Container("rich_text_list", items);
        container["style"] = list.IsOrdered ? "ordered" : "bullet";
        return container;
    }

    private static void Add(JsonArray runs, Block block, Style style, ref int left)
    {
        switch (block)
        {
            case LeafBlock { Inline: { } inlines }:
                Add(runs, inlines, style, ref left);
                break;
            case ContainerBlock container:
                foreach (var part in container)
                {
                    Add(runs, part, style, ref left);
                }

                break;
        }
    }

    private static void Add(JsonArray runs, ContainerInline inlines, Style style, ref int left)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Write(runs, literal.Content.ToString(), style, ref left);
                    break;
                case LineBreakInline { IsHard: true }:
                    Write(runs, "\n", style, ref left);
                    break;
                case LineBreakInline:
                    Write(runs, " ", style, ref left);
                    break;
                case EmphasisInline emphasis:
                    Add(runs, emphasis, emphasis.DelimiterCount == 2 ? style with { IsBold = true } : style with { IsItalic = true }, ref left);
                    break;
                case LinkInline { IsImage: false } link when SafeLink.Of(link.Url) is { Length: <= BlockLimits.Url } address:
                    runs.Add(new JsonObject { ["type"] = "link", ["url"] = address, ["text"] = BlockText.Visible(Words(link)) });
                    left -= address.Length;
                    break;
                case ContainerInline other:
                    Add(runs, other, style, ref left);
                    break;
            }
        }
    }

    private static string Words(ContainerInline inlines) => string.Concat(inlines.Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        ContainerInline container => Words(container),
        _ => " ",
    }));

    /// <summary>Adds a run, to the one before it where that has the same style: escaped characters come one by one.</summary>
    private static void Write(JsonArray runs, string text, Style style, ref int left)
    {
        if (text.Length == 0 || left <= 0)
        {
            return;
        }

        var cut = Shortening.Cut(text, left);
        left -= text.Length;
        if (runs.LastOrDefault() is JsonObject last && (string?)last["type"] == "text" && Style.Of(last) == style)
        {
            last["text"] = (string?)last["text"] + cut;
        }
        else
        {
            runs.Add(style.On(Run(cut)));
        }
    }

    private static JsonObject Run(string text) => new() { ["type"] = "text", ["text"] = text };

    private static JsonObject Run(string text, string style)
    {
        var run = Run(text);
        run["style"] = new JsonObject { [style] = true };
        return run;
    }

    /// <summary>How a run looks.</summary>
    private readonly record struct Style(bool IsBold, bool IsItalic)
    {
        public static Style Of(JsonObject run) => new((bool?)run["style"]?["bold"] ?? false, (bool?)run["style"]?["italic"] ?? false);

        public JsonObject On(JsonObject run)
        {
            if (IsBold || IsItalic)
            {
                var style = new JsonObject();
                if (IsBold)
                {
                    style["bold"] = true;
                }

                if (IsItalic)
                {
                    style["italic"] = true;
                }

                run["style"] = style;
            }

            return run;
        }
    }
}
