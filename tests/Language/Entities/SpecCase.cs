using System.Collections.Immutable;
using System.Text.Json;
using HighPoint.Support;
using NodaTime;
using NodaTime.Text;

namespace HighPoint.Language.Entities;

/// <summary>One row of a table: a text, the moment at which it is read, and what is to be found in it.</summary>
/// <param name="Kinds">The kinds of what is to be found, each once, joined with "+"; "nothing" where there is nothing to find.</param>
internal sealed record SpecCase(string Input, LocalDateTime Now, string Kinds, ImmutableArray<string> Expected)
{
    private static readonly LocalDateTime Anyday = new(2016, 11, 7, 0, 0);

    /// <summary>The rows of a table of <c>tests/Specs</c>.</summary>
    /// <param name="said">Writes down a result's resolution, as the table's recogniser would.</param>
    public static ImmutableArray<SpecCase> Read(string table, Func<JsonElement, string> said)
    {
        using var rows = JsonDocument.Parse(Repo.Read($"tests/Specs/{table}.json").TrimStart('\uFEFF'));
        return [.. rows.RootElement.EnumerateArray().Select(row => Of(row, said))];
    }

    /// <summary>A place, from the first to the last UTF-16 unit, and what stands there.</summary>
    public static string Placed(int start, int length, string said) => $"{start}..{start + length - 1} {said}";

    private static SpecCase Of(JsonElement row, Func<JsonElement, string> said)
    {
        var input = row.GetProperty(nameof(Input)).GetString()!;
        var now = row.TryGetProperty("Context", out var context) && context.TryGetProperty("ReferenceDateTime", out var moment)
            ? LocalDateTimePattern.ExtendedIso.Parse(moment.GetString()!).Value
            : Anyday;
        var results = row.GetProperty("Results").EnumerateArray().ToArray();
        var kinds = results.Select(result => Text(result, "TypeName") ?? Text(result, "Type")!).Select(kind => kind[(kind.IndexOf('.') + 1)..]).Distinct().Order(StringComparer.Ordinal);
        return new SpecCase(input, now, results.Length == 0 ? "nothing" : string.Join('+', kinds), Results(input, results, said));
    }

    /// <summary>Where a table does not say at which place a result stands, it is the text's first such words after the result before.</summary>
    private static ImmutableArray<string> Results(string input, JsonElement[] results, Func<JsonElement, string> said)
    {
        var placed = ImmutableArray.CreateBuilder<string>(results.Length);
        var from = 0;
        foreach (var result in results)
        {
            var text = Text(result, "Text")!;
            var start = result.TryGetProperty("Start", out var given) ? given.GetInt32() : input.IndexOf(text, from, StringComparison.OrdinalIgnoreCase);
            var length = result.TryGetProperty("End", out var end) ? end.GetInt32() - start + 1
                : result.TryGetProperty("Length", out var units) ? units.GetInt32() : text.Length;
            from = Math.Max(from, start + 1);
            placed.Add(Placed(start, length, said(result)));
        }

        return placed.DrainToImmutable();
    }

    private static string? Text(JsonElement result, string name) => result.TryGetProperty(name, out var value) ? value.GetString() : null;
}
