using System.Globalization;
using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HighPoint.Conversations;

/// <summary>A message without any markup: for the terminal, for notifications, and for whoever has it read aloud.</summary>
public static class PlainText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>The whole message; a card's buttons are numbered from 1, and typing the number presses the button.</summary>
    public static string Of(Message message)
    {
        var parts = new List<string> { Of(message.Text) };
        if (message.Card is { } card)
        {
            parts.Add(card.Title);
            parts.AddRange(card.Body.Select(Of));
            parts.Add(string.Join('\n', card.Actions.Select((action, index) => string.Create(CultureInfo.InvariantCulture, $"[{index + 1}] {action.Label}"))));
        }

        return string.Join("\n\n", parts.Where(part => part.Length > 0));
    }

    /// <summary>The words of <paramref name="markup"/>: paragraphs divided by an empty line, list items behind a dash, links with their address.</summary>
    public static string Of(Markup markup) => markup.IsEmpty ? "" : Blocks(Markdown.Parse(markup.Source, Pipeline));

    private static string Blocks(ContainerBlock blocks) => string.Join("\n\n", blocks.Select(Of).Where(text => text.Length > 0));

    private static string Of(Block block) => block switch
    {
        ListBlock list => string.Join('\n', list.OfType<ListItemBlock>().Select(item => "- " + Blocks(item).Replace("\n\n", "\n", StringComparison.Ordinal))),
        ContainerBlock container => Blocks(container),
        LeafBlock { Inline: { } inline } => Inlines(inline).Trim(),
        LeafBlock leaf => leaf.Lines.ToString().Trim(),
        _ => "",
    };

    private static string Inlines(ContainerInline inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines)
        {
            text.Append(inline switch
            {
                LinkInline link => Link(Inlines(link), link.Url),
                ContainerInline container => Inlines(container),
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                AutolinkInline autolink => autolink.Url,
                LineBreakInline { IsHard: true } => "\n",
                LineBreakInline => " ",
                _ => "",
            });
        }

        return text.ToString();
    }

    private static string Link(string text, string? url) => string.Equals(text, url, StringComparison.Ordinal) ? text : $"{text} ({url})";

    /// <summary>A part of a card.</summary>
    internal static string Of(CardElement element) => element switch
    {
        CardElement.Paragraph paragraph => Of(paragraph.Text),
        CardElement.Heading heading => heading.Text,
        CardElement.FactList list => string.Join('\n', list.Facts.Select(fact => $"{fact.Label}: {Of(fact.Value)}")),
        CardElement.DraftText draft => string.Join("\n\n", new[] { Subject(draft), draft.Body }.Where(part => part.Length > 0)),
        CardElement.Table table => string.Join('\n', table.Rows.Select(row => string.Join(" | ", row)).Prepend(string.Join(" | ", table.Columns)).Prepend(table.Caption)),
        CardElement.Chart chart => $"{chart.Title}\n{chart.Summary}",
        CardElement.TextInput input => Field(input.Label, input.Value, input.Error),
        CardElement.ChoiceInput input => Field(
            input.Label, string.Join(", ", input.Options.Where(option => input.Selected.Contains(option.Value, StringComparer.Ordinal)).Select(option => option.Label)), input.Error),
        _ => "",
    };

    private static string Subject(CardElement.DraftText draft) => draft.Subject.Length == 0 ? $"{draft.Label}:" : $"{draft.Label}: {draft.Subject}";

    private static string Field(string label, string value, string? error) => $"{label}: {value}{(error is null ? "" : $" ({error})")}";
}
