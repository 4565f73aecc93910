using System.Text.Json.Nodes;
using HighPoint.Bot.Settings;

namespace HighPoint.Bot.Manifests;

/// <summary>What is said of a manifest that does not keep to its schema: each the rest of a sentence that begins with the place.</summary>
internal static class ManifestWords
{
    /// <summary>A property that the schema demands.</summary>
    public const string Missing = "is missing; add it.";

    /// <summary>The same entry twice.</summary>
    public const string Twice = "is in the list twice; take one away.";

    /// <summary>None, or more than one, of several shapes.</summary>
    public const string NoShape = "has none of the shapes that are allowed there; look at the schema.";

    public const string NoObject = "holds no JSON object; begin it with {.";

    public const string NoAddress = "an address such as https://bot.example.com";
    public const string NotPublic = "an address that is reached from the internet, with a domain name: not localhost, not an IP address";
    public const string NotEncrypted = "an address that begins with https://: chat platforms speak to nothing else";
    public const string HasPath = "the address alone, such as https://bot.example.com, without anything behind it";

    /// <summary>A file is no JSON, from the line on that is wrong, or as a whole for a reason.</summary>
    public static string NoJson(long? line, string why) => line is { } number ? $"cannot be read as JSON; look at line {number + 1}." : $"cannot be read as JSON: {why.Split(". ")[0].TrimEnd('.')}.";

    /// <summary>A place that nobody filled.</summary>
    public static string Unfilled(string place) => $"still holds {place}; there is no such value, so write one in, or correct the name.";

    /// <summary>A value that came from the command line or the settings, and cannot be used.</summary>
    public static string WrongOption(string name, string? value, string allowed) => $"{name} is {SettingsSource.Quoted(value ?? "")}; it must be {allowed}.";

    /// <summary>A property that the schema does not know.</summary>
    public static string Unknown(IEnumerable<string> known) => $"is not known; there {(known.Count() == 1 ? "is only" : "are")} {string.Join(", ", known)}. Take it away, or correct its name.";

    /// <summary>A number where a text must be, and the like.</summary>
    public static string WrongType(string allowed) => $"must be {allowed}; change it.";

    /// <summary>One of a few values.</summary>
    public static string NotAmong(JsonNode? value, IEnumerable<string> allowed) => $"is {Shown(value)}; it must be {string.Join(" or ", allowed)}.";

    /// <summary>A text that is too long.</summary>
    public static string TooLong(int length, long most) => $"has {length} characters; shorten it to {most}.";

    /// <summary>A text that is too short.</summary>
    public static string TooShort(int length, long least) => $"has {length} characters; it needs {least}.";

    /// <summary>A list that is too long.</summary>
    public static string TooMany(int count, long most) => $"has {count} entries; leave at most {most}.";

    /// <summary>A list, or an object, that is too short.</summary>
    public static string TooFew(int count, long least) => $"has {count} entries; it needs {least}.";

    /// <summary>A number out of its range.</summary>
    public static string OutOfRange(JsonNode? value, string bound) => $"is {Shown(value)}; it must be {bound}.";

    /// <summary>A text of the wrong form.</summary>
    public static string WrongForm(JsonNode? value, string form) => $"is {Shown(value)}; it must be {form}.";

    /// <summary>The form that a pattern of the schema stands for, by the name that the schema gives it.</summary>
    public static string Form(string? definition, string pattern) => definition switch
    {
        "guid" => "a GUID such as \"00000000-0000-0000-0000-000000000000\"",
        "anyHttpUrl" => "an address that begins with https://",
        "secureHttpUrl" => "an address that begins with https://",
        "hexColor" => "a colour such as \"#0B6B5D\"",
        "semver" => "a version such as \"1.0.0\"",
        "languageTag" => "a language tag such as \"en\" or \"en-gb\"",
        "slashCommand" => "a slash and small letters, such as \"/debrief\"",
        _ => $"of the form {pattern}",
    };

    /// <summary>A kind of JSON value.</summary>
    public static string Type(string type) => type switch
    {
        "object" => "an object in { }",
        "array" => "a list in [ ]",
        "string" => "a text in quotes",
        "integer" => "a whole number",
        "number" => "a number",
        "boolean" => "true or false",
        _ => type,
    };

    private static string Shown(JsonNode? value) =>
        value is JsonValue one && one.TryGetValue<string>(out var text) ? SettingsSource.Quoted(text) is var quoted && text.Length == 0 ? "empty" : quoted : value?.ToJsonString() ?? "null";
}
