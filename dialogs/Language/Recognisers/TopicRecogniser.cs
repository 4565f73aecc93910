using System.Collections.Immutable;
using HighPoint.Language.Words;
using HighPoint.Playbooks;

namespace HighPoint.Language.Recognisers;

/// <summary>What broke, or what an audit found: the playbook's topics by their own words, in order of mention.</summary>
internal sealed class TopicRecogniser(ImmutableArray<Topic> topics, TopicKind kind)
{
    private readonly PhraseTable<string> table = new(topics.Where(topic => topic.Kind == kind).SelectMany(topic => topic.Words.Select(words => (Pattern(words), topic.Id))));

    /// <summary>The topics' ids, each once.</summary>
    public ImmutableArray<Found<string>> Find(Utterance utterance)
    {
        var hits = table.Find(utterance);
        return [.. hits.Where(hit => !hits.Any(other => Holds(other, hit)) && !IsOtherWork(utterance, hit)).Select(hit => Statement<string>.Place(utterance, hit)).DistinctBy(found => found.Value, StringComparer.Ordinal)];
    }

    /// <summary>"The wifi job in spring", "the company that does their phones": work of another time, or of somebody else.</summary>
    private static bool IsOtherWork(Utterance utterance, Hit<string> hit) =>
        utterance[hit.End] is "job" or "project" or "install" or "installation" or "contract" or "rollout" or "migration"
        || (utterance[hit.First - 1] is "their" && utterance[hit.First - 2] is "does" or "do" or "handles" or "runs" or "manages");

    /// <summary>"No backups tested" is no "no backups".</summary>
    private static bool Holds(Hit<string> longer, Hit<string> hit) =>
        longer.First <= hit.First && longer.End >= hit.End && longer.End - longer.First > hit.End - hit.First;

    /// <summary>An owner's words as a pattern: cut as an utterance is, so that "wi-fi" and "don't" meet what people type. Only a trailing star means more than itself.</summary>
    private static string Pattern(string words)
    {
        var open = words.EndsWith('*');
        var cut = Utterance.Of(words.TrimEnd('*')).Tokens.Where(token => token.Kind is TokenKind.Word or TokenKind.Number).Select(token => token.Word).ToArray();
        return cut.Length == 0 ? "\0" : string.Join(' ', cut) + (open && cut[^1].Length >= 3 ? "*" : "");
    }
}
