using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;

namespace HighPoint.Language.Choices;

/// <summary>What the name model looks at in a candidate: its words and letters, what stands around it, where it stands. Training and use both go through here.</summary>
internal sealed class NameFeatures
{
    private readonly NameSight sight;
    private readonly Lens lens;
    private readonly NameHints hints;
    private readonly uint casing;

    /// <summary>Looks at an utterance.</summary>
    /// <param name="lens">The utterance.</param>
    /// <param name="likeness">How much words are like given names and like companies' names, in general English.</param>
    /// <param name="hints">What the tables alone would say.</param>
    public NameFeatures(Lens lens, WordLikeness likeness, NameHints hints)
    {
        (this.lens, this.hints, sight, casing) = (lens, hints, new NameSight(lens, likeness), (uint)lens.Casing);
        Edges = new NameEdges(sight);
    }

    /// <summary>What many candidates share: where they begin and end, and what they hold.</summary>
    public NameEdges Edges { get; }

    /// <summary>All of a candidate's features: those of its beginning, of its end, of each of its tokens, and of the whole.</summary>
    public ReadOnlySpan<uint> Of(Candidate candidate, Span<uint> room)
    {
        var list = new FeatureList(room);
        Edges.Beginning(candidate.First, ref list);
        Edges.Ending(candidate, ref list);
        for (var at = candidate.First; at < candidate.End; at++)
        {
            Edges.Inside(at, ref list);
        }

        Whole(candidate, ref list);
        return list.Keys;
    }

    /// <summary>Adds what is the candidate's own.</summary>
    public void Whole(Candidate candidate, ref FeatureList list)
    {
        var (kind, shape) = (Kind(candidate), sight.Spelling.Shape(candidate, compressed: true));
        Words(candidate, shape, ref list);
        Neighbours(candidate, kind, shape, ref list);
        Position(candidate, kind, ref list);
        Tables(candidate, kind, ref list);
        Likeness(candidate, ref list);
        list.Add(NameRole.HintCompany, Agrees(candidate, hints.Company));
        list.Add(NameRole.HintContact, Agrees(candidate, hints.Contact));
        list.Add(NameRole.HintIncumbent, Agrees(candidate, hints.Incumbent));
    }

    private Traits Kind(Candidate candidate)
    {
        var kind = Traits.None;
        for (var at = candidate.First; at < candidate.End; at++)
        {
            kind |= lens.Knows[at];
        }

        return kind;
    }

    /// <summary>0 where there is no hint; else whether the candidate is elsewhere, beside it, or just that.</summary>
    private static uint Agrees(Candidate candidate, Name? hint) =>
        hint is not { Span: var (start, length) } ? 0u : candidate.Start == start && candidate.Length == length ? 3u : candidate.Start < start + length && start < candidate.Stop ? 2u : 1u;

    private static bool Sure(Traits kind) => kind.HasFlag(Traits.SurelyGivenName);

    private static uint Bits(params ReadOnlySpan<bool> bits)
    {
        var all = 1u;
        foreach (var bit in bits)
        {
            all = (all << 1) | (bit ? 1u : 0);
        }

        return all;
    }

    private static uint Few(int count, int most) => (uint)Math.Min(count, most);

    private void Words(Candidate candidate, uint shape, ref FeatureList list)
    {
        var (first, last) = (candidate.First, candidate.End - 1);
        var longShape = sight.Spelling.Shape(candidate, compressed: false);
        list.Add(NameRole.Shape, shape, casing);
        list.Add(NameRole.LongShape, longShape, casing);
        list.Add(NameRole.Length, (uint)candidate.Count, casing);
        var (small, across) = (0, 0);
        for (var at = first; at <= last; at++)
        {
            small += at > first && at < last && lens.Knows[at].HasFlag(Traits.Small) ? 1 : 0;
            across += at > first && (lens.Utterance.Tokens.ItemRef(at).Clause != lens.Utterance.Tokens.ItemRef(at - 1).Clause || lens.Utterance.Tokens.ItemRef(at).Kind == TokenKind.Symbol) ? 1 : 0;
        }

        list.Add(NameRole.Small, (uint)small, small > 0 ? lens.Keys[first + 1] : 0);
        if (across > 0)
        {
            list.Add(NameRole.Across, (uint)across, longShape);
        }

        if (lens.Utterance.Tokens[last] is { Possessive: > 0 } owner)
        {
            var follows = !lens.Ends(candidate.End);
            list.Add(NameRole.Possessive, Bits(candidate.Stop > owner.End, follows && lens.Runs[candidate.End] > 0, follows, follows && lens.Knows[candidate.End].HasFlag(Traits.Common)));
        }
    }

    private void Neighbours(Candidate candidate, Traits kind, uint shape, ref FeatureList list)
    {
        var (first, end) = (candidate.First, candidate.End);
        var (begins, ends) = (lens.Begins(first), lens.Ends(end));
        var (before, after) = (begins ? 1u : lens.Keys[first - 1], ends ? 2u : lens.Keys[end]);
        var (signBefore, signAfter) = (sight.SignBefore(first), sight.Spelling.Sign(candidate.Stop, 1));
        var (isCompany, isPerson, length) = (lens.Knows[end - 1].HasFlag(Traits.Company), Sure(kind), Few(candidate.Count, 2));
        list.Add(NameRole.Signs, signBefore, signAfter);
        list.Add(NameRole.SignsKind, (signBefore * 256) + signAfter, Bits(isPerson, isCompany));
        list.Add(NameRole.BeforeShape, before, shape);
        list.Add(NameRole.Around, before, after);
        list.Add(NameRole.BeforeKind, before, (Bits(isCompany, isPerson) * 4) + length);
        list.Add(NameRole.AfterKind, after, (Bits(isPerson) * 16) + (length * 4) + casing);
    }

