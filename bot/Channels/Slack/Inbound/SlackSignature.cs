using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Channels.Slack.Inbound;

/// <summary>Checks that a request was signed by Slack, lately (Slack, "Verifying requests from Slack", version v0).</summary>
internal sealed class SlackSignature(IOptions<SlackOptions> options, TimeProvider clock)
{
    private const string Version = "v0";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly byte[] secret = Encoding.UTF8.GetBytes(options.Value.SigningSecret);

    /// <summary>Admits the request with these headers and this body, as it came.</summary>
    /// <exception cref="SlackRefusal">It is not signed, by another, or too long ago.</exception>
    public void Admit(IHeaderDictionary headers, ReadOnlySpan<byte> body)
    {
        var (timestamp, signature) = (headers["X-Slack-Request-Timestamp"].ToString(), headers["X-Slack-Signature"].ToString());
        if (!IsNow(timestamp) || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), Encoding.UTF8.GetBytes(Of(timestamp, body))))
        {
            throw new SlackRefusal(StatusCodes.Status401Unauthorized, SlackWords.RefusedTitle, SlackWords.WrongSignature);
        }
    }

    private string Of(string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        hash.AppendData(Encoding.UTF8.GetBytes($"{Version}:{timestamp}:"));
        hash.AppendData(body);
        return $"{Version}={Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }

    private bool IsNow(string timestamp) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && Math.Abs(clock.GetUtcNow().ToUnixTimeSeconds() - (double)seconds) <= Window.TotalSeconds;
}
