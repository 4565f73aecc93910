using HighPoint.Language.Entities.Quantities;
using HighPoint.Language.Recognisers;

namespace HighPoint.Language.Entities.Currencies;

/// <summary>An amount of money as it was said, whoever's it is.</summary>
internal readonly record struct CurrencyAmount(Quantity Amount, Currency Currency);

/// <summary>Amounts of money in a text ("$ 48.2 million", "USD115", "five million yen", "3 dollars 50 cents").</summary>
internal static class CurrencyModel
{
    /// <summary>Every amount in order.</summary>
    public static IEnumerable<Found<CurrencyAmount>> Find(string text)
    {
        var said = new Lexemes(text);
        for (var at = 0; at < said.Count; at++)
        {
            if (Behind(said, at) is { } first && QuantityModel.At(said, first.End, loose: true) is { } after && !IsOther(said, at, first.End))
            {
                var (start, length) = said.Place(at, after.End);
                yield return new(new(after, first.Currency), start, length);
                at = after.End - 1;
            }
            else if (QuantityModel.At(said, at, loose: true) is { } number)
            {
                if (!said.Glued(at) && Before(said, number) is { } amount)
                {
                    var (start, length) = said.Place(at, amount.Amount.End);
                    yield return new(amount, start, length);
                    at = amount.Amount.End - 1;
                }
                else
                {
                    at = number.End - 1;
                }
            }
        }
    }

    /// <summary>A currency that stands before its figure.</summary>
    private static (Currency Currency, int End)? Behind(Lexemes said, int at) =>
        said[at].Figure is null && !(said.Glued(at) && said[at - 1].IsWord) && Named(said, at, before: true) is { } named && (named.Currency.Code.Length > 0 || !named.Currency.Minor) && said[named.End].Figure is not null ? named : null;

    /// <summary>A word-like name before a figure that stands apart is that word ("dollar 5" is meant, "euros 5" at a sentence's end is not).</summary>
    private static bool IsOther(Lexemes said, int at, int end) =>
        said[end - 1].IsWord && said[end - 1].Word.Length > 4 && said[end - 1].Word.EndsWith('s') && at + 1 == end;

    private static CurrencyAmount? Before(Lexemes said, Quantity number)
    {
        var times = Times(said, number.End);
        var named = times > 1 ? (CurrencyNames.Of(said[number.End].Word[1..])!, number.End + 1) : Named(said, number.End, before: false);
        if (named is not var (currency, end) || (!said.Glued(number.End) && said.Glued(end) && said[end].Figure is not null))
        {
            return null;
        }

        if (QuantityWords.Scales.TryGetValue(said[end].Word, out var scale))
        {
            return new(new(number.Value * scale, end + 1), currency);
        }

        var amount = number with { Value = number.Value * times, End = end };
        return new(currency.Minor ? amount : Parted(said, amount), currency);
    }

    /// <summary>"And forty-five cents", "50 cents", or the bare figure of the hundredths behind a whole amount.</summary>
    private static Quantity Parted(Lexemes said, Quantity amount)
    {
        var and = said[amount.End].Word is "and";
        if (amount.Value != Math.Truncate(amount.Value) || QuantityModel.At(said, and ? amount.End + 1 : amount.End) is not { Value: > 0 and < 100 } part || part.Value != Math.Truncate(part.Value))
        {
            return amount;
        }

        var named = Named(said, part.End, before: false);
        var bare = named is null && (!said[part.End].IsWord || (!and && said[part.End].Word is "more" or "each" or "per")) && said[part.End].Word is not ("$" or "%");
        return named is { Currency.Minor: true } cents ? new(amount.Value + (part.Value / 100), cents.End) : bare && (and || part.Value >= 10) ? new(amount.Value + (part.Value / 100), part.End) : amount;
    }

    /// <summary>"120 MEUR": a million of a code.</summary>
    private static double Times(Lexemes said, int at)
    {
        var lexeme = said[at];
        return lexeme is { IsWord: true, Word.Length: 4 } && CurrencyNames.Of(lexeme.Word) is null && CurrencyNames.Of(lexeme.Word[1..]) is { Code.Length: 3 } ? said.Text[lexeme.Start] switch { 'M' => 1e6, 'k' or 'K' => 1e3, _ => 1 } : 1;
    }

    /// <summary>The longest name of a currency that begins at a lexeme.</summary>
    private static (Currency Currency, int End)? Named(Lexemes said, int at, bool before)
    {
        (Currency, int)? longest = null;
        var joined = "";
        for (var end = at; end < at + CurrencyNames.Longest && end < said.Count && said[end].Figure is null; end++)
        {
            // "A $5 fee" and "the bank's $5" are no Australian or Singapore dollars.
            if (end > at && said[end - 1].Word is "a" or "s" && !said.Glued(end))
            {
                break;
            }

            joined += said[end].Word;
            if (CurrencyNames.Of(joined) is { } currency && (!CurrencyNames.IsWordlike(joined) || (!before && (char.IsUpper(said.Text[said[end].Start]) || said.Glued(end)))))
            {
                longest = (currency, end + 1);
            }
        }

        return longest;
    }
}
