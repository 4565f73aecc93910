namespace HighPoint.Pipeline;

/// <summary>Names that may be one customer's: suggested to people, and never taken for the same without their word.</summary>
public static class CustomerNames
{
    /// <summary>Whether two names are spelled so much alike that they may be one customer's: the same key, one the beginning of the other, or a slip of the pen apart.</summary>
    public static bool AreAlike(string one, string other)
    {
        var (first, second) = (CustomerKey.Of(one), CustomerKey.Of(other));
        return first.Length > 0 && second.Length > 0
            && (first == second || first.StartsWith(second + " ", StringComparison.Ordinal) || second.StartsWith(first + " ", StringComparison.Ordinal) || Language.Words.Typos.Near(first, second));
    }
}
