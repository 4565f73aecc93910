using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Web.Rendering;

/// <summary>A card as an article under its title; as a form where it has inputs, so that Enter presses its first button.</summary>
internal static class CardHtml
{
    /// <summary>The article; <paramref name="scope"/> begins the ids of its elements.</summary>
    public static Html Render(Card card, string scope)
    {
        var body = Html.Join(card.Body.Select((element, index) => Element(element, $"{scope}e{index}")));
        var inside = Html.Of($"<div class=\"body\">{body}</div>{ActionsHtml.Render(card.Actions)}");
        var content = card.Body.Any(IsInput) ? Html.Of($"<form novalidate autocomplete=\"off\">{inside}</form>") : inside;
        return Html.Of($"<article class=\"card\" aria-labelledby=\"{scope}title\"><h3 id=\"{scope}title\" tabindex=\"-1\">{card.Title}</h3>{content}</article>");
    }

    private static bool IsInput(CardElement element) => element is CardElement.TextInput or CardElement.ChoiceInput;

    private static Html Element(CardElement element, string id) => element switch
    {
        CardElement.Paragraph paragraph => Html.Of($"<div class=\"text {Tone(paragraph.Emphasis)}\">{MarkupHtml.Render(paragraph.Text)}</div>"),
        CardElement.Heading heading => Html.Of($"<h4>{heading.Text}</h4>"),
        CardElement.FactList facts => FactsHtml.Render(facts),
        CardElement.DraftText draft => DraftHtml.Render(draft),
        CardElement.Table table => TableHtml.Render(table, id),
        CardElement.Chart chart => ChartHtml.Render(chart),
        CardElement.TextInput text => TextInputHtml.Render(text, id),
        CardElement.ChoiceInput choice => ChoiceInputHtml.Render(choice, id),
        _ => Html.Empty,
    };

    private static string Tone(Emphasis emphasis) => emphasis switch
    {
        Emphasis.Strong => "strong",
        Emphasis.Subtle => "subtle",
        Emphasis.Good => "good",
        Emphasis.Warning => "warning",
        _ => "normal",
    };
}
