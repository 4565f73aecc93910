using System.Collections.Immutable;

namespace HighPoint.Bot.Settings;

/// <summary>Reads values out of the configuration and gathers what is wrong with them, so that all problems are told at once.</summary>
internal sealed class SettingsSource(IConfiguration configuration)
{
    private readonly List<string> problems = [];

    /// <summary>The configuration itself.</summary>
    public IConfiguration Configuration => configuration;

    /// <summary>The problems found so far.</summary>
    public ImmutableArray<string> Problems => [.. problems];

    /// <summary>The value of <paramref name="key"/> without white space at its ends; null where it is missing or blank.</summary>
    public string? Text(string key) => configuration[key]?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>A value that may be left out: null then, and also where it is refused.</summary>
    /// <param name="key">The key, with colons.</param>
    /// <param name="isAllowed">Whether the value is allowed.</param>
    /// <param name="allowed">What is allowed, as the end of a sentence that begins with "it must be".</param>
    public string? Optional(string key, Predicate<string> isAllowed, string allowed) =>
        Text(key) is not { } text ? null
        : isAllowed(text) ? text
        : Refuse<string?>(key, text, allowed, instead: null);

    /// <summary>A value that must be there; empty where it is refused.</summary>
    public string Required(string key, Predicate<string> isAllowed, string allowed)
    {
        var text = Text(key) ?? "";
        return text.Length > 0 && isAllowed(text) ? text : Refuse(key, text, allowed, instead: "");
    }

    /// <summary>Notes that a value is not allowed, and gives back <paramref name="instead"/> so that reading can go on.</summary>
    public T Refuse<T>(string key, string value, string allowed, T instead)
    {
        Add($"{key} is {Quoted(value)}; it must be {allowed}.");
        return instead;
    }

    /// <summary>Notes a problem: one whole sentence.</summary>
    public void Add(string problem) => problems.Add(problem);

    /// <summary>A value as it stands in a problem's sentence: long ones are cut.</summary>
    public static string Quoted(string value) => value.Length switch
    {
        0 => "not set",
        > 60 => $"\"{value.AsSpan(0, 57)}...\"",
        _ => $"\"{value}\"",
    };
}
