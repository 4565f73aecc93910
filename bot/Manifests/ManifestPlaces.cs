using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace HighPoint.Bot.Manifests;

/// <summary>Places in a manifest such as <c>${{APP_NAME}}</c>, which an owner's values fill.</summary>
internal static partial class ManifestPlaces
{
    /// <summary>The document with every place filled that has a value. A value is data: it fills a text, whatever stands in it.</summary>
    public static JsonNode Fill(JsonNode node, ImmutableSortedDictionary<string, string> values) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : Fill(member.Value, values)))),
        JsonArray entries => new JsonArray([.. entries.Select(entry => entry is null ? null : Fill(entry, values))]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(values.Aggregate(text, (filled, place) => filled.Replace($"${{{{{place.Key}}}}}", place.Value, StringComparison.Ordinal)))!,
        _ => node.DeepClone(),
    };

    /// <summary>The places that nobody filled.</summary>
    public static IEnumerable<ManifestProblem> Unfilled(JsonNode? document) =>
        from place in Texts(document)
        let left = Unfilled().Match(place.Text)
        where left.Success
        select new ManifestProblem(place.Path, ManifestWords.Unfilled(left.Value));

    /// <summary>Every text of a document, with its path.</summary>
    public static IEnumerable<(string Path, string Text)> Texts(JsonNode? node, string path = "$") => node switch
    {
        JsonObject members => members.SelectMany(member => Texts(member.Value, $"{path}.{member.Key}")),
        JsonArray entries => entries.SelectMany((entry, at) => Texts(entry, $"{path}[{at}]")),
        JsonValue value when value.TryGetValue<string>(out var text) => [(path, text)],
        _ => [],
    };

    [GeneratedRegex(@"\$\{\{\w*\}\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unfilled();
}
