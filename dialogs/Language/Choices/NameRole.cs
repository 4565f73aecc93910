namespace HighPoint.Language.Choices;

/// <summary>What a feature of a name looks at. The order is part of what was learned.</summary>
internal enum NameRole : uint
{
    Shape, LongShape, Length, FirstWord, LastWord, LastLetters, SignBefore, SignAfter, Signs, Before, BeforeShape, TwoBefore, After, TwoAfter, Around, Place, Closing, Opening,
    Company, GivenName, People, Vendor, ItFirm, Common, Title, RoleNear, Provider, Domain, Grows, GrowsToCompany, Possessive, Across, Inside, Endings, Small, NearBefore, NearAfter,
    Rank, RankKind, Again, BeforeKind, AfterKind, SignsKind, LikeFirst, LikeLast, LikeCompany, LikeBoth, LikeAfter, LikeBefore, HintCompany, HintContact, HintIncumbent,
    MeansBefore, MeansAfter, MeansTwoBefore, MeansTwoAfter, MeansAround, MeansFirst, MeansLast, MeansInside,
}

/// <summary>Adds features of names.</summary>
internal static class NameRoles
{
    private const uint Base = 1000;

    /// <summary>Adds a feature: what it looks at, and what is there.</summary>
    public static void Add(this ref FeatureList list, NameRole role, uint one, uint other = 0) => list.Add(Base + (uint)role, one, other);
}
