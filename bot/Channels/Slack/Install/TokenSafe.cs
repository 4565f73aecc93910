using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;

namespace HighPoint.Bot.Channels.Slack.Install;

/// <summary>What the bot speaks with in a workspace, and what renews it; that is null where it does not end.</summary>
internal sealed record TokenPair(string Access, string? Refresh)
{
    /// <summary>No secret in a log.</summary>
    public override string ToString() => nameof(TokenPair);
}

/// <summary>Encrypts tokens for the data file. What is encrypted for one installation can be read for no other.</summary>
internal sealed class TokenSafe(IDataProtectionProvider protection)
{
    private const string Purpose = "HighPoint.Slack.Tokens.v1";

    /// <summary>The tokens of an installation, encrypted.</summary>
    public string Close(string installation, TokenPair tokens) => Of(installation).Protect(JsonSerializer.Serialize(tokens, TokenJson.Default.TokenPair));

    /// <summary>What <see cref="Close"/> encrypted; null where the keys are not there any more.</summary>
    public TokenPair? Open(string installation, string secret)
    {
        try
        {
            return JsonSerializer.Deserialize(Of(installation).Unprotect(secret), TokenJson.Default.TokenPair);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Of(string installation) => protection.CreateProtector(Purpose, installation);
}

/// <summary>The tokens before they are encrypted.</summary>
[JsonSerializable(typeof(TokenPair))]
internal sealed partial class TokenJson : JsonSerializerContext;
