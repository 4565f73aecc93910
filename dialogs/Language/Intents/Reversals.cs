using HighPoint.Debriefs;
using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;

namespace HighPoint.Language.Intents;

/// <summary>"Oh wait, they don't": the last yes or no is taken back.</summary>
internal static class Reversals
{
    private const int Longest = 9;

    private static readonly PhraseTable<bool> Marks = new(
    [
        .. new[] { "oh", "wait", "no wait", "actually", "hang/hold on", "scratch/strike that", "sorry", "oops", "my bad", "turns out", "correction", "on second thought/thoughts", "come to think of it" }.Select(pattern => (pattern, true)),
    ]);

    private static readonly PhraseTable<bool> Answers = new(
    [
        .. new[] { "do", "did", "have", "has", "is", "are", "was", "does", "yes", "yeah" }.Select(pattern => (pattern, true)),
        .. new[] { "dont", "didnt", "havent", "hasnt", "isnt", "arent", "wasnt", "doesnt", "do/did/have/has/is/are/was not", "never did/have/had", "no", "nope" }.Select(pattern => (pattern, false)),
    ]);

    /// <summary>The yes or no that is meant, turned round; null where none is taken back.</summary>
    public static Notes? Find(Hearing hearing)
    {
        var (utterance, held) = (hearing.Utterance, hearing.Context.Held);
        var marks = Marks.Find(utterance);
        if (utterance.Words > Longest || marks is not [{ First: 0 } or { First: 1 }, ..])
        {
            return null;
        }

        var pronoun = Enumerable.Range(0, utterance.Tokens.Length).FirstOrDefault(at => utterance[at] is "they" or "he" or "she" or "it" or "we", -1);
        var answer = pronoun < 0 ? default : Answers.Find(utterance).Where(hit => hit.First == pronoun + 1).OrderByDescending(hit => hit.End).FirstOrDefault();
        if (answer.End == 0 || Meant(utterance, answer.End, hearing.Context) is not { } fact || Value(held, fact) == answer.Value)
        {
            return null;
        }

        var place = Statement<bool>.Place(utterance, new Hit<bool>(answer.Value, pronoun, answer.End));
        return fact switch
        {
            FactName.Agreement => new Notes().Note<bool>(fact, place, (facts, value) => facts with { Agreement = value }),
            FactName.Paying => new Notes().Note<bool>(fact, place, (facts, value) => facts with { Paying = value }),
            FactName.FreeOfCharge => new Notes().Note<bool>(fact, place, (facts, value) => facts with { FreeOfCharge = value }),
            FactName.Presented => new Notes().Note<bool>(fact, place, (facts, value) => facts with { Presented = value }),
            _ => new Notes().Note<bool>(fact, place, (facts, value) => facts with { Repair = value ? RepairState.Fixed : RepairState.Broken }),
        };
    }

    /// <summary>The fact that the words after it name, else the one answered last, else the only one that is held.</summary>
    private static FactName? Meant(Utterance utterance, int end, ReadingContext context)
    {
        for (var at = end; at < utterance.Tokens.Length; at++)
        {
            FactName? named = utterance[at] switch
            {
                "one" or "agreement" or "contract" or "plan" or "any" => FactName.Agreement,
                "pay" or "paid" or "paying" => FactName.Paying,
                "free" => FactName.FreeOfCharge,
                "seen" or "see" or "presented" or "present" => FactName.Presented,
                "fixed" or "working" => FactName.Repair,
                "have" or "it" or "yet" or "actually" or "that" or "after" or "all" or "now" or "at" or "us" or "still" => null,
                _ => utterance.Tokens[at].Kind == TokenKind.Symbol ? null : FactName.Occasion,
            };
            if (named is { } fact)
            {
                return fact == FactName.Occasion ? null : fact;
            }
        }

        return context.Answered is { } last && Value(context.Held, last) is not null ? last
            : FactSheet.Names.Where(name => Value(context.Held, name) is not null && name != FactName.Repair).ToArray() is [var only] ? only
            : null;
    }

    private static bool? Value(Facts held, FactName fact) => fact switch
    {
        FactName.Agreement => held.Agreement,
        FactName.Paying => held.Paying,
        FactName.FreeOfCharge => held.FreeOfCharge,
        FactName.Presented => held.Presented,
        FactName.Repair => held.Repair is { } repair ? repair == RepairState.Fixed : null,
        _ => null,
    };
}
