using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;

namespace HighPoint.Language.Choices;

/// <summary>What the name model looks at in a candidate: its words and letters, what stands around it, where it stands. Training and use both go through here.</summary>
internal sealed class NameFeatures
{
    private const int NearBefore = 5;
    private const int NearAfter = 3;
    private const uint Base = 1000;

    private enum Role : uint
    {
        Shape, LongShape, Length, FirstWord, LastWord, LastLetters, SignBefore, SignAfter, Signs, Before, BeforeShape, TwoBefore, After, TwoAfter, Around, Place, Closing, Opening,
        Company, GivenName, People, Vendor, ItFirm, Common, Title, RoleNear, Provider, Domain, Grows, GrowsToCompany, Possessive, Across, Inside, Endings, Small, NearBefore, NearAfter,
        Rank, RankKind, Again, BeforeKind, AfterKind, SignsKind, LikeFirst, LikeLast, LikeCompany, LikeBoth, LikeAfter, LikeBefore, HintCompany, HintContact, HintIncumbent,
        MeansBefore, MeansAfter, MeansTwoBefore, MeansTwoAfter, MeansAround, MeansFirst, MeansLast, MeansInside,
    }

    private readonly Lens lens;
    private readonly NameHints hints;
    private readonly NameSpelling spelling;
    private readonly uint casing;
    private readonly WordLikeness.Like[] likes;
    private readonly uint[] meanings;

    /// <summary>Looks at an utterance.</summary>
    /// <param name="lens">The utterance.</param>
    /// <param name="likeness">How much words are like given names and like companies' names, in general English.</param>
    /// <param name="hints">What the tables alone would say.</param>
    public NameFeatures(Lens lens, WordLikeness likeness, NameHints hints)
    {
        (this.lens, this.hints, spelling, casing) = (lens, hints, new NameSpelling(lens), (uint)lens.Casing);
        (likes, meanings) = (new WordLikeness.Like[lens.Keys.Length], new uint[lens.Keys.Length]);
        for (var at = 0; at < likes.Length; at++)
        {
            (likes[at], meanings[at]) = (likeness.Of(lens.Utterance, at), likeness.Meaning(lens.Utterance, at));
        }
    }

    /// <summary>All of a candidate's features: those of its beginning, of its end, of each of its tokens, and of the whole.</summary>
    public ReadOnlySpan<uint> Of(Candidate candidate, Span<uint> room)
    {
        var list = new FeatureList(room);
        Beginning(candidate.First, ref list);
        Ending(candidate, ref list);
        for (var at = candidate.First; at < candidate.End; at++)
        {
            Inside(at, ref list);
        }

        Whole(candidate, ref list);
        return list.Keys;
    }

    /// <summary>Adds what every candidate that begins at a token has.</summary>
    public void Beginning(int first, ref FeatureList list)
    {
        var begins = lens.Begins(first);
        var before = begins ? 1u : lens.Keys[first - 1];
        Add(ref list, Role.FirstWord, lens.Keys[first]);
        Add(ref list, Role.SignBefore, SignBefore(first), casing);
        Add(ref list, Role.Before, before);
        Add(ref list, Role.TwoBefore, begins ? 3u : lens.Begins(first - 1) ? 1u : lens.Keys[first - 2], before);
        Add(ref list, Role.Place, first == 0 ? 0u : first < 4 ? 1u : first * 3 < lens.Keys.Length ? 2u : first * 3 < lens.Keys.Length * 2 ? 3u : 4u, casing);
        Add(ref list, Role.Again, Again(first), casing);
        var like = Like(first - 1);
        Add(ref list, Role.LikeBefore, (like.GivenName * 8) + like.Company, casing);
        Add(ref list, Role.MeansTwoBefore, Means(first - 2, first), Means(first - 1, first));
        for (var at = Math.Max(0, first - NearBefore); at < first; at++)
        {
            if (lens.Utterance.SameSentence(at, first))
            {
                Add(ref list, Role.NearBefore, lens.Keys[at]);
            }
        }
    }

    /// <summary>Adds what every candidate has that ends where this one does.</summary>
    public void Ending(Candidate candidate, ref FeatureList list)
    {
        var end = candidate.End;
        var ends = lens.Ends(end);
        var after = ends ? 2u : lens.Keys[end];
        Add(ref list, Role.LastWord, lens.Keys[end - 1]);
        Add(ref list, Role.LastLetters, spelling.Letters(end - 1));
        Add(ref list, Role.SignAfter, spelling.Sign(candidate.Stop, 1), casing);
        Add(ref list, Role.After, after);
        Add(ref list, Role.TwoAfter, after, ends ? 4u : lens.Ends(end + 1) ? 2u : lens.Keys[end + 1]);
        var like = Like(end);
        Add(ref list, Role.LikeAfter, (like.GivenName * 8) + like.Company, casing);
        if (end >= lens.Keys.Length)
        {
            Add(ref list, Role.Closing, casing);
        }

        if (!ends && lens.Knows[end].HasFlag(Traits.Company))
        {
            Add(ref list, Role.GrowsToCompany, 1);
        }

        for (var at = end; at <= Math.Min(lens.Keys.Length - 1, end + NearAfter); at++)
        {
            if (lens.Utterance.SameSentence(at, end - 1))
            {
                Add(ref list, Role.NearAfter, lens.Keys[at]);
            }
        }
    }

