using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Channels.Teams;

/// <summary>The bot's registration with Microsoft; the section <c>Teams</c>.</summary>
public sealed class TeamsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Teams";

    /// <summary>The registration's application (client) id; empty where there is none, and then only this computer is answered.</summary>
    public string AppId { get; set; } = "";

    /// <summary>The tenant that the registration belongs to.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>The registration's secret.</summary>
    public string AppPassword { get; set; } = "";

    /// <summary>In place of a secret: <c>system</c>, or the client id of a user-assigned managed identity.</summary>
    public string ManagedIdentity { get; set; } = "";

    /// <summary>Where the keys are named that sign what comes in (Bot Connector authentication, "OpenID metadata document").</summary>
    public string OpenIdMetadata { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Who gives tokens for what goes out.</summary>
    public string LoginUrl { get; set; } = "https://login.microsoftonline.com";

    /// <summary>Whether there is a registration.</summary>
    public bool IsRegistered => AppId.Length > 0;
}

/// <summary>Checks the registration at start.</summary>
internal sealed class TeamsOptionsValidator : IValidateOptions<TeamsOptions>
{
    /// <summary>By which a managed identity of the machine itself is meant.</summary>
    public const string System = "system";

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, TeamsOptions options) =>
        Problems(options).ToArray() is { Length: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;

    private static IEnumerable<string> Problems(TeamsOptions options)
    {
        if (options.AppId.Length > 0 && !IsGuid(options.AppId))
        {
            yield return TeamsWords.NoGuid(nameof(options.AppId), options.AppId);
        }

        if (options.TenantId.Length > 0 && !IsGuid(options.TenantId))
        {
            yield return TeamsWords.NoGuid(nameof(options.TenantId), options.TenantId);
        }

        if (options.ManagedIdentity is not ("" or System) && !IsGuid(options.ManagedIdentity))
        {
            yield return TeamsWords.WrongIdentity(options.ManagedIdentity);
        }

        if (IsGuid(options.AppId) && options.TenantId.Length == 0)
        {
            yield return TeamsWords.TenantMissing;
        }

        if (IsGuid(options.AppId) && options.AppPassword.Length == 0 == (options.ManagedIdentity.Length == 0))
        {
            yield return TeamsWords.OneSecret;
        }

        if (!options.IsRegistered && options.AppPassword.Length > 0)
        {
            yield return TeamsWords.SecretOfNobody;
        }

        foreach (var (key, address) in ((string, string)[])[(nameof(options.OpenIdMetadata), options.OpenIdMetadata), (nameof(options.LoginUrl), options.LoginUrl)])
        {
            if (!SafeAddress.Is(address))
            {
                yield return TeamsWords.WrongAddress(key, address);
            }
        }
    }

    private static bool IsGuid(string text) => Guid.TryParseExact(text, "D", out _);
}
