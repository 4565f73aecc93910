using HighPoint.Debriefs;
using HighPoint.Language.Words;

namespace HighPoint.Language.Recognisers;

/// <summary>How the customer feels about us. Anger at somebody else, the provider they leave above all, says nothing of it.</summary>
internal static class MoodRecogniser
{
    private static readonly Statement<Mood> Table = new(
    [
        .. Rows(Mood.Happy,
            "relieved", "relief", "thrilled", "delighted", "over the moon", "grateful", "thankful", "ecstatic", "overjoyed", "chuffed", "stoked", "pleased ?with", "impressed with us/me/our/the/how", "{be} impressed", "very/super/really/so/pretty/quite/well happy", "happy with us/me/our/the", "happy client/customer/bunny/camper/chef/owner/lady/people", "happy", "hugged ?me", "hug", "fed me/us", "bought me/us", "gave me/us a/an/some/the", "made me/us lunch/dinner/coffee/tea/soup/breakfast/a", "thanked me/us", "loves/loved/love us/me/it/our", "theyre/hes/shes/they going/gonna ?to love us", "going love us", "hero", "lifesaver",
            "life saver", "saved their/her/his/the bacon/day/weekend/life/skin/month", "sang our praises", "praised", "thanks us", "couldnt thank ?me/us", "cant thank", "kissed", "cheered", "cheering", "applause", "applauded", "clapped", "standing ovation", "tears of joy/relief", "nearly/almost cried/in", "nearly kissed", "smiles all/all", "all smiles", "beaming", "won over"),
        .. Rows(Mood.AngryAtUs,
            "angry/furious/mad/livid/annoyed/upset/cross/unhappy/fuming/irate/pissed/frustrated/disappointed ?off at/with us/me/our", "not happy/pleased/impressed/thrilled with us/me/our/how", "blames/blamed/blaming/blame us/me/our", "yelled/shouted/screamed/swore/snapped/yelling/shouting/screaming at us/me", "our fault", "my fault", "we/i broke/caused/botched/screwed/messed/missed/dropped/forgot ?it ?up ?the", "our mistake/mess/mistakes/error/screw", "my mistake/mess/error", "complained/complaining/complaint ?_ about us/me/our", "had a go at me/us", "tore into me/us", "tore me/us", "chewed me/us ?out", "threatened to leave/cancel/sue/fire/drop", "threatening to leave/cancel/sue/fire/drop", "wants/want to cancel us/the/their",
            "took us/me too long", "we were/took too slow/late/long", "fed up with us", "done with us", "lost faith in us", "angry ?that we/i", "furious ?that we/i", "mad ?that we/i", "wont pay us", "refuses/refused/refusing to pay ?us/our/the", "kicked me/us out", "demanded a refund", "wants a refund", "disputing/disputed/disputes our/the invoice/bill"),
        .. Rows(Mood.Neutral, "mood was/is fine/neutral/ok/okay/normal/businesslike", "neither happy nor/or", "neutral", "indifferent", "shrugged"),
    ]);

    /// <summary>Words by which anger is told of as something that was, or the mood after it as something that is now.</summary>
    private static readonly PhraseTable<bool> Past = new(
    [
        .. new[] { "at first", "in/at the beginning/start", "initially", "first", "earlier", "before", "used to", "had been", "originally", "until", "but now", "now", "by now", "since", "anymore", "again", "in the end", "eventually", "finally", "afterwards", "then", "later", "meanwhile", "turned around", "came around/round", "came to", "after ?i ?we ?that" }.Select(pattern => (pattern, true)),
    ]);

    /// <summary>The mood towards us, or null. Anger at us outweighs what is said beside it, unless it is told as past and a better mood after it. <paramref name="prospect"/>: bare "happy" and the like may be about another firm.</summary>
    public static Found<Mood>? Find(Utterance utterance, bool prospect)
    {
        var hits = Table.All(utterance);
        var angry = hits.LastOrDefault(hit => hit.Value == Mood.AngryAtUs);
        if (angry.End > 0 && hits[^1] is { Value: not Mood.AngryAtUs } after && Past.Find(utterance).Length > 0)
        {
            return Statement<Mood>.Place(utterance, after);
        }

        return angry.End > 0 ? Statement<Mood>.Place(utterance, angry)
            : hits is [.., var last] && !prospect ? Statement<Mood>.Place(utterance, last)
            : null;
    }

    private static IEnumerable<(string, Mood)> Rows(Mood mood, params string[] patterns) => patterns.Select(pattern => (pattern, mood));
}
