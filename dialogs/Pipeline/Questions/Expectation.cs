using System.Collections.Immutable;

namespace HighPoint.Pipeline.Questions;

/// <summary>What open opportunities may bring, in one currency: each its value, with its own chance, apart from the others.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Mean">The sum of value times chance.</param>
/// <param name="Low">With four of five cases, at least so much.</param>
/// <param name="High">With four of five cases, at most so much.</param>
public sealed record Expectation(string Currency, double Mean, double Low, double High)
{
    /// <summary>From fewer that ended one's own chances cannot be told.</summary>
    private const int Enough = 20;

    /// <summary>So often an opportunity signs where nothing better is known.</summary>
    private const double Usual = 0.25;

    private const double Surest = 0.9;

    /// <summary>Four of five cases lie within so many standard deviations of a normal distribution's mean.</summary>
    private const double Fourths = 1.2816;

    /// <summary>Whether the chances of <paramref name="chance"/> go by how one's own of that kind ended.</summary>
    public static bool IsOwn(Chance chance) => chance.Decided >= Enough;

    /// <summary>How likely one of these signs, 0 to 1: the stage's usual chance, raised or lowered by how well one's own of that kind sign.</summary>
    public static double Of(Chance chance)
    {
        var usual = chance.Stage switch { Stage.Offered => 0.4, Stage.Due => 0.25, Stage.AuditBooked => 0.3, Stage.AuditProposed => 0.15, _ => 0.1 };
        return Math.Min(Surest, IsOwn(chance) ? usual * chance.Signed / chance.Decided / Usual : usual);
    }

    /// <summary>One for each currency, by its name. The spread of independent chances: the sum of value² · p · (1 - p).</summary>
    public static ImmutableArray<Expectation> Of(ImmutableArray<Chance> chances) =>
    [
        .. chances.Where(chance => chance.Currency is not null).GroupBy(chance => chance.Currency!, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group =>
        {
            var mean = group.Sum(chance => chance.Sum * Of(chance));
            var spread = Fourths * Math.Sqrt(group.Sum(chance => chance.Squares * Of(chance) * (1 - Of(chance))));
            return new Expectation(group.Key, mean, Math.Max(0, mean - spread), Math.Min(group.Sum(chance => chance.Sum), mean + spread));
        }),
    ];
}
