using HighPoint.Language.Recognisers;

namespace HighPoint.Language.Choices;

/// <summary>A candidate that means a value, and how it is written.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Form">How it is written, as a small number of the question's own.</param>
/// <param name="Size">Its value's class, as a small number of the question's own.</param>
internal readonly record struct Measure(Candidate Place, uint Form, uint Size);

/// <summary>What the models of hours, money and days look at in a candidate: how it is written, the words around it, and where it stands among the others.</summary>
/// <param name="lens">The utterance.</param>
/// <param name="sought">The question: each has features of its own.</param>
/// <param name="state">What the whole text says that matters to the question, as a small number.</param>
internal sealed class MeasureFeatures(Lens lens, Sought sought, uint state)
{
    private const int NearBefore = 7;
    private const int NearAfter = 5;
    private readonly Correction correction = Correction.In(lens.Utterance);
    private readonly uint salt = 2000 + (100 * (uint)sought);

    private enum Role : uint
    {
        Form, Size, FormSize, Before, TwoBefore, After, TwoAfter, Around, NearBefore, NearAfter, FormBefore, FormAfter, Place, Rank, RankForm, Ends, Opens, State, Inside, Clause, Corrected,
    }

    /// <summary>The candidate's features.</summary>
    /// <param name="measure">The candidate.</param>
    /// <param name="rank">How many candidates stand before it.</param>
    /// <param name="count">How many candidates there are.</param>
    /// <param name="hint">Whether the tables alone would say the same: 0 where they say nothing, 1 for another, 2 for this.</param>
    /// <param name="room">Room for them.</param>
    public ReadOnlySpan<uint> Of(Measure measure, int rank, int count, uint hint, Span<uint> room)
    {
        var list = new FeatureList(room);
        var (first, end, form) = (measure.Place.First, measure.Place.End, measure.Form);
        var (begins, ends) = (lens.Begins(first), lens.Ends(end));
        var (before, after) = (begins ? 1u : lens.Keys[first - 1], ends ? 2u : lens.Keys[end]);
        var before2 = begins || lens.Begins(first - 1) ? 3u : lens.Keys[first - 2];
        var after2 = ends || lens.Ends(end + 1) ? 4u : lens.Keys[end + 1];
        Add(ref list, Role.Form, form, hint);
        Add(ref list, Role.Size, measure.Size);
        Add(ref list, Role.FormSize, form, measure.Size);
        Add(ref list, Role.Before, before);
        Add(ref list, Role.TwoBefore, before2, before);
        Add(ref list, Role.After, after);
        Add(ref list, Role.TwoAfter, after, after2);
        Add(ref list, Role.Around, before, after);
        Add(ref list, Role.FormBefore, form, before);
        Add(ref list, Role.FormAfter, form, after);
        Add(ref list, Role.Place, first * 4 / Math.Max(1, lens.Keys.Length) is var quarter ? (uint)quarter : 0, form);
        Add(ref list, Role.Rank, (uint)Math.Min(rank, 4), (uint)Math.Min(count, 5));
        Add(ref list, Role.RankForm, rank == 0 ? 0u : rank == count - 1 ? 2u : 1u, form);
        Add(ref list, Role.Ends, end >= lens.Keys.Length ? 2u : ends ? 1u : 0u, form);
        Add(ref list, Role.Opens, begins ? 1u : 0u, form);
        Add(ref list, Role.State, state);
        Add(ref list, Role.State, state, form + 1);
        Add(ref list, Role.Corrected, correction.Before(first) ? 1u : 0, (uint)Math.Min(rank, 2));
        Add(ref list, Role.Clause, lens.Utterance.BeginsClause(first) ? 1u : 0, lens.Utterance.EndsClause(end - 1) ? 1u : 0);
        for (var at = first; at < end; at++)
        {
            Add(ref list, Role.Inside, lens.Keys[at]);
        }

        Near(first, end, ref list);
        return list.Keys;
    }

    private void Near(int first, int end, ref FeatureList list)
    {
        for (var at = Math.Max(0, first - NearBefore); at < first; at++)
        {
            if (lens.Utterance.SameSentence(at, first))
            {
                Add(ref list, Role.NearBefore, lens.Keys[at], first - at > 3 ? 1u : 0);
            }
        }

        for (var at = end; at < Math.Min(lens.Keys.Length, end + NearAfter); at++)
        {
            if (lens.Utterance.SameSentence(at, end - 1))
            {
                Add(ref list, Role.NearAfter, lens.Keys[at], at - end > 2 ? 1u : 0);
            }
        }
    }

    private void Add(ref FeatureList list, Role role, uint one, uint other = 0) => list.Add(salt + (uint)role, one, other);
}
