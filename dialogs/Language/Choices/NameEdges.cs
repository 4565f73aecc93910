namespace HighPoint.Language.Choices;

/// <summary>What candidates for a name share that begin, or end, at one token, or hold it: it need be looked at once.</summary>
internal sealed class NameEdges(NameSight sight)
{
    private const int NearBefore = 5;
    private const int NearAfter = 3;
    private readonly Lens lens = sight.Lens;
    private readonly uint casing = (uint)sight.Lens.Casing;

    /// <summary>Adds what every candidate that begins at a token has.</summary>
    public void Beginning(int first, ref FeatureList list)
    {
        var begins = lens.Begins(first);
        var before = begins ? 1u : lens.Keys[first - 1];
        list.Add(NameRole.FirstWord, lens.Keys[first]);
        list.Add(NameRole.SignBefore, sight.SignBefore(first), casing);
        list.Add(NameRole.Before, before);
        list.Add(NameRole.TwoBefore, begins ? 3u : lens.Begins(first - 1) ? 1u : lens.Keys[first - 2], before);
        list.Add(NameRole.Place, first == 0 ? 0u : first < 4 ? 1u : first * 3 < lens.Keys.Length ? 2u : first * 3 < lens.Keys.Length * 2 ? 3u : 4u, casing);
        list.Add(NameRole.Again, Again(first), casing);
        var like = sight.Like(first - 1);
        list.Add(NameRole.LikeBefore, (like.GivenName * 8) + like.Company, casing);
        list.Add(NameRole.MeansTwoBefore, sight.Means(first - 2, first), sight.Means(first - 1, first));
        for (var at = Math.Max(0, first - NearBefore); at < first; at++)
        {
            if (lens.Utterance.SameSentence(at, first))
            {
                list.Add(NameRole.NearBefore, lens.Keys[at]);
            }
        }
    }

    /// <summary>Adds what every candidate has that ends where this one does.</summary>
    public void Ending(Candidate candidate, ref FeatureList list)
    {
        var end = candidate.End;
        var ends = lens.Ends(end);
        var after = ends ? 2u : lens.Keys[end];
        list.Add(NameRole.LastWord, lens.Keys[end - 1]);
        list.Add(NameRole.LastLetters, sight.Spelling.Letters(end - 1));
        list.Add(NameRole.SignAfter, sight.Spelling.Sign(candidate.Stop, 1), casing);
        list.Add(NameRole.After, after);
        list.Add(NameRole.TwoAfter, after, ends ? 4u : lens.Ends(end + 1) ? 2u : lens.Keys[end + 1]);
        var like = sight.Like(end);
        list.Add(NameRole.LikeAfter, (like.GivenName * 8) + like.Company, casing);
        if (end >= lens.Keys.Length)
        {
            list.Add(NameRole.Closing, casing);
        }

        if (!ends && lens.Knows[end].HasFlag(Traits.Company))
        {
            list.Add(NameRole.GrowsToCompany, 1);
        }

        for (var at = end; at <= Math.Min(lens.Keys.Length - 1, end + NearAfter); at++)
        {
            if (lens.Utterance.SameSentence(at, end - 1))
            {
                list.Add(NameRole.NearAfter, lens.Keys[at]);
            }
        }
    }

    /// <summary>Adds what every candidate has that holds a token.</summary>
    public void Inside(int at, ref FeatureList list)
    {
        list.Add(NameRole.Inside, lens.Keys[at]);
        list.Add(NameRole.Endings, sight.Spelling.Letters(at));
    }

    /// <summary>How often the same word stands elsewhere with a capital letter, at most 2.</summary>
    private uint Again(int first)
    {
        var again = 0;
        for (var at = 0; at < lens.Keys.Length; at++)
        {
            again += at != first && lens.Keys[at] == lens.Keys[first] && lens.Utterance.Tokens.ItemRef(at).Capital ? 1 : 0;
        }

        return (uint)Math.Min(again, 2);
    }
}
