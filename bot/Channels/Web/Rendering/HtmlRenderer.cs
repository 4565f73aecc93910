using System.Globalization;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Web.Rendering;

/// <summary>Messages as HTML fragments, which the page inserts as they are. Pure: the same message gives the same fragment.</summary>
internal static class HtmlRenderer
{
    /// <summary>A post: what the bot said, or the person's own words with their line breaks.</summary>
    public static string Post(Post post) =>
        post.Message is { } message
            ? Message(message, post.Sequence.ToString(CultureInfo.InvariantCulture))
            : Html.Of($"<div class=\"words typed\">{Fold.Text(post.Words ?? "")}</div>").ToString();

    /// <summary>A message; <paramref name="scope"/> makes the ids of its elements unique on the page (letters and digits).</summary>
    public static string Message(Message message, string scope)
    {
        var text = message.Text.IsEmpty ? Html.Empty : Html.Of($"<div class=\"words\">{MarkupHtml.Render(message.Text)}</div>");
        var card = message.Card is { } found ? CardHtml.Render(found, "p" + scope) : Html.Empty;
        var file = message.File is { } offer ? Html.Of($"<div class=\"words file\"><a href=\"/web/files/{scope}?as={Uri.EscapeDataString(offer.Person)}\" download=\"{offer.Name}\">{WebWords.Download(offer.Name)}</a></div>") : Html.Empty;
        return Html.Of($"{text}{card}{file}").ToString();
    }

    /// <summary>What a post says in plain words, for announcements: a card is named by its title.</summary>
    public static string PlainText(Post post) =>
        post.Message is { } message
            ? string.Join('\n', new[] { MarkupHtml.PlainText(message.Text), message.Card?.Title }.Where(part => !string.IsNullOrEmpty(part)))
            : post.Words ?? "";
}
