using System.Collections.Immutable;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Web.Rendering;

/// <summary>A card's buttons. What a button is drawn for (its verb, subject and revision) stands in data attributes, by which the page retires old ones.</summary>
internal static class ActionsHtml
{
    /// <summary>The row of buttons, under a row of its own for what answers an open question; nothing where there are none.</summary>
    public static Html Render(ImmutableArray<CardAction> actions)
    {
        var answers = actions.TakeWhile(IsAnswer).ToArray();
        return Html.Join([Row(answers), Row(actions.Skip(answers.Length))]);
    }

    private static bool IsAnswer(CardAction action) => action is CardAction.Press { Command.Verb: Verb.Answer or Verb.Skip };

    private static Html Row(IEnumerable<CardAction> actions)
    {
        var buttons = Html.Join(actions.Select(Button));
        return buttons.IsEmpty ? Html.Empty : Html.Of($"<div class=\"actions\">{buttons}</div>");
    }

    private static Html Button(CardAction action) => action switch
    {
        CardAction.Press press => Html.Of(
            $"<button type=\"submit\" class=\"button {Style(press.Style)}\" data-command=\"{press.Command.ToString()}\" data-verb=\"{press.Command.Verb.ToString()}\" data-subject=\"{press.Command.Subject}\" data-revision=\"{press.Command.Revision}\">{press.Label}</button>"),
        CardAction.Copy copy => Html.Of($"<button type=\"button\" class=\"button normal\" data-copy=\"{copy.Text}\">{copy.Label}</button>"),
        CardAction.OpenUrl open when IsAllowed(open.Url) => Links.Of(open.Url, Html.Text(open.Label), "button normal"),
        _ => Html.Empty,
    };

    /// <summary>A button opens https and mail only (see <see cref="CardAction.OpenUrl"/>); another one is not drawn.</summary>
    private static bool IsAllowed(string url) => Links.IsSafe(url) && !url.StartsWith("http:", StringComparison.OrdinalIgnoreCase);

    private static string Style(ActionStyle style) => style switch
    {
        ActionStyle.Primary => "primary",
        ActionStyle.Danger => "danger",
        _ => "normal",
    };
}
