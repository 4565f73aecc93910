using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Web.Rendering;

/// <summary>Labels and values as a definition list.</summary>
internal static class FactsHtml
{
    /// <summary>The list.</summary>
    public static Html Render(CardElement.FactList list)
    {
        var facts = Html.Join(list.Facts.Select(fact => Html.Of($"<div><dt>{fact.Label}</dt><dd>{MarkupHtml.Render(fact.Value)}</dd></div>")));
        return Html.Of($"<dl class=\"facts\">{facts}</dl>");
    }
}
