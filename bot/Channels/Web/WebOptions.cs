namespace HighPoint.Bot.Channels.Web;

/// <summary>Who may open the local chat page; the section <c>Web</c>.</summary>
public sealed class WebOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Web";

    /// <summary>
    /// Whether other computers are answered. False by default: the page asks for no password, and whoever opens it speaks as anybody the settings name.
    /// </summary>
    public bool AllowRemote { get; set; }

    /// <summary>Names, besides this computer's loopback ones, under which the page may be opened ("chat.example.com").</summary>
    public IList<string> Hosts { get; init; } = [];
}
