namespace HighPoint.Language.Choices;

/// <summary>
/// How much speaks for each candidate being the company, and the contact. Many candidates begin or end at the same token, and most share some: what such a
/// token says is counted once.
/// </summary>
internal sealed class NameScores
{
    private const int Both = ChoiceModel.Names;
    private readonly Lens lens;
    private readonly NameFeatures features;
    private readonly ChoiceModel model;
    private readonly int[] inside;
    private readonly int[] beginnings;
    private readonly int[] endings;
    private readonly int[] owners;
    private readonly Counted[] counted;

    /// <summary>Looks at an utterance.</summary>
    public NameScores(Lens lens, NameFeatures features, ChoiceModel model)
    {
        (this.lens, this.features, this.model) = (lens, features, model);
        var count = lens.Keys.Length;
        (inside, beginnings, endings, owners) = (new int[(count + 1) * Both], new int[count * Both], new int[count * Both], new int[count * Both]);
        counted = new Counted[count];
        Span<uint> room = stackalloc uint[FeatureList.Room];
        for (var at = 0; at < count; at++)
        {
            var list = new FeatureList(room);
            features.Edges.Inside(at, ref list);
            Place(inside, at).CopyTo(Place(inside, at + 1));
            model.CountNames(list.Keys, Place(inside, at + 1));
        }
    }

    /// <summary>A candidate's scores: the higher, the likelier.</summary>
    public (double Company, double Contact) Of(Candidate candidate)
    {
        Span<uint> room = stackalloc uint[FeatureList.Room];
        var (first, last) = (candidate.First, candidate.End - 1);
        if (!counted[first].HasFlag(Counted.Beginning))
        {
            var list = new FeatureList(room);
            features.Edges.Beginning(first, ref list);
            model.CountNames(list.Keys, Place(beginnings, first));
            counted[first] |= Counted.Beginning;
        }

        var (ends, mark) = candidate.Stop > lens.Utterance.Tokens.ItemRef(last).End ? (owners, Counted.Owner) : (endings, Counted.Ending);
        if (!counted[last].HasFlag(mark))
        {
            var list = new FeatureList(room);
            features.Edges.Ending(candidate, ref list);
            model.CountNames(list.Keys, Place(ends, last));
            counted[last] |= mark;
        }

        var whole = new FeatureList(room);
        features.Whole(candidate, ref whole);
        Span<int> counts = stackalloc int[Both];
        model.CountNames(whole.Keys, counts);
        for (var name = 0; name < Both; name++)
        {
            counts[name] += Place(beginnings, first)[name] + Place(ends, last)[name] + Place(inside, candidate.End)[name] - Place(inside, first)[name];
        }

        return (model.NameScore(Sought.Company, counts[(int)Sought.Company]), model.NameScore(Sought.Contact, counts[(int)Sought.Contact]));
    }

    /// <summary>What of a token has been counted.</summary>
    [Flags]
    private enum Counted : byte
    {
        None = 0,
        Beginning = 1,
        Ending = 2,
        Owner = 4,
    }

    private static Span<int> Place(int[] counts, int at) => counts.AsSpan(at * Both, Both);
}
