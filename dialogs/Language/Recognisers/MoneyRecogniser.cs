using HighPoint.Debriefs;
using HighPoint.Language.Words;

namespace HighPoint.Language.Recognisers;

/// <summary>Our own fee, or what the work would be worth to us: not a ransom, a loss, another firm's bill or a rate.</summary>
internal static class MoneyRecogniser
{
    private const int Reach = 8;

    /// <summary>Positive: ours. Negative: somebody else's.</summary>
    private static readonly PhraseTable<double> Cues = new(
    [
        ("i/we/ill/well/ive/weve ?just ?have ?will billed/bill/invoiced/charged/quoted/charge/invoice/quote", 4), ("billed/billing/invoiced/charged/quoted", 2), ("bill/invoice ?it/is/for/of/them", 1.5), ("fee", 3), ("flat", 2), ("our price/invoice/bill/fee/quote", 4), ("goes on top", 3), ("worth", 2), ("came to", 1.5), ("total", 1), ("job", 1), ("quote/quoted/price/priced", 2), ("mrr", 2), ("deal", 1.5),
        ("paid us", 3), ("for us", 2), ("proposal", 2), ("estimate", 1.5),
        ("ransom*/bitcoin/demand*/extort*/monero/crypto", -6), ("lost/losing/lose/loses/losses/loss", -4), ("cost/costs/costing them/him/her/the/a", -4), ("stolen/stole/fraud/wired/transferred/transfer/stealing/scammed/scam", -5), ("worth of", -4), ("fine/fined/penalty", -4), ("pays/paying/pay ?their/his/her", -4), ("they/theyre/he/she/theyve paid/pay/pays/paying/spent/spend/spending", -4),
        ("invoices/invoice/bill/bills from", -5), ("their/his/her/last bill/invoice/bills/invoices/fee", -4), ("charging/charges/charge/overcharg*/gouged", -3), ("charged/billed/invoiced/quoted them/him/her by", -4), ("quoted/charged/billed/invoiced by", -4), ("with a", -1.5), ("creeps/creeping", -3), ("premium/insurance/deductible/excess/budget/revenue/turnover/donation/grant", -3), ("{current} {it} {provider}", -4), ("msp/incumbent", -3), ("guy/firm/provider wanted/wants/charged/charges/bills/billed", -4),
        ("new server/firewall/laptop/switch/hardware", -2), ("saved/saves/save/saving/refund*/credit*", -3), ("rate", -3),
    ]);

    /// <summary>The amount, or null. <paramref name="prospect"/>: the text is about a company that another firm bills.</summary>
    public static Found<Money>? Find(Utterance utterance, string currency, bool prospect)
    {
        var cues = Cues.Find(utterance);
        var correction = Correction.In(utterance);
        Found<Money>? best = null;
        var most = 1.0;
        for (var at = 0; at < utterance.Tokens.Length; at++)
        {
            if (At(utterance, at, currency) is not var (money, first, end, named))
            {
                continue;
            }

            var near = Near(utterance, cues, first, end);
            var score = near + (named ? 1.5 : -0.5) - (prospect ? 2 : 0) + (correction.Before(first) ? 2 : 0);
            if (score > most && money.Amount > 0 && (named || near >= 2) && !Rate(utterance, end) && utterance[first - 1] is not "not")
            {
                (best, most) = (new Found<Money>(money, utterance.Tokens[first].Start, utterance.Tokens[end - 1].End - utterance.Tokens[first].Start), score);
            }

            at = end - 1;
        }

        return best;
    }

    private static double Near(Utterance utterance, System.Collections.Immutable.ImmutableArray<Hit<double>> cues, int first, int end)
    {
        var near = cues.Where(hit => utterance.SameSentence(hit.First, first) && hit.First - end <= 4 && first - hit.End <= Reach).Select(hit => hit.Value).ToArray();
        return near.Length == 0 ? 0 : near.Max() > 0 && near.Min() < 0 ? (near.Min() <= -4 && near.Max() < 4 ? near.Min() : near.Sum()) : near.Sum();
    }

