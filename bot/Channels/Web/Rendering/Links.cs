namespace HighPoint.Bot.Channels.Web.Rendering;

/// <summary>Which links the page may hold.</summary>
internal static class Links
{
    /// <summary>Whether <paramref name="url"/> is absolute and goes to a web page or opens a mail: never a script, a file or another program.</summary>
    public static bool IsSafe(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "mailto";

    /// <summary>A link with <paramref name="label"/>; the label alone where the address is not safe. A web page opens in a tab of its own, which the link says.</summary>
    public static Html Of(string? url, Html label, string cssClass)
    {
        if (!IsSafe(url))
        {
            return label;
        }

        var address = new Uri(url!).AbsoluteUri;
        return address.StartsWith("mailto:", StringComparison.Ordinal)
            ? Html.Of($"<a class=\"{cssClass}\" href=\"{address}\">{label}</a>")
            : Html.Of($"<a class=\"{cssClass}\" href=\"{address}\" target=\"_blank\" rel=\"noopener noreferrer\">{label}<span class=\"unseen\"> {WebWords.NewTab}</span></a>");
    }
}
