using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HighPoint.Conversations;

namespace HighPoint.Pipeline.Erasures;

/// <summary>What names somebody, and finds it in texts and in JSON: names in any case and with any punctuation between their words, ids as they are.</summary>
public sealed partial class Traces
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly Regex? names;
    private readonly SearchValues<string> ids;
    private readonly string standIn;

    /// <summary>The traces of one customer or person.</summary>
    /// <param name="names">How it is spelled; what holds no letter or digit is none.</param>
    /// <param name="ids">Ids that lead to it.</param>
    /// <param name="standIn">What a text says instead.</param>
    public Traces(IEnumerable<string> names, IEnumerable<string> ids, string standIn)
    {
        var spellings = names.Select(CustomerKey.Pattern).Where(pattern => pattern.Length > 0).Distinct(StringComparer.Ordinal).OrderByDescending(pattern => pattern.Length).ToImmutableArray();
        this.names = spellings.IsEmpty ? null : new Regex($@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', spellings)})(?![\p{{L}}\p{{N}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);
        this.ids = SearchValues.Create([.. ids.Where(id => id.Length > 0)], StringComparison.Ordinal);
        this.standIn = standIn;
    }

    /// <summary>Whether a text or JSON holds one.</summary>
    public bool In(string? text) => text is { Length: > 0 } && (HasId(text) || names?.IsMatch(Read(text)) == true);

    /// <summary>A text that names nobody any more.</summary>
    public string Without(string text) => names?.Replace(text, standIn) ?? text;

    /// <summary>JSON whose texts name nobody any more; a text that is an id becomes <paramref name="otherId"/>.</summary>
    public string WithoutInJson(string json, string otherId)
    {
        var root = JsonNode.Parse(json)!;
        Clean(root, otherId);
        return root.ToJsonString();
    }

    /// <summary>The state without whatever part of it names somebody; what cannot be parted begins anew.</summary>
    public ConversationState Without(ConversationState state)
    {
        bool Names(ConversationState part) => In(StateCodec.Write(part));
        var bare = ConversationState.New;
        var left = state with
        {
            Debrief = Names(bare with { Debrief = state.Debrief }) ? null : state.Debrief,
            SetAside = Names(bare with { SetAside = state.SetAside }) ? null : state.SetAside,
            Pending = [.. state.Pending.Where(job => !Names(bare with { Pending = [job] }))],
            Undo = [.. state.Undo.Where(step => !Names(bare with { Undo = [step] }))],
            Offers = Names(bare with { Offers = state.Offers }) ? [] : state.Offers,
            Last = Names(bare with { Last = state.Last }) ? null : state.Last,
            Question = Names(bare with { Question = state.Question }) ? null : state.Question,
            Revision = state.Revision + 1,
        };
        return Names(left) ? bare with { Welcomed = state.Welcomed, Revision = left.Revision } : left;
    }

    private void Clean(JsonNode node, string otherId)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToArray())
                {
                    members[name] = Cleaned(value, otherId);
                }

                break;
            case JsonArray items:
                for (var at = 0; at < items.Count; at++)
                {
                    items[at] = Cleaned(items[at], otherId);
                }

                break;
        }
    }

    private JsonNode? Cleaned(JsonNode? node, string otherId)
    {
        if (node is not JsonValue value || !value.TryGetValue<string>(out var text))
        {
            if (node is not null and not JsonValue)
            {
                Clean(node, otherId);
            }

            return node?.DeepClone();
        }

        return ids.Contains(text) ? otherId : Without(text);
    }

    /// <summary>An id, and not the beginning or end of a longer one.</summary>
    private bool HasId(ReadOnlySpan<char> text)
    {
        for (var rest = text; rest.IndexOfAny(ids) is >= 0 and var at; rest = rest[(at + 1)..])
        {
            var end = at;
            while (end < rest.Length && IsOfId(rest[end]))
            {
                end++;
            }

            if ((at == 0 || !IsOfId(rest[at - 1])) && ids.Contains(rest[at..end].ToString()))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfId(char c) => char.IsLetterOrDigit(c) || c is '-' or '_';

    /// <summary>JSON's escapes as the letters that they stand for.</summary>
    private static string Read(string text) => text.Contains('\\', StringComparison.Ordinal)
        ? Escape().Replace(text, escape => escape.Groups["code"] is { Success: true } code ? ((char)int.Parse(code.ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString() : " ")
        : text;

    [GeneratedRegex(@"\\(?:u(?<code>[0-9A-Fa-f]{4})|.)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escape();
}
