using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Web.Rendering;

/// <summary>A drafted message as a sheet of paper: its subject, and its words with their line breaks.</summary>
internal static class DraftHtml
{
    /// <summary>The sheet.</summary>
    public static Html Render(CardElement.DraftText draft)
    {
        var subject = draft.Subject.Length == 0
            ? Html.Empty
            : Html.Of($"<p class=\"subject\"><span class=\"label\">{WebWords.Subject}</span> <strong>{draft.Subject}</strong></p>");
        return Html.Of($"<figure class=\"draft\"><figcaption>{draft.Label}</figcaption><div class=\"paper\">{subject}<div class=\"letter\">{Fold.Text(draft.Body)}</div></div></figure>");
    }
}