    /// <summary>Adds what every candidate has that holds a token.</summary>
    public void Inside(int at, ref FeatureList list)
    {
        Add(ref list, Role.Inside, lens.Keys[at]);
        Add(ref list, Role.Endings, spelling.Letters(at));
    }

    /// <summary>Adds what is the candidate's own.</summary>
    public void Whole(Candidate candidate, ref FeatureList list)
    {
        var (kind, shape) = (Kind(candidate), spelling.Shape(candidate, compressed: true));
        Words(candidate, shape, ref list);
        Neighbours(candidate, kind, shape, ref list);
        Position(candidate, kind, ref list);
        Tables(candidate, kind, ref list);
        Likeness(candidate, ref list);
        Add(ref list, Role.HintCompany, Agrees(candidate, hints.Company));
        Add(ref list, Role.HintContact, Agrees(candidate, hints.Contact));
        Add(ref list, Role.HintIncumbent, Agrees(candidate, hints.Incumbent));
    }

    private uint SignBefore(int first) => spelling.Sign(lens.Utterance.Tokens.ItemRef(first).Start - 1, -1);

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

    private static void Add(ref FeatureList list, Role role, uint one, uint other = 0) => list.Add(Base + (uint)role, one, other);

    private static uint Few(int count, int most) => (uint)Math.Min(count, most);

    private void Words(Candidate candidate, uint shape, ref FeatureList list)
    {
        var (first, last) = (candidate.First, candidate.End - 1);
        var longShape = spelling.Shape(candidate, compressed: false);
        Add(ref list, Role.Shape, shape, casing);
        Add(ref list, Role.LongShape, longShape, casing);
        Add(ref list, Role.Length, (uint)candidate.Count, casing);
        var (small, across) = (0, 0);
        for (var at = first; at <= last; at++)
        {
            small += at > first && at < last && lens.Knows[at].HasFlag(Traits.Small) ? 1 : 0;
            across += at > first && (lens.Utterance.Tokens.ItemRef(at).Clause != lens.Utterance.Tokens.ItemRef(at - 1).Clause || lens.Utterance.Tokens.ItemRef(at).Kind == TokenKind.Symbol) ? 1 : 0;
        }

        Add(ref list, Role.Small, (uint)small, small > 0 ? lens.Keys[first + 1] : 0);
        if (across > 0)
        {
            Add(ref list, Role.Across, (uint)across, longShape);
        }

        if (lens.Utterance.Tokens[last] is { Possessive: > 0 } owner)
        {
            var follows = !lens.Ends(candidate.End);
            Add(ref list, Role.Possessive, Bits(candidate.Stop > owner.End, follows && lens.Runs[candidate.End] > 0, follows, follows && lens.Knows[candidate.End].HasFlag(Traits.Common)));
        }
    }

    private void Neighbours(Candidate candidate, Traits kind, uint shape, ref FeatureList list)
    {
        var (first, end) = (candidate.First, candidate.End);
        var (begins, ends) = (lens.Begins(first), lens.Ends(end));
        var (before, after) = (begins ? 1u : lens.Keys[first - 1], ends ? 2u : lens.Keys[end]);
        var (signBefore, signAfter) = (SignBefore(first), spelling.Sign(candidate.Stop, 1));
        var (isCompany, isPerson, length) = (lens.Knows[end - 1].HasFlag(Traits.Company), Sure(kind), Few(candidate.Count, 2));
        Add(ref list, Role.Signs, signBefore, signAfter);
        Add(ref list, Role.SignsKind, (signBefore * 256) + signAfter, Bits(isPerson, isCompany));
        Add(ref list, Role.BeforeShape, before, shape);
        Add(ref list, Role.Around, before, after);
        Add(ref list, Role.BeforeKind, before, (Bits(isCompany, isPerson) * 4) + length);
        Add(ref list, Role.AfterKind, after, (Bits(isPerson) * 16) + (length * 4) + casing);
    }

