using System.Collections.Frozen;
using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Language.Words;

namespace HighPoint.Language.Occasions;

/// <summary>Which of the person's own words decided: the tables' signals, and the words that weighed most for the likeliest occasion.</summary>
internal static class EvidenceFinder
{
    private const int Most = 6;
    private const int LongestPhrase = 4;
    private const int FewestWords = 6;
    private const int Reach = 2;
    private const double LeastLikely = 0.5;
    private const double LeastWeight = 0.5;
    private const int Enough = 3;
    private const double LeastGain = 0.8;
    private const double AloneGain = 2;
    private const double FaintGain = 0.2;
    private const double Joins = 0.1;

    private static readonly FrozenSet<string> Empty = FrozenSet.ToFrozenSet(
        """
        since a an the and or but so if then than that this these those there here it its i me my we us our you your he him his she her they them their who whom which what when where why how
        is are was were am be been being do does did done has have had having will would can could should may might must shall not no nor as at by for from in into of off on onto out over
        to up with about after before again all any some each every both few more most other such own same too very just also only even still now ago got get gets getting go goes going went
        came come said says say told asked one two three four five six seven eight nine ten am pm hour hours minute minutes min mins h hr today yesterday tonight tomorrow morning afternoon
        evening night week month year day days weeks monday tuesday wednesday thursday friday saturday sunday ok okay yes yeah well really quite bit lot thing things time times
        dont didnt doesnt isnt arent wasnt werent cant couldnt wont wouldnt hasnt havent hadnt im ive id ill theyre theyve shes hes thats theres whats youre were nice good great because yet while though although until
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    /// <summary>At most six pieces of evidence, strongest first.</summary>
    /// <param name="utterance">What was said.</param>
    /// <param name="signals">The tables' signals in it.</param>
    /// <param name="gains">For each token how much it speaks for the likeliest occasion.</param>
    /// <param name="probabilities">How likely each occasion is.</param>
    public static ImmutableArray<Evidence> Find(Utterance utterance, ImmutableArray<Hit<Signal>> signals, double[] gains, ImmutableArray<double> probabilities)
    {
        var likely = probabilities.Max();
        var best = (Occasion)probabilities.IndexOf(likely);
        var found = new List<Evidence>(signals.Length + Most);
        foreach (var hit in signals)
        {
            if (hit.Value.Weight >= LeastWeight)
            {
                Add(utterance, hit.First, hit.End, hit.Value.For, hit.Value.For == best ? Math.Max(hit.Value.Weight, Sum(gains, hit.First, hit.End)) : hit.Value.Weight, found);
            }
        }

        if (likely >= LeastLikely && utterance.Words >= FewestWords)
        {
            Weighty(utterance, signals, gains, best, found);
        }

        found.Sort(static (one, other) => one.Weight != other.Weight ? other.Weight.CompareTo(one.Weight) : one.Start != other.Start ? one.Start.CompareTo(other.Start) : one.For.CompareTo(other.For));
        return found.Count <= Most ? [.. found] : [.. found.GetRange(0, Most)];
    }

    /// <summary>Adds the phrases that weighed most and are no signals, where the tables see too little. They come after what the tables see; a word alone says little to who reads it.</summary>
    private static void Weighty(Utterance utterance, ImmutableArray<Hit<Signal>> signals, double[] gains, Occasion best, List<Evidence> found)
    {
        var left = new bool[gains.Length];
        for (var at = 0; at < left.Length; at++)
        {
            left[at] = Tells(utterance, at);
        }

        foreach (var hit in signals)
        {
            if (hit.Value.For == best)
            {
                left.AsSpan(hit.First, hit.End - hit.First).Clear();
            }
        }

        var last = Heaviest(gains, left, FaintGain);
        var seen = found.Count(one => one.For == best);
        var most = seen == 0 ? double.PositiveInfinity : found.Where(one => one.For == best).Min(one => one.Weight);
        while (seen < Enough && Heaviest(gains, left, LeastGain) is >= 0 and var at)
        {
            var (first, end) = (at, at + 1);
            while (end - first < LongestPhrase && first > 0 && left[first - 1] && utterance.SameClause(first - 1, at) && gains[first - 1] >= Joins)
            {
                first--;
            }

            while (end - first < LongestPhrase && end < left.Length && left[end] && utterance.SameClause(end, at) && gains[end] >= Joins)
            {
                end++;
            }

            left.AsSpan(first, end - first).Clear();
            var weight = Sum(gains, first, end);
            (first, end) = end - first > 1 ? (first, end) : WithNext(utterance, left, at);
            if (end - first > 1 || weight >= AloneGain)
            {
                left.AsSpan(first, end - first).Clear();
                Add(utterance, first, end, best, Math.Min(weight, most), found);
                seen++;
            }
        }

        if (seen == 0 && last >= 0)
        {
            // Nothing says much by itself: the little that says most is better than no word at all.
            var (first, end) = WithNext(utterance, left, last);
            Add(utterance, first, end, best, gains[last], found);
        }
    }

    /// <summary>A word together with the telling word beside it in its clause, also over one small word ("nobody to call"); alone where there is none.</summary>
    private static (int First, int End) WithNext(Utterance utterance, bool[] left, int at)
    {
        for (var far = 1; far <= Reach; far++)
        {
            if (at - far >= 0 && left[at - far] && utterance.SameClause(at - far, at))
            {
                return (at - far, at + 1);
            }

            if (at + far < utterance.Tokens.Length && left[at + far] && utterance.SameClause(at + far, at))
            {
                return (at, at + far + 1);
            }
        }

        return (at, at + 1);
    }

    private static int Heaviest(double[] gains, bool[] left, double least)
    {
        var heaviest = -1;
        for (var at = 0; at < gains.Length; at++)
        {
            if (left[at] && gains[at] >= least && (heaviest < 0 || gains[at] > gains[heaviest]))
            {
                heaviest = at;
            }
        }

        return heaviest;
    }

    /// <summary>A word that says something by itself and is nobody's name.</summary>
    private static bool Tells(Utterance utterance, int at)
    {
        var token = utterance.Tokens[at];
        var name = token.Capital && utterance.HasCase && !utterance.BeginsSentence(at) && !CommonWords.Holds(token.Word);
        return token.Kind == TokenKind.Word && token.Length > 2 && !name && !Empty.Contains(token.Word);
    }

    private static double Sum(double[] gains, int first, int end)
    {
        var sum = 0.0;
        for (var at = first; at < end; at++)
        {
            sum += gains[at];
        }

        return sum;
    }

    private static void Add(Utterance utterance, int first, int end, Occasion occasion, double weight, List<Evidence> found)
    {
        var words = utterance.Written(first, end);
        var same = found.FindIndex(one => one.For == occasion && one.Words.Equals(words, StringComparison.OrdinalIgnoreCase));
        if (same < 0)
        {
            found.Add(new Evidence(words, utterance.Tokens[first].Start, occasion, weight));
        }
    }
}
