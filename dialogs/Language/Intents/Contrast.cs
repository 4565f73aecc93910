using System.Collections.Frozen;
using HighPoint.Language.Words;

namespace HighPoint.Language.Intents;

/// <summary>What an utterance says to be so, and what no longer: "6 hours, not 16", "not Harlow but Harper", "it isn't Dana, it's Dina". Of two values the one that is denied is never meant.</summary>
/// <param name="Said">What is so; null where a thing is only denied.</param>
/// <param name="Denied">What is not so, without its "not"; null where nothing is.</param>
internal sealed record Contrast(Utterance? Said, Utterance? Denied)
{
    /// <summary>How things stand is told with these words ("not fixed yet"), and no value is denied.</summary>
    private static readonly FrozenSet<string> States = Words(
        "yet fixed presented sent resolved done paid signed happy sure working sorted finished ours covered billed free charged our under up back down with really so only just anymore interested now today ready angry upset mad pleased that bad good great going the-same over it");

    private static readonly FrozenSet<string> Openings = Words(
        """
        no nope nah wait oops oh um uh ah hmm actually sorry scratch strike that correction i we meant mean hang hold on a sec second my bad typo ok okay well yeah yes but so please it its is was it thats the her his their this he she they
        company client customer contact name person email mail address phone number cell mobile hours time amount price fee invoice date day provider incumbent msp kind type hey change set make should be said think dont do to value fact field
        """);

    private static readonly FrozenSet<string> Marks = Words("no nope nah wait oops oh um uh ah hmm actually sorry scratch strike that correction i meant mean hang hold on sec second my bad typo ok okay well yeah hey but");

    /// <summary>Divides an utterance.</summary>
    public static Contrast Of(Utterance utterance)
    {
        var length = utterance.Tokens.Length;
        var not = Enumerable.Range(0, length).LastOrDefault(at => Denies(utterance, at), -1);
        if (not < 0)
        {
            return new Contrast(Part(utterance, Begin(utterance), length), null);
        }

        var turn = Enumerable.Range(not, length - not).FirstOrDefault(at => at > not + 1 && Turns(utterance, at), -1);
        return Enumerable.Range(0, not).Any(at => utterance.Tokens[at].Kind != TokenKind.Symbol && !Openings.Contains(utterance[at]))
                ? new Contrast(Part(utterance, Begin(utterance), not), Part(utterance, not + 1, length))
            : turn < 0 ? new Contrast(null, Part(utterance, not + 1, length))
            : new Contrast(Part(utterance, After(utterance, turn), length), Part(utterance, not + 1, turn));
    }

    private static bool Denies(Utterance utterance, int at) => utterance[at] switch
    {
        "not" or "isnt" or "wasnt" or "arent" or "werent" or "aint" => at + 1 < utterance.Tokens.Length && !States.Contains(utterance[at + 1]),
        _ => false,
    };

    /// <summary>Where it goes over to what is so.</summary>
    private static bool Turns(Utterance utterance, int at) =>
        utterance[at] is "but" or "its" or "it" or "thats" or "rather" || utterance.Tokens[at].Is(',') || utterance.Tokens[at].Is('.') || utterance.Tokens[at].Is(';') || utterance.Tokens[at].Is('-') || utterance.Tokens[at].Is('–') || utterance.Tokens[at].Is('—');

    private static int After(Utterance utterance, int turn) => utterance[turn] is "its" or "it" or "thats" ? turn : utterance[turn + 1] is "but" ? turn + 2 : turn + 1;

    /// <summary>"No wait" and the like say nothing themselves.</summary>
    private static int Begin(Utterance utterance)
    {
        var at = 0;
        while (at < utterance.Tokens.Length - 1 && (utterance.Tokens[at].Kind == TokenKind.Symbol && utterance.Tokens[at].Length == 1 && !utterance.Tokens[at].Is('$') && !utterance.Tokens[at].Is('£') && !utterance.Tokens[at].Is('€') || Marks.Contains(utterance[at])))
        {
            at++;
        }

        return at;
    }

    private static Utterance? Part(Utterance utterance, int first, int end) => first < end ? utterance.Part(first, end) : null;

    private static FrozenSet<string> Words(string text) => FrozenSet.ToFrozenSet(text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
