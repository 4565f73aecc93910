using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Channels.Slack;

/// <summary>The bot's app in Slack, for one workspace or for many; the section <c>Slack</c>.</summary>
public sealed class SlackOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Slack";

    /// <summary>What signs the requests that come in by HTTP ("Basic Information", "Signing Secret"); empty where nothing does.</summary>
    public string SigningSecret { get; set; } = "";

    /// <summary>What the bot speaks to Slack with ("OAuth &amp; Permissions"); empty where there is no app for one workspace.</summary>
    public string BotToken { get; set; } = "";

    /// <summary>The app's id ("Basic Information", "Client ID") where many workspaces install it, each with a token of its own; empty where a token is set.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The app's own secret ("Client Secret"), with which it gets those tokens.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>What opens Socket Mode ("App-Level Tokens", scope <c>connections:write</c>); empty where requests come in by HTTP alone.</summary>
    public string AppToken { get; set; } = "";

    /// <summary>Where Slack's Web API is.</summary>
    public string ApiUrl { get; set; } = "https://slack.com/api/";

    /// <summary>Whether there is an app.</summary>
    public bool IsOn => BotToken.Length > 0 || ServesMany;

    /// <summary>Whether workspaces install the app themselves.</summary>
    public bool ServesMany => ClientId.Length > 0;

    /// <summary>Whether requests are taken by HTTP.</summary>
    public bool TakesRequests => IsOn && SigningSecret.Length > 0;

    /// <summary>Whether the bot fetches what happens by itself, over web sockets.</summary>
    public bool OpensSockets => IsOn && AppToken.Length > 0;
}

/// <summary>Checks the app's settings at start. No sentence repeats a secret.</summary>
internal sealed class SlackOptionsValidator : IValidateOptions<SlackOptions>
{
    private const string OfBot = "xoxb-";
    private const string OfApp = "xapp-";

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, SlackOptions options) =>
        Problems(options).ToArray() is { Length: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;

    private static IEnumerable<string> Problems(SlackOptions options)
    {
        var (isOfBot, isOfApp) = (options.BotToken.StartsWith(OfBot, StringComparison.Ordinal), options.AppToken.StartsWith(OfApp, StringComparison.Ordinal));
        if (options.BotToken.Length > 0 && !isOfBot)
        {
            yield return SlackWords.WrongToken(nameof(options.BotToken), OfBot);
        }

        if (options.AppToken.Length > 0 && !isOfApp)
        {
            yield return SlackWords.WrongToken(nameof(options.AppToken), OfApp);
        }

        if (options.ServesMany && options.BotToken.Length > 0)
        {
            yield return SlackWords.OneOrMany;
        }

        if (options.ServesMany != options.ClientSecret.Length > 0)
        {
            yield return options.ServesMany ? SlackWords.HalfAClient(nameof(options.ClientId), nameof(options.ClientSecret)) : SlackWords.HalfAClient(nameof(options.ClientSecret), nameof(options.ClientId));
        }

        if ((isOfBot || options is { ClientId.Length: > 0, ClientSecret.Length: > 0 }) && options is { AppToken.Length: 0, SigningSecret.Length: 0 })
        {
            yield return SlackWords.NoWayIn;
        }

        if (!options.IsOn && (isOfApp || options.SigningSecret.Length > 0))
        {
            yield return SlackWords.NoWayOut(isOfApp ? nameof(options.AppToken) : nameof(options.SigningSecret));
        }

        if (!SafeAddress.Is(options.ApiUrl))
        {
            yield return SlackWords.WrongAddress(options.ApiUrl);
        }
    }
}
