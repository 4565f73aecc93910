using System.Net;
using System.Text.RegularExpressions;
using HighPoint.Bot.Settings;

namespace HighPoint.Bot.Verbs;

/// <summary>Where the server listens: <c>urls</c> from any source of settings, else our own address.</summary>
internal static partial class ListenAddress
{
    private const string Default = "http://localhost:3978";

    /// <summary>The address to listen on; null where the settings leave it to the server (Kestrel endpoints, or ports alone).</summary>
    /// <exception cref="SettingsException">An address is none.</exception>
    public static string? From(IConfiguration configuration)
    {
        if (configuration["urls"] is not { } urls || string.IsNullOrWhiteSpace(urls))
        {
            var elsewhere = configuration["http_ports"] ?? configuration["https_ports"];
            return string.IsNullOrWhiteSpace(elsewhere) && !configuration.GetSection("Kestrel:Endpoints").GetChildren().Any() ? Default : null;
        }

        return urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault(url => !IsAddress(url)) is { } wrong
            ? throw new SettingsException(VerbWords.WrongAddress(wrong))
            : urls;
    }

    /// <summary>An address as a browser takes it: one that listens on every interface is shown as this machine's.</summary>
    public static string Shown(string address) => Wildcard().Replace(address, "localhost");

    /// <summary>Whether other computers reach any of the addresses.</summary>
    public static bool IsOpen(string urls) => urls.Split(';').Any(url => Address().Match(url.Trim()).Groups["host"].Value.Trim('[', ']') is { Length: > 0 } host
        && !string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) && !(IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address)));

    /// <summary>The server itself would take "localhost:80x" for a host's name.</summary>
    private static bool IsAddress(string url) =>
        Address().Match(url) is { Success: true } match && (!match.Groups["port"].Success || int.Parse(match.Groups["port"].ValueSpan) <= ushort.MaxValue);

    [GeneratedRegex(@"^https?://(?<host>\[[0-9a-fA-F:.]+\]|[^\s:/\[\]]+)(:(?<port>\d{1,5}))?/?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<=://)(\[::\]|0\.0\.0\.0|\+|\*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Wildcard();
}
