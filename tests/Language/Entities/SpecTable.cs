using System.Collections.Immutable;
using System.Text.Json;
using HighPoint.Language.Entities.Choices;
using HighPoint.Language.Entities.Currencies;
using HighPoint.Language.Entities.Dates;
using HighPoint.Language.Entities.Durations;
using HighPoint.Language.Entities.Emails;
using HighPoint.Language.Entities.Phones;
using HighPoint.Language.Entities.Quantities;
using HighPoint.Language.Words;

namespace HighPoint.Language.Entities;

/// <summary>One of Microsoft's tables, and the recogniser that is measured by it.</summary>
/// <param name="Name">The table's file, without its ending.</param>
/// <param name="Said">Writes down the resolution of one of the table's results.</param>
/// <param name="Found">What the recogniser finds in a row's text, in the order of the text and written down alike.</param>
internal sealed record SpecTable(string Name, Func<JsonElement, string> Said, Func<SpecCase, IEnumerable<string>> Found)
{
    /// <summary>Every table.</summary>
    public static ImmutableArray<SpecTable> All { get; } =
    [
        new("DateTime-DateTimeModel", Moments, row => DateTimeModel.Find(Utterance.Of(row.Input), row.Now).Select(Told)),
        new("DateTime-DurationParser", Length, row => DurationModel.Find(Utterance.Of(row.Input)).Select(length => SpecCase.Placed(length.Start, length.Length, $"{length.Value.Timex} {length.Value.Seconds:0.###}"))),
        new("Number-NumberModel", result => Resolved(result, "value"), row => QuantityModel.Find(row.Input).Select(found => SpecCase.Placed(found.Start, found.Length, found.Value.Said))),
        new("NumberWithUnit-CurrencyModel", result => $"{Resolved(result, "value")} {Resolved(result, "isoCurrency")}/{Resolved(result, "unit")}", row => CurrencyModel.Find(row.Input).Select(found => SpecCase.Placed(found.Start, found.Length, $"{found.Value.Amount.Said} {found.Value.Currency.Code}/{found.Value.Currency.Name}"))),
        new("Sequence-EmailModel", result => Resolved(result, "value"), row => EmailModel.Find(row.Input).Select(found => SpecCase.Placed(found.Start, found.Length, found.Value))),
        new("Sequence-PhoneNumberModel", result => Resolved(result, "value"), row => PhoneModel.Find(row.Input).Select(found => SpecCase.Placed(found.Start, found.Length, found.Value))),
        new("Choice-BooleanModel", result => Resolved(result, "value"), row => BooleanModel.Find(row.Input) is { } choice ? [SpecCase.Placed(choice.Start, choice.Length, choice.Value.ToString())] : []),
    ];

    /// <summary>Whether exactly what the row tells is found.</summary>
    public bool Passes(SpecCase row) => Found(row).SequenceEqual(row.Expected, StringComparer.Ordinal);

    private static string Told(Entity entity) =>
        SpecCase.Placed(entity.Start, entity.Length, $"{entity.Kind.ToString().ToLowerInvariant()} {string.Join("; ", entity.Values.Select(value => Value(value.Timex, value.Mod, value.Value, value.Start, value.End)))}");

    /// <summary>The kind and every value. The tables' "sourceEntity" tells only from which other type Microsoft's code came.</summary>
    private static string Moments(JsonElement result)
    {
        var kind = result.GetProperty("TypeName").GetString()!["datetimeV2.".Length..];
        var values = result.GetProperty("Resolution").TryGetProperty("values", out var listed) ? listed.EnumerateArray().ToArray() : [];
        return $"{kind} {string.Join("; ", values.Select(value => Value(Text(value, "timex"), Text(value, "Mod"), Text(value, "value"), Text(value, "start"), Text(value, "end"))))}";
    }

    private static string Value(string? timex, string? mod, string? value, string? start, string? end) =>
        $"{timex}{(mod is null ? "" : $" ({mod})")}{(value is null ? "" : $" = {value}")}{(start is null ? "" : $" from {start}")}{(end is null ? "" : $" to {end}")}";

    private static string Length(JsonElement result)
    {
        var value = result.GetProperty("Value");
        return $"{Text(value, "Timex")} {Text(value.GetProperty("FutureResolution"), "duration")}";
    }

    private static string Resolved(JsonElement result, string name) =>
        result.TryGetProperty("Resolution", out var resolution) && resolution.ValueKind == JsonValueKind.Object ? Text(resolution, name) ?? "" : "";

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.ToString() : null;
}
