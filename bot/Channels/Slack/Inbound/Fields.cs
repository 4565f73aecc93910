using System.Collections.Immutable;
using HighPoint.Bot.Channels.Slack.Blocks;
using HighPoint.Bot.Channels.Slack.Protocol;

namespace HighPoint.Bot.Channels.Slack.Inbound;

/// <summary>Reads fields. A field's action id is its id in the card.</summary>
internal static class Fields
{
    /// <summary>What stands in the fields; the empty text where nothing does.</summary>
    public static ImmutableDictionary<string, string> Of(ViewState? state)
    {
        var fields = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (_, id, value) in All(state))
        {
            fields[id] = Text(value);
        }

        return fields.ToImmutable();
    }

    /// <summary>The block in which a field stands; null where it is not among them.</summary>
    public static string? BlockOf(ViewState? state, string id) => All(state).FirstOrDefault(field => field.Id == id).Block;

    private static IEnumerable<(string Block, string Id, FieldValue? Value)> All(ViewState? state) =>
        from block in state?.Values ?? ImmutableDictionary<string, IReadOnlyDictionary<string, FieldValue?>?>.Empty
        from field in block.Value ?? ImmutableDictionary<string, FieldValue?>.Empty
        select (block.Key, field.Key, field.Value);

    private static string Text(FieldValue? field) => field switch
    {
        { SelectedOptions: { } chosen } => string.Join(',', chosen.Select(option => option?.Value).OfType<string>()),
        { SelectedOption.Value: BlockInputs.Nothing } => "",
        { } one => one.Value ?? one.SelectedOption?.Value ?? one.SelectedDate ?? one.SelectedTime ?? "",
        null => "",
    };
}
