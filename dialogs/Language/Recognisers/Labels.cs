using System.Collections.Frozen;
using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Language.Words;

namespace HighPoint.Language.Recognisers;

/// <summary>
/// What is filled in behind labels, as on a ticket: "Client: Acme / Contact: Dana Reyes / Hours: 3 / Contract: none", on one line or on many. What a person
/// put in a field is what they mean: it stands before anything that is guessed from the sentences.
/// </summary>
internal sealed class Labels
{
    /// <summary>A name stands in a field only where there is a form: one label alone may be a sentence's.</summary>
    private const int Form = 2;
    private const int LongestName = 8;

    private static readonly FrozenDictionary<string, FactName> Fields = new Dictionary<string, FactName>(StringComparer.Ordinal)
    {
        ["client"] = FactName.Company, ["customer"] = FactName.Company, ["company"] = FactName.Company,
        ["contact"] = FactName.Contact,
        ["hours"] = FactName.Hours, ["time"] = FactName.Hours, ["labor"] = FactName.Hours, ["labour"] = FactName.Hours, ["duration"] = FactName.Hours,
        ["agreement"] = FactName.Agreement, ["contract"] = FactName.Agreement, ["msa"] = FactName.Agreement, ["retainer"] = FactName.Agreement,
        ["paid"] = FactName.Paying, ["paying"] = FactName.Paying,
        ["fixed"] = FactName.Repair, ["resolved"] = FactName.Repair,
        ["presented"] = FactName.Presented, ["delivered"] = FactName.Presented,
        ["issue"] = FactName.Occasion, ["problem"] = FactName.Occasion, ["work"] = FactName.Occasion, ["type"] = FactName.Occasion, ["notes"] = FactName.Occasion,
        ["email"] = FactName.Email, ["phone"] = FactName.Phone, ["status"] = FactName.Occasion, ["date"] = FactName.Occasion, ["resolution"] = FactName.Occasion,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Utterance utterance;
    private readonly ImmutableArray<(FactName Fact, int First, int End)> fields;

    private Labels(Utterance utterance, ImmutableArray<(FactName, int, int)> fields) => (this.utterance, this.fields) = (utterance, fields);

    /// <summary>Looks for the labels of a text once.</summary>
    public static Labels In(Utterance utterance)
    {
        var found = ImmutableArray.CreateBuilder<(FactName, int, int)>();
        for (var at = 0; at < utterance.Tokens.Length; at++)
        {
            if (At(utterance, at) is { } fact)
            {
                found.Add((fact, at + 2, End(utterance, at + 2)));
            }
        }

        return new Labels(utterance, found.DrainToImmutable());
    }

    /// <summary>The name in a field, as written; null where there is none.</summary>
    public Found<string>? Name(FactName fact) =>
        fields.Length >= Form && Field(fact) is var (first, end) && end - first <= LongestName && utterance.Tokens[first].Kind == TokenKind.Word && !IsNone(utterance[first])
            ? Place(first, end, new Name(utterance, first, end, false, false).Written)
            : null;

    /// <summary>Yes or no in a field; null where there is neither.</summary>
    public Found<bool>? Flag(FactName fact) =>
        Field(fact) is not var (first, end) ? null
        : IsNone(utterance[first]) || utterance[first] is "no" or "n" or "false" or "never" or "not" or "nope" ? Place(first, end, false)
        : utterance[first] is "yes" or "y" or "true" or "active" or "current" or "signed" or "yep" ? Place(first, end, true)
        : null;

    /// <summary>The hours in a field, with their unit or without; null where there are none, or where they leave a choice.</summary>
    public Found<decimal>? Hours() =>
        Field(FactName.Hours) is not var (first, end) ? null
        : Durations.At(utterance, first) is var (hours, _, last) && last == end && hours is > 0 and <= ImpossibleHours.Most ? Place(first, end, Numbers.Plain(hours))
        : end == first + 1 && utterance.Tokens[first].Value is > 0 and <= ImpossibleHours.Most and var bare ? Place(first, end, Numbers.Plain(bare))
        : null;

    private static FactName? At(Utterance utterance, int at) =>
        at + 2 < utterance.Tokens.Length && utterance.Tokens[at + 1].Is(':') && utterance.SameSentence(at, at + 2) && Fields.TryGetValue(utterance[at], out var fact) ? fact : null;

    /// <summary>A field ends with its line or sentence, at a sign that parts, or where the next label begins.</summary>
    private static int End(Utterance utterance, int first)
    {
        var end = first;
        while (end < utterance.Tokens.Length && utterance.SameSentence(first, end) && !Parts(utterance, end) && (end == first || At(utterance, end) is null))
        {
            end++;
        }

        return end;
    }

    private static bool Parts(Utterance utterance, int at) =>
        utterance.Tokens[at].Kind == TokenKind.Symbol && utterance[at] is "/" or "|" or ";" or "," or "." or "!" or "(" or "-" or "–" or "—" or "=" or ">";

    private static bool IsNone(string word) => word is "none" or "na" or "nil" or "unknown" or "nobody";

    /// <summary>The last field of a fact that holds anything.</summary>
    private (int First, int End)? Field(FactName fact) =>
        fields.LastOrDefault(field => field.Fact == fact && field.End > field.First) is { End: > 0 } found ? (found.First, found.End) : null;

    private Found<T> Place<T>(int first, int end, T value) =>
        new(value, utterance.Tokens[first].Start, utterance.Tokens[end - 1].End - utterance.Tokens[first].Start);
}
