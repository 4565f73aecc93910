using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;

namespace HighPoint.Language.Choices;

/// <summary>Every sum of money in a text, and every figure that may be one.</summary>
internal static class AmountCandidates
{
    private enum Form : uint { Sign, Word, Thousand, Bare, Glued }

    /// <summary>The candidates with their sums, in the order of the text.</summary>
    /// <param name="lens">The utterance.</param>
    /// <param name="currency">The currency (ISO 4217) of a sum that is written without one.</param>
    public static ImmutableArray<(Measure Measure, Money Money)> Find(Lens lens, string currency)
    {
        var found = ImmutableArray.CreateBuilder<(Measure, Money)>();
        var utterance = lens.Utterance;
        for (var at = 0; at < utterance.Tokens.Length;)
        {
            if (MoneyRecogniser.At(utterance, at, currency, any: true) is not var (money, first, end, named))
            {
                at++;
                continue;
            }

            var signed = utterance.Tokens[first].Kind == TokenKind.Symbol;
            var form = signed ? Form.Sign : named ? Form.Word : utterance[end - 1] is "k" or "grand" or "thousand" ? Form.Thousand
                : utterance.Tokens[first].Glued || (end < utterance.Tokens.Length && utterance.Tokens[end].Glued) ? Form.Glued : Form.Bare;
            var size = money.Amount switch { < 50 => 0u, < 150 => 1u, < 500 => 2u, < 1500 => 3u, < 5000 => 4u, < 20000 => 5u, _ => 6u };
            var start = utterance.Tokens[first].Start;
            found.Add((new Measure(new Candidate(first, end, start, utterance.Tokens[end - 1].End - start), (uint)form, size), money));
            at = Math.Max(at + 1, end);
        }

        return found.DrainToImmutable();
    }
}
