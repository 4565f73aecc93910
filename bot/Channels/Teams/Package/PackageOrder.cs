using System.Collections.Immutable;

namespace HighPoint.Bot.Channels.Teams.Package;

/// <summary>What an owner's package of the app differs in from everybody else's.</summary>
/// <param name="AppId">The registration's application id; the app and its bot bear the same.</param>
/// <param name="PublicUrl">Where Teams reaches the bot: https, and no path.</param>
/// <param name="Name">The app's name in Teams.</param>
/// <param name="Company">Who runs it.</param>
/// <param name="Website">That company's website.</param>
/// <param name="PrivacyUrl">Its page on privacy.</param>
/// <param name="TermsUrl">Its terms of use.</param>
internal sealed record PackageOrder(Guid AppId, Uri PublicUrl, string Name, string Company, string Website, string PrivacyUrl, string TermsUrl)
{
    /// <summary>The app's name where the owner gives it no other.</summary>
    public const string DefaultName = "HighPoint";

    /// <summary>What is written into the manifest's places, by their names.</summary>
    public ImmutableSortedDictionary<string, string> Values => ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("APP_ID", AppId.ToString("D")),
        KeyValuePair.Create("APP_NAME", Name),
        KeyValuePair.Create("COMPANY", Company),
        KeyValuePair.Create("PRIVACY_URL", PrivacyUrl),
        KeyValuePair.Create("PUBLIC_HOST", PublicUrl.IdnHost),
        KeyValuePair.Create("TERMS_URL", TermsUrl),
        KeyValuePair.Create("WEBSITE_URL", Website),
    ]);
}
