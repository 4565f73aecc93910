using HighPoint.Debriefs;
using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;

namespace HighPoint.Language.Intents;

/// <summary>Moods in one word, which mean the customer's towards us only where that was asked.</summary>
internal static class MoodAnswer
{
    private static readonly Statement<Mood> Table = new(
    [
        ("great", Mood.Happy), ("good", Mood.Happy), ("happy", Mood.Happy), ("glad", Mood.Happy), ("loved it", Mood.Happy), ("better ?now", Mood.Happy), ("very well", Mood.Happy), ("over it", Mood.Happy), ("positive", Mood.Happy), ("calmed down", Mood.Happy), ("all good", Mood.Happy), ("not angry", Mood.Neutral),
        ("fine", Mood.Neutral), ("ok", Mood.Neutral), ("okay", Mood.Neutral), ("so so", Mood.Neutral), ("meh", Mood.Neutral), ("neutral", Mood.Neutral), ("normal", Mood.Neutral), ("alright", Mood.Neutral), ("neither", Mood.Neutral), ("average", Mood.Neutral),
        ("angry", Mood.AngryAtUs), ("furious", Mood.AngryAtUs), ("mad", Mood.AngryAtUs), ("upset", Mood.AngryAtUs), ("annoyed", Mood.AngryAtUs), ("livid", Mood.AngryAtUs), ("fuming", Mood.AngryAtUs), ("cross", Mood.AngryAtUs), ("unhappy", Mood.AngryAtUs), ("not happy/good/great/pleased", Mood.AngryAtUs), ("bad", Mood.AngryAtUs), ("pissed ?off", Mood.AngryAtUs), ("irritated", Mood.AngryAtUs), ("still angry/upset/mad/cross/annoyed", Mood.AngryAtUs), ("frustrated", Mood.AngryAtUs),
    ]);

    /// <summary>The mood, or null.</summary>
    public static Found<Mood>? Find(Utterance utterance) => Table.Last(utterance);
}
