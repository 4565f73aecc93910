using System.Text.RegularExpressions;
using HighPoint.Calendars;
using HighPoint.Conversations;

namespace HighPoint.Bot.Settings;

/// <summary>Reads the company that HighPoint works for.</summary>
internal static partial class CompanyReader
{
    /// <summary>The company, with its own <paramref name="calendar"/>.</summary>
    public static Company Read(SettingsSource source, BusinessCalendar calendar) => new(
        source.Required("Company:Name", text => text.Length <= 100, "the company's name, at most 100 characters"),
        source.Optional("Company:Phone", PhoneSetting.IsPhone, PhoneSetting.Allowed),
        source.Optional("Company:Website", IsWebsite, "an address such as \"https://example.com\""),
        source.Optional("Company:Currency", Currency().IsMatch, "a currency's three letters (ISO 4217) such as \"USD\"") ?? "USD",
        source.Optional("Company:Region", Region().IsMatch, "a country's two letters (ISO 3166) such as \"US\"") ?? "US",
        calendar);

    private static bool IsWebsite(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    [GeneratedRegex("^[A-Z]{3}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Currency();

    [GeneratedRegex("^[A-Z]{2}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Region();
}
