using System.Collections.Immutable;
using HighPoint.Language.Words;

namespace HighPoint.Language.Choices;

/// <summary>What a part of a text may state of a job: first what has an opposite, which is the next, then the reasons for being unhappy. Each has a column of its own in the model's weights.</summary>
internal enum Stated
{
    /// <summary>It is fixed for good.</summary>
    Fixed,
    /// <summary>It is not fixed, or only holds.</summary>
    NotFixed,
    /// <summary>The findings were presented.</summary>
    Presented,
    /// <summary>They were not yet.</summary>
    NotPresented,
    /// <summary>They have an agreement with us.</summary>
    Agreement,
    /// <summary>They have none.</summary>
    NoAgreement,
    /// <summary>They are paying customers of ours.</summary>
    Paying,
    /// <summary>They are not.</summary>
    NotPaying,
    /// <summary>The provider does not deliver.</summary>
    NotDelivering,
    /// <summary>The provider answers slowly.</summary>
    SlowResponse,
    /// <summary>The provider bills too much.</summary>
    Overbilling,
    /// <summary>They don't get on with the provider's people.</summary>
    PersonalityConflict,
    /// <summary>Their priorities, or the provider's, have changed.</summary>
    ChangedPriorities,
}

/// <summary>The parts of a text that may state something: its sentences, and the clauses of those that have several.</summary>
internal static class StatementParts
{
    private const int Furthest = 400;
    private const int ShortestClause = 2;

    /// <summary>The parts in the order of the text, each as its first token and the index after its last.</summary>
    public static ImmutableArray<(int First, int End)> Find(Utterance utterance)
    {
        var parts = ImmutableArray.CreateBuilder<(int, int)>();
        var tokens = utterance.Tokens;
        var last = Math.Min(tokens.Length, Furthest);
        for (var first = 0; first < last;)
        {
            var end = first + 1;
            while (end < last && tokens[end].Sentence == tokens[first].Sentence)
            {
                end++;
            }

            parts.Add((first, end));
            Clauses(tokens, first, end, parts);
            first = end;
        }

        return parts.DrainToImmutable();
    }

    private static void Clauses(ImmutableArray<Token> tokens, int first, int end, ImmutableArray<(int, int)>.Builder parts)
    {
        if (tokens[first].Clause == tokens[end - 1].Clause)
        {
            return;
        }

        for (var at = first; at < end;)
        {
            var stop = at + 1;
            while (stop < end && tokens[stop].Clause == tokens[at].Clause)
            {
                stop++;
            }

            if (stop - at >= ShortestClause)
            {
                parts.Add((at, stop));
            }

            at = stop;
        }
    }
}