    /// <summary>"$1,950", "1.2k", "450 bucks", "900 GBP", "R2 200", "kr 19.000"; without a currency ("billed 450") the figure must stand alone.</summary>
    /// <param name="utterance">The text.</param>
    /// <param name="at">The token with which it begins.</param>
    /// <param name="currency">The currency of a figure without one.</param>
    /// <param name="any">Any figure from 10 may be a sum, whatever stands beside it, in words and behind a letter too.</param>
    public static (Money Money, int First, int End, bool Named)? At(Utterance utterance, int at, string currency, bool any = false)
    {
        var token = utterance.Tokens[at];
        var sign = token.Kind == TokenKind.Symbol ? MoneyNames.Sign(token.Word, currency) : MoneyNames.Before(token.Word) is { } before && Follows(utterance, at) ? before : null;
        var figure = sign is null ? at : at + 1;
        if (sign is null && (any ? Lettered(utterance, at) : null) is var (code1, lettered))
        {
            return lettered.Value >= 10 ? (new Money(Numbers.Plain(lettered.Value), code1), at, lettered.End, true) : null;
        }

        if ((at > 0 && sign is null && (MoneyNames.Sign(utterance[at - 1], currency) ?? MoneyNames.Before(utterance[at - 1])) is not null) || MoneyFigure.At(utterance, figure, any || sign is not null) is not { } read || !IsSum(utterance, figure, read))
        {
            return null;
        }

        var (value, end) = (Numbers.Plain(read.Value), read.End);
        if (sign is null && MoneyNames.After(utterance[end], currency) is { } code && utterance.SameSentence(at, end))
        {
            return (new Money(value, code), at, end + 1, true);
        }

        var follows = sign is not null && MoneyNames.IsDollars(utterance[end]) ? utterance[end].ToUpperInvariant() : null;
        return sign is not null ? (new Money(value, follows ?? sign), at, follows is null ? end : end + 1, true)
            : read.Scaled ? (new Money(value, currency), at, end, false)
            : (any && value >= 10) || (value >= 20 && utterance.Tokens[figure].Value is not null && Alone(utterance, figure)) ? (new Money(value, currency), at, end, false)
            : null;
    }

    /// <summary>A clock's or a version's digits are no sum.</summary>
    private static bool IsSum(Utterance utterance, int figure, MoneyFigure read) =>
        utterance.Tokens[figure].Kind != TokenKind.Number || utterance.Tokens[figure].Value is not null || (read.Value >= 1000 && !utterance[figure].Contains(':', StringComparison.Ordinal));

    /// <summary>Whether the figure of a currency that is named before it follows: "Rs. 1.8 lakh", "kr 900".</summary>
    private static bool Follows(Utterance utterance, int at) => utterance.SameSentence(at, at + 1) && utterance.Tokens[at + 1].Kind == TokenKind.Number;

    /// <summary>"R2 200", "K6,000", "R4k": the currency's letter is glued to its figure.</summary>
    private static (string Code, MoneyFigure Figure)? Lettered(Utterance utterance, int at)
    {
        var token = utterance.Tokens[at];
        var letters = token is { Kind: TokenKind.Word, Capital: true, Length: > 1 } ? token.Word.AsSpan().IndexOfAnyInRange('0', '9') : -1;
        return letters is 1 or 2 && MoneyNames.Letters(token.Word[..letters]) is { } code && MoneyFigure.Digits(utterance, token.Start + letters) is { } figure && (figure.End > at + 1 || IsWhole(token.Word, letters))
            ? (code, token.Word.EndsWith('k') && figure.End == at + 1 ? figure with { Value = figure.Value * 1000 } : figure)
            : null;
    }

    /// <summary>"R900" and "R9k", and not "R2D2".</summary>
    private static bool IsWhole(string word, int letters) => word.AsSpan(letters).TrimEnd('k').IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>No unit, no thing counted and no clock stands beside the figure.</summary>
    private static bool Alone(Utterance utterance, int at) =>
        (utterance.EndsClause(at) || utterance[at + 1] is "for" or "flat" or "plus" or "all" or "a" or "per" or "on" or "and" or "ex" or "inc" or "so" or "to")
        && !(at + 1 < utterance.Tokens.Length && ((utterance.Tokens[at + 1].Glued && utterance.Tokens[at + 1].Kind != TokenKind.Symbol) || utterance.Tokens[at + 1].Is('-') || utterance.Tokens[at + 1].Is('/')))
        && !(at > 0 && (utterance.Tokens[at - 1].Is('-') || utterance.Tokens[at - 1].Is('/') || utterance.Tokens[at - 1].Capital));

    private static bool Rate(Utterance utterance, int end)
    {
        var next = end < utterance.Tokens.Length && utterance.Tokens[end].Is('/') ? end + 1 : end;
        return utterance[next] is "h" or "hour" or "hourly" && next > end || (utterance[end] is "an" or "per" or "hourly" && utterance[end + 1] is "hour" or "h" or "seat" or "user" or "head" or "device") || utterance[end] is "hourly";
    }
}