    private void Position(Candidate candidate, Traits kind, ref FeatureList list)
    {
        var (first, end) = (candidate.First, candidate.End);
        if (lens.Begins(first))
        {
            list.Add(NameRole.Opening, Few(lens.Utterance.Tokens.ItemRef(first).Sentence, 3), (casing * 2) + (lens.Ends(end) ? 1u : 0));
        }

        var rank = 0;
        for (var at = first; at < end && rank == 0; at++)
        {
            rank = lens.Runs[at];
        }

        list.Add(NameRole.Rank, (Few(rank, 5) * 8) + Few(lens.RunCount, 6), casing);
        list.Add(NameRole.RankKind, (Few(rank, 5) * 4) + casing, Bits(kind.HasFlag(Traits.Company), Sure(kind)));
        var (left, right) = (Grows(first - 1, first), Grows(end, end - 1));
        list.Add(NameRole.Grows, Bits(left, right, lens.Utterance.Tokens.ItemRef(first).Capital, lens.Utterance.Tokens.ItemRef(end - 1).Capital), casing);
    }

    private void Tables(Candidate candidate, Traits kind, ref FeatureList list)
    {
        var (first, last) = (candidate.First, candidate.End - 1);
        var (sure, maybe, vendors, common, words) = (0, 0, 0, 0, 0);
        for (var at = first; at <= last; at++)
        {
            if (lens.Utterance.Tokens.ItemRef(at).Kind != TokenKind.Word)
            {
                continue;
            }

            var trait = lens.Knows[at];
            words++;
            sure += Sure(trait) ? 1 : 0;
            maybe += !Sure(trait) && trait.HasFlag(Traits.GivenName) ? 1 : 0;
            vendors += trait.HasFlag(Traits.Vendor) ? 1 : 0;
            common += trait.HasFlag(Traits.Common) ? 1 : 0;
        }

        var (begin, close, long1) = (lens.Knows[first], lens.Knows[last], candidate.Count > 1);
        list.Add(NameRole.Company, (Bits(close.HasFlag(Traits.Company), kind.HasFlag(Traits.Company), long1) * 4) + casing);
        list.Add(NameRole.GivenName, (Bits(Sure(begin), begin.HasFlag(Traits.GivenName)) * 16) + (Few(candidate.Count, 3) * 4) + casing);
        list.Add(NameRole.People, (Few(sure, 2) * 8) + (Few(maybe, 2) * 2) + (kind.HasFlag(Traits.Company) ? 1u : 0));
        if (vendors > 0)
        {
            list.Add(NameRole.Vendor, vendors == words ? 1u : 0);
        }

        if (kind.HasFlag(Traits.ItFirm))
        {
            list.Add(NameRole.ItFirm, close.HasFlag(Traits.ItFirm) ? 1u : 0);
        }

        list.Add(NameRole.Common, (Bits(common == words, common == 0, begin.HasFlag(Traits.Common), close.HasFlag(Traits.Common), lens.Utterance.Tokens.ItemRef(first).Capital) * 4) + casing);
        var (before, after) = (lens.Begins(first) ? Traits.None : lens.Knows[first - 1], lens.Ends(last + 1) ? Traits.None : lens.Knows[last + 1]);
        list.Add(NameRole.Title, Bits(begin.HasFlag(Traits.Title), before.HasFlag(Traits.Title), long1));
        list.Add(NameRole.RoleNear, Bits(before.HasFlag(Traits.Role), after.HasFlag(Traits.Role), lens.Trait(last + 2).HasFlag(Traits.Role)));
        list.Add(NameRole.Provider, Bits((before | after).HasFlag(Traits.Provider)));
        if (sight.Spelling.InAddress(candidate))
        {
            list.Add(NameRole.Domain, 1);
        }
    }

    private void Likeness(Candidate candidate, ref FeatureList list)
    {
        var (begin, close) = (candidate.First, candidate.End - 1);
        var (first, last) = (sight.Like(begin), sight.Like(close));
        var length = Few(candidate.Count, 3);
        list.Add(NameRole.LikeFirst, (first.GivenName * 16) + (length * 4) + casing);
        list.Add(NameRole.LikeLast, (last.GivenName * 4) + length);
        list.Add(NameRole.LikeCompany, (last.Company * 16) + (length * 4) + casing);
        list.Add(NameRole.LikeBoth, (last.Company * 8) + first.GivenName);
        var (meansBefore, meansAfter) = (sight.Means(begin - 1, begin), sight.Means(candidate.End, begin));
        list.Add(NameRole.MeansBefore, meansBefore, length);
        list.Add(NameRole.MeansAfter, meansAfter, length);
        list.Add(NameRole.MeansTwoAfter, meansAfter, sight.Means(candidate.End + 1, begin));
        list.Add(NameRole.MeansAround, meansBefore, meansAfter);
        var capital = lens.Utterance.Tokens.ItemRef(begin).Capital ? 1u : 0;
        list.Add(NameRole.MeansFirst, sight.Meanings[begin], (length * 2) + capital);
        list.Add(NameRole.MeansLast, sight.Meanings[close], (length * 2) + capital);
        list.Add(NameRole.MeansInside, sight.Meanings[begin], sight.Meanings[close]);
    }

    private bool Grows(int at, int from) => lens.Utterance.SameClause(at, from) && lens.Utterance.SameSentence(at, from) && lens.Utterance.Tokens[at] is { Kind: TokenKind.Word, Capital: true };
}