    private void Position(Candidate candidate, Traits kind, ref FeatureList list)
    {
        var (first, end) = (candidate.First, candidate.End);
        if (lens.Begins(first))
        {
            Add(ref list, Role.Opening, Few(lens.Utterance.Tokens.ItemRef(first).Sentence, 3), (casing * 2) + (lens.Ends(end) ? 1u : 0));
        }

        var rank = 0;
        for (var at = first; at < end && rank == 0; at++)
        {
            rank = lens.Runs[at];
        }

        Add(ref list, Role.Rank, (Few(rank, 5) * 8) + Few(lens.RunCount, 6), casing);
        Add(ref list, Role.RankKind, (Few(rank, 5) * 4) + casing, Bits(kind.HasFlag(Traits.Company), Sure(kind)));
        var (left, right) = (Grows(first - 1, first), Grows(end, end - 1));
        Add(ref list, Role.Grows, Bits(left, right, lens.Utterance.Tokens.ItemRef(first).Capital, lens.Utterance.Tokens.ItemRef(end - 1).Capital), casing);
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
        Add(ref list, Role.Company, (Bits(close.HasFlag(Traits.Company), kind.HasFlag(Traits.Company), long1) * 4) + casing);
        Add(ref list, Role.GivenName, (Bits(Sure(begin), begin.HasFlag(Traits.GivenName)) * 16) + (Few(candidate.Count, 3) * 4) + casing);
        Add(ref list, Role.People, (Few(sure, 2) * 8) + (Few(maybe, 2) * 2) + (kind.HasFlag(Traits.Company) ? 1u : 0));
        if (vendors > 0)
        {
            Add(ref list, Role.Vendor, vendors == words ? 1u : 0);
        }

        if (kind.HasFlag(Traits.ItFirm))
        {
            Add(ref list, Role.ItFirm, close.HasFlag(Traits.ItFirm) ? 1u : 0);
        }

        Add(ref list, Role.Common, (Bits(common == words, common == 0, begin.HasFlag(Traits.Common), close.HasFlag(Traits.Common), lens.Utterance.Tokens.ItemRef(first).Capital) * 4) + casing);
        var (before, after) = (lens.Begins(first) ? Traits.None : lens.Knows[first - 1], lens.Ends(last + 1) ? Traits.None : lens.Knows[last + 1]);
        Add(ref list, Role.Title, Bits(begin.HasFlag(Traits.Title), before.HasFlag(Traits.Title), long1));
        Add(ref list, Role.RoleNear, Bits(before.HasFlag(Traits.Role), after.HasFlag(Traits.Role), lens.Trait(last + 2).HasFlag(Traits.Role)));
        Add(ref list, Role.Provider, Bits((before | after).HasFlag(Traits.Provider)));
        if (spelling.InAddress(candidate))
        {
            Add(ref list, Role.Domain, 1);
        }
    }

    private void Likeness(Candidate candidate, ref FeatureList list)
    {
        var (begin, close) = (candidate.First, candidate.End - 1);
        var (first, last) = (Like(begin), Like(close));
        var length = Few(candidate.Count, 3);
        Add(ref list, Role.LikeFirst, (first.GivenName * 16) + (length * 4) + casing);
        Add(ref list, Role.LikeLast, (last.GivenName * 4) + length);
        Add(ref list, Role.LikeCompany, (last.Company * 16) + (length * 4) + casing);
        Add(ref list, Role.LikeBoth, (last.Company * 8) + first.GivenName);
        var (meansBefore, meansAfter) = (Means(begin - 1, begin), Means(candidate.End, begin));
        Add(ref list, Role.MeansBefore, meansBefore, length);
        Add(ref list, Role.MeansAfter, meansAfter, length);
        Add(ref list, Role.MeansTwoAfter, meansAfter, Means(candidate.End + 1, begin));
        Add(ref list, Role.MeansAround, meansBefore, meansAfter);
        var capital = lens.Utterance.Tokens.ItemRef(begin).Capital ? 1u : 0;
        Add(ref list, Role.MeansFirst, meanings[begin], (length * 2) + capital);
        Add(ref list, Role.MeansLast, meanings[close], (length * 2) + capital);
        Add(ref list, Role.MeansInside, meanings[begin], meanings[close]);
    }

    private WordLikeness.Like Like(int at) => at >= 0 && at < likes.Length ? likes[at] : WordLikeness.NoWord;

    /// <summary>The kind of meaning of a token in the candidate's sentence, from 1; 0 beyond its edges.</summary>
    private uint Means(int at, int from) => lens.Utterance.SameSentence(at, from) ? 1 + meanings[at] : 0;

    private bool Grows(int at, int from) => lens.Utterance.SameClause(at, from) && lens.Utterance.SameSentence(at, from) && lens.Utterance.Tokens[at] is { Kind: TokenKind.Word, Capital: true };

    private uint Again(int first)
    {
        var again = 0;
        for (var at = 0; at < lens.Keys.Length; at++)
        {
            again += at != first && lens.Keys[at] == lens.Keys[first] && lens.Utterance.Tokens.ItemRef(at).Capital ? 1 : 0;
        }

        return Few(again, 2);
    }
}
