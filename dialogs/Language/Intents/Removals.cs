using System.Collections.Frozen;
using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Language.Words;

namespace HighPoint.Language.Intents;

/// <summary>"Remove the phone", "forget her email", "she has no number": utterances that are nothing but the wish to have a fact taken away.</summary>
internal static class Removals
{
    private static readonly PhraseTable<bool> Orders = new(
    [
        .. new[]
        {
            "remove", "delete", "drop", "erase", "clear", "forget ?about", "scratch", "strike ?out", "omit", "wipe ?out", "lose", "scrap", "blank ?out", "unset", "empty", "take/leave/cut/strip/cross ?out ?away ?off", "get rid of", "do/dont not/keep/store/note/save/need/want/use/write/include ?keep ?store ?note ?save ?need ?want ?use ?write ?down", "without", "minus",
        }.Select(pattern => (pattern, true)),
    ]);

    /// <summary>What says only that there is none: a wish to take it away where it is held.</summary>
    private static readonly PhraseTable<bool> Absences = new(
    [
        .. new[] { "no", "there is/was/isnt/wasnt no/any/an/a", "theres no", "there isnt/wasnt any/an/a", "i/we/they/she/he/you has/have/had/got ?got no", "i/we/they/she/he dont/doesnt/didnt have ?an ?a ?any" }.Select(pattern => (pattern, true)),
    ]);

    private static readonly FrozenDictionary<string, FactName> Fields = new (string Words, FactName Fact)[]
    {
        ("company client customer business", FactName.Company), ("contact name person", FactName.Contact), ("email mail address e-mail emailaddress", FactName.Email), ("phone number cell mobile telephone", FactName.Phone),
        ("hours hour", FactName.Hours), ("amount price fee money cost sum dollars", FactName.Amount), ("date day", FactName.Finished), ("provider incumbent msp competitor", FactName.Incumbent), ("mood feeling feelings anger", FactName.Mood),
        ("agreement contract", FactName.Agreement), ("payment", FactName.Paying), ("status", FactName.Repair), ("reasons reason complaints complaint grievances grievance", FactName.Grievances), ("findings finding", FactName.Findings), ("incident incidents", FactName.Incidents),
    }.SelectMany(row => row.Words.Split(' ').Select(word => KeyValuePair.Create(word, row.Fact))).ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Small = FrozenSet.ToFrozenSet(
        """
        please can could you just ok okay and or the a an her his their its my that this your our any all of from for it record card again so actually well oh no wait sorry i we would like want to s
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    /// <summary>The facts to be taken away; none where the utterance says anything else.</summary>
    public static ImmutableArray<FactName> Find(Hearing hearing)
    {
        var (utterance, held) = (hearing.Utterance, hearing.Context.Held);
        var orders = Orders.Find(utterance);
        var hits = orders.IsEmpty ? Absences.Find(utterance) : orders;
        if (hits.OrderByDescending(hit => hit.End).FirstOrDefault() is not { End: > 0 } order || !Enumerable.Range(0, order.First).All(at => IsSmall(utterance, at)))
        {
            return [];
        }

        var facts = ImmutableArray.CreateBuilder<FactName>();
        for (var at = order.End; at < utterance.Tokens.Length;)
        {
            if (Named(utterance, at, held) is var (fact, end))
            {
                facts.Add(fact);
                at = end;
            }
            else if (IsSmall(utterance, at))
            {
                at++;
            }
            else
            {
                return [];
            }
        }

        // "No contract" takes nothing away: it says that there is none.
        return orders.IsEmpty && facts.Any(fact => fact is FactName.Agreement or FactName.Paying || (!held.Knows(fact) && fact != hearing.Context.Asked)) ? [] : [.. facts.Distinct()];
    }

    private static bool IsSmall(Utterance utterance, int at) => utterance.Tokens[at].Kind == TokenKind.Symbol || Small.Contains(utterance[at]);

    /// <summary>The fact that is named here, by what it is called or by the value that is held.</summary>
    private static (FactName Fact, int End)? Named(Utterance utterance, int at, Facts held)
    {
        if (HeldValues.At(utterance, at, held) is { } value)
        {
            return value;
        }

        var split = utterance[at] is "e" && utterance[at + 1] is "mail" ? at + 1 : at;
        if (!Fields.TryGetValue(utterance[split], out var fact))
        {
            return null;
        }

        // "The phone number", "the email address", "the company name" name one thing twice.
        var end = utterance[split + 1] is "number" or "address" or "name" or "person" ? split + 2 : split + 1;
        return (fact, end);
    }
}
