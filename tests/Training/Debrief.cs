using System.Collections.Immutable;
using System.Text.Json;
using HighPoint.Debriefs;

namespace HighPoint.Training;

/// <summary>A technician's message, and what a careful human reader notes down of it. tests/Corpus/README.md says what each entry means.</summary>
internal sealed record Debrief
{
    /// <summary>The writer's name and a number: "dale-07".</summary>
    public required string Id { get; init; }

    /// <summary>The message as typed.</summary>
    public required string Text { get; init; }

    /// <summary>What the technician did last.</summary>
    public required Occasion Kind { get; init; }

    /// <summary>Further kinds that a careful reader would accept.</summary>
    public required ImmutableArray<Occasion> Also { get; init; }

    /// <summary>Whether the only right move is to ask.</summary>
    public required bool Ambiguous { get; init; }

    /// <summary>The facts by name ("client", "hours", "resolved" ...), each as it is written in the corpus; null where the text doesn't state it.</summary>
    public required ImmutableDictionary<string, JsonElement?> Facts { get; init; }

    /// <summary>Who wrote it.</summary>
    public string Writer => Id[..Id.LastIndexOf('-')];

    /// <summary>A fact that is a text; null where it is not stated.</summary>
    public string? Words(string fact) => Facts[fact]?.GetString();

    /// <summary>A fact that is a number; null where it is not stated.</summary>
    public double? Number(string fact) => Facts[fact]?.GetDouble();

    /// <summary>A fact that is a yes or no; null where it is not stated.</summary>
    public bool? Flag(string fact) => Facts[fact]?.GetBoolean();

    /// <summary>The reasons of a dissatisfied prospect.</summary>
    public ImmutableArray<Grievance> Reasons => Facts["reasons"] is { } reasons ? [.. reasons.EnumerateArray().Select(reason => Named<Grievance>(reason.GetString()!)).Order()] : [];

    /// <summary>Reads one line of the corpus.</summary>
    /// <exception cref="FormatException">A key is missing, or holds what it may not.</exception>
    public static Debrief Of(string line)
    {
        try
        {
            var json = JsonDocument.Parse(line).RootElement;
            return new Debrief
            {
                Id = json.GetProperty("id").GetString()!,
                Text = json.GetProperty("text").GetString()!,
                Kind = Named<Occasion>(json.GetProperty("kind").GetString()!),
                Also = [.. json.GetProperty("also").EnumerateArray().Select(kind => Named<Occasion>(kind.GetString()!))],
                Ambiguous = json.GetProperty("ambiguous").GetBoolean(),
                Facts = CorpusFiles.FactNames.ToImmutableDictionary(name => name, name => json.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? value : (JsonElement?)null),
            };
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException($"{problem.Message} in: {line[..Math.Min(60, line.Length)]}", problem);
        }
    }

    /// <summary>"dissatisfied_prospect" as an enum's member.</summary>
    private static T Named<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
}
