using HighPoint.Debriefs;
using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;

namespace HighPoint.Language.Intents;

/// <summary>Anger at us that has passed, or was never there.</summary>
internal static class MoodChanges
{
    private const string Angry = "angry/anger/furious/mad/livid/annoyed/upset/cross/unhappy/fuming/irate/pissed/frustrated/disappointed/irritated/sore";

    private static readonly PhraseTable<bool> Peace = new(
    [
        .. new[]
        {
            "calmed/cooled/simmered/settled down/off", "fine/ok/okay/good/cool/alright/well/right/better/square with us/me ?now ?again ?by", "all/everything/things/its ?is ?are ?all good/fine/ok/okay/well/cool/sorted/alright/square between us/them", "forgave/forgive/forgives/forgiven us/me", "all/is/are/was forgiven", "over it",
            "made up ?with ?us ?them", "made ?our peace", "made it up ?to ?with", "patched/smoothed it/things up/over", "smoothed ?it ?things over", "we/they/theyre/were are/is/all good/fine/ok/okay/cool/friends again/now ?with ?us", "good/fine/ok/okay/friends/happy again", "no hard feelings", "on good terms", "no bad blood", "let it go", "water under the bridge", "apology accepted", "accepted our/my apology",
        }.Select(pattern => (pattern, true)),
    ]);

    private static readonly PhraseTable<bool> Denied = new(
    [
        .. new[]
        {
            $"not/isnt/arent/wasnt/werent/never/aint/nobody ?is ?really ?actually ?that ?so ?at ?all {Angry}", $"no longer {Angry}", "not at/with us/me", "not ?because ?of ?at ?with us/me", $"stopped being {Angry}", $"no ?more {Angry}",
        }.Select(pattern => (pattern, true)),
    ]);

    /// <summary>The mood by now, or null. What denies anger says something only where anger is held.</summary>
    public static Found<Mood>? Find(Utterance utterance, Mood? held)
    {
        if (MoodRecogniser.Find(utterance, prospect: false) is { } stated)
        {
            return stated.Value == Mood.Happy && Peaceful(utterance, held) is { } peace && peace.Start > stated.Start ? peace : stated;
        }

        return Peaceful(utterance, held);
    }

    private static Found<Mood>? Peaceful(Utterance utterance, Mood? held)
    {
        var hits = held == Mood.AngryAtUs ? Peace.Find(utterance).AddRange(Denied.Find(utterance)) : Peace.Find(utterance);
        return hits is [var first, ..] ? Statement<Mood>.Place(utterance, new Hit<Mood>(Mood.Neutral, first.First, first.End)) : null;
    }
}
