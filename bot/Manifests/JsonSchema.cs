using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace HighPoint.Bot.Manifests;

/// <summary>
/// A JSON schema as the chat platforms publish them for their manifests and cards: drafts 4 to 7, as far as these schemas go. A keyword that is not known is an error of the
/// schema, so that a newer one is never half kept to.
/// </summary>
internal sealed class JsonSchema(JsonObject root)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Keywords that describe and do not limit. "builtInTabId" and "id" are slips of Microsoft's schema: properties that stand among the keywords; "version", "features" and "example" are its own, "regex" and "_note" are Slack's.</summary>
    private static readonly ImmutableArray<string> Remarks = ["$schema", "title", "description", "default", "definitions", "examples", "then", "builtInTabId", "id", "version", "features", "example", "regex", "_note"];

    /// <summary>What in <paramref name="document"/> does not keep to the schema, in the document's order.</summary>
    /// <exception cref="NotSupportedException">The schema has a keyword that is not known.</exception>
    public ImmutableArray<ManifestProblem> Check(JsonNode? document) => [.. Check(root, document, "$", definition: null)];

    private IEnumerable<ManifestProblem> Check(JsonObject schema, JsonNode? value, string path, string? definition) =>
        schema.SelectMany(keyword => Check(keyword.Key, keyword.Value!, schema, value, path, definition));

    private IEnumerable<ManifestProblem> Check(string keyword, JsonNode limit, JsonObject schema, JsonNode? value, string path, string? definition) => keyword switch
    {
        "$ref" => Check(Referred(limit.GetValue<string>()), value, path, limit.GetValue<string>().Split('/')[^1]),
        "type" => IsType(limit, value) ? [] : Problem(path, ManifestWords.WrongType(string.Join(" or ", Names(limit).Select(ManifestWords.Type)))),
        "enum" => limit.AsArray().Any(allowed => JsonNode.DeepEquals(allowed, value)) ? [] : Problem(path, ManifestWords.NotAmong(value, limit.AsArray().Select(Written))),
        "const" => JsonNode.DeepEquals(limit, value) ? [] : Problem(path, ManifestWords.NotAmong(value, [Written(limit)])),
        "allOf" => limit.AsArray().SelectMany(shape => Check(shape!.AsObject(), value, path, definition)),
        "anyOf" => Matches(limit, value, path) > 0 ? [] : Problem(path, ManifestWords.NoShape),
        "oneOf" => Matches(limit, value, path) == 1 ? [] : Problem(path, ManifestWords.NoShape),
        "if" => schema["then"] is JsonObject then && Fits(limit, value, path) ? Check(then, value, path, definition) : [],
        _ when Remarks.Contains(keyword, StringComparer.Ordinal) => [],
        _ => value switch
        {
            JsonObject members => OfObject(keyword, limit, schema, members, path),
            JsonArray entries => OfArray(keyword, limit, entries, path),
            JsonValue one when one.GetValueKind() == JsonValueKind.String => OfText(keyword, limit, one, path, definition),
            JsonValue one when one.GetValueKind() == JsonValueKind.Number => OfNumber(keyword, limit, one, path),
            _ => IsLimit(keyword) ? [] : throw NotKnown(keyword),
        },
    };

    private IEnumerable<ManifestProblem> OfObject(string keyword, JsonNode limit, JsonObject schema, JsonObject members, string path) => keyword switch
    {
        "properties" => limit.AsObject().Where(property => members.ContainsKey(property.Key))
            .SelectMany(property => Check(property.Value!.AsObject(), members[property.Key], $"{path}.{property.Key}", definition: null)),
        "required" => limit.AsArray().Select(name => name!.GetValue<string>()).Where(name => !members.ContainsKey(name)).Select(name => new ManifestProblem($"{path}.{name}", ManifestWords.Missing)),
        "additionalProperties" => Others(schema, members).SelectMany(member => limit is JsonObject each
            ? Check(each, member.Value, $"{path}.{member.Key}", definition: null)
            : limit.GetValue<bool>() ? [] : Problem($"{path}.{member.Key}", ManifestWords.Unknown(Properties(schema)))),
        "dependencies" => limit.AsObject().Where(rule => members.ContainsKey(rule.Key)).SelectMany(rule => rule.Value is JsonObject more
            ? Check(more, members, path, definition: null)
            : OfObject("required", rule.Value!, schema, members, path)),
        "minProperties" => members.Count >= limit.GetValue<long>() ? [] : Problem(path, ManifestWords.TooFew(members.Count, limit.GetValue<long>())),
        _ => IsLimit(keyword) ? [] : throw NotKnown(keyword),
    };

    private IEnumerable<ManifestProblem> OfArray(string keyword, JsonNode limit, JsonArray entries, string path) => keyword switch
    {
        "items" => entries.SelectMany((entry, at) => Check(limit.AsObject(), entry, $"{path}[{at}]", definition: null)),
        "maxItems" => entries.Count <= limit.GetValue<long>() ? [] : Problem(path, ManifestWords.TooMany(entries.Count, limit.GetValue<long>())),
        "minItems" => entries.Count >= limit.GetValue<long>() ? [] : Problem(path, ManifestWords.TooFew(entries.Count, limit.GetValue<long>())),
        "uniqueItems" => Enumerable.Range(0, entries.Count).Where(at => entries.Take(at).Any(other => JsonNode.DeepEquals(other, entries[at])))
            .Select(at => new ManifestProblem($"{path}[{at}]", ManifestWords.Twice)),
        _ => IsLimit(keyword) ? [] : throw NotKnown(keyword),
    };

    private static ManifestProblem[] OfText(string keyword, JsonNode limit, JsonValue value, string path, string? definition)
    {
        var text = value.GetValue<string>();
        var length = text.EnumerateRunes().Count();
        return keyword switch
        {
            "maxLength" => length <= limit.GetValue<long>() ? [] : Problem(path, ManifestWords.TooLong(length, limit.GetValue<long>())),
            "minLength" => length >= limit.GetValue<long>() ? [] : Problem(path, ManifestWords.TooShort(length, limit.GetValue<long>())),
            "pattern" => Regex.IsMatch(text, limit.GetValue<string>(), RegexOptions.None, Patience)
                ? []
                : Problem(path, ManifestWords.WrongForm(value, ManifestWords.Form(definition, limit.GetValue<string>()))),
            "format" => limit.GetValue<string>() != "uri" || Uri.TryCreate(text, UriKind.Absolute, out _) ? [] : Problem(path, ManifestWords.WrongForm(value, ManifestWords.Form("anyHttpUrl", ""))),
            _ => IsLimit(keyword) ? [] : throw NotKnown(keyword),
        };
    }

    private static ManifestProblem[] OfNumber(string keyword, JsonNode limit, JsonValue value, string path) => keyword switch
    {
        "minimum" => value.GetValue<decimal>() >= limit.GetValue<decimal>() ? [] : Problem(path, ManifestWords.OutOfRange(value, $"{limit} or more")),
        "maximum" => value.GetValue<decimal>() <= limit.GetValue<decimal>() ? [] : Problem(path, ManifestWords.OutOfRange(value, $"{limit} or less")),
        _ => IsLimit(keyword) ? [] : throw NotKnown(keyword),
    };

    /// <summary>Whether a keyword is kept to, or is a remark.</summary>
    public static bool Knows(string keyword) => Remarks.Contains(keyword, StringComparer.Ordinal) || IsLimit(keyword) || keyword is "$ref" or "type" or "enum" or "const" or "allOf" or "anyOf" or "oneOf" or "if";

    private static bool IsLimit(string keyword) => keyword is "properties" or "required" or "additionalProperties" or "dependencies" or "minProperties"
        or "items" or "maxItems" or "minItems" or "uniqueItems" or "maxLength" or "minLength" or "pattern" or "format" or "minimum" or "maximum";

    private static NotSupportedException NotKnown(string keyword) => new($"The schema's keyword \"{keyword}\" is not known.");

    private int Matches(JsonNode shapes, JsonNode? value, string path) => shapes.AsArray().Count(shape => Fits(shape!, value, path));

    private bool Fits(JsonNode shape, JsonNode? value, string path) => !Check(shape.AsObject(), value, path, definition: null).Any();

    private JsonObject Referred(string pointer) =>
        pointer.Split('/').Skip(1).Aggregate((JsonNode)root, (node, name) => node[name] ?? throw new NotSupportedException($"The schema refers to {pointer}, which is not there.")).AsObject();

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Others(JsonObject schema, JsonObject members) =>
        members.Where(member => !Properties(schema).Contains(member.Key, StringComparer.Ordinal));

    private static IEnumerable<string> Properties(JsonObject schema) => schema["properties"] is JsonObject properties ? properties.Select(property => property.Key) : [];

    private static IEnumerable<string> Names(JsonNode types) => types is JsonArray several ? several.Select(type => type!.GetValue<string>()) : [types.GetValue<string>()];

    private static bool IsType(JsonNode types, JsonNode? value)
    {
        var kind = value?.GetValueKind() ?? JsonValueKind.Null;
        return Names(types).Any(type => type switch
        {
            "object" => kind == JsonValueKind.Object,
            "array" => kind == JsonValueKind.Array,
            "string" => kind == JsonValueKind.String,
            "boolean" => kind is JsonValueKind.True or JsonValueKind.False,
            "null" => kind == JsonValueKind.Null,
            "number" => kind == JsonValueKind.Number,
            "integer" => kind == JsonValueKind.Number && decimal.IsInteger(value!.GetValue<decimal>()),
            _ => throw NotKnown(type),
        });
    }

    private static string Written(JsonNode? allowed) => allowed?.ToJsonString() ?? "null";

    private static ManifestProblem[] Problem(string path, string what) => [new(path, what)];
}
