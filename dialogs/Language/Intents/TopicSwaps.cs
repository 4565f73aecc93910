using System.Collections.Immutable;
using HighPoint.Debriefs;

namespace HighPoint.Language.Intents;

/// <summary>"It was the firewall, not the server": what broke, put right by what is held.</summary>
internal static class TopicSwaps
{
    /// <summary>All that broke, as it is to be; null where none of it is denied for another.</summary>
    public static Notes? Find(Hearing hearing)
    {
        var (held, told) = (hearing.Context.Held.Incidents, hearing.Notes.Facts.Incidents);
        if (held.IsEmpty || told.IsEmpty || Contrast.Of(hearing.Utterance) is not { Said: not null, Denied: { Tokens.Length: > 0 } no })
        {
            return null;
        }

        var (first, last) = (no.Tokens[0], no.Tokens[^1]);
        var places = hearing.Notes.Spans.Where(span => span.Fact == FactName.Incidents).Zip(told, (span, id) => (span, id)).ToImmutableArray();
        var denied = places.Where(place => place.span.Start >= first.Start && place.span.Start < last.End).Select(place => place.id).ToImmutableArray();
        var said = told.RemoveRange(denied, StringComparer.Ordinal);
        if (said.IsEmpty || !held.Any(denied.Contains))
        {
            return null;
        }

        var (start, length) = places.First(place => said.Contains(place.id, StringComparer.Ordinal)).span is var span ? (span.Start, span.Length) : default;
        return new Notes().Note<ImmutableArray<string>>(
            FactName.Incidents, new Recognisers.Found<ImmutableArray<string>>([.. held.RemoveRange(denied, StringComparer.Ordinal).Union(said, StringComparer.Ordinal)], start, length), (facts, ids) => facts with { Incidents = ids });
    }
}
