using HighPoint.Debriefs;
using HighPoint.Language.Words;

namespace HighPoint.Language.Recognisers;

/// <summary>Our own fee, or what the work would be worth to us: not a ransom, a loss, another firm's bill or a rate.</summary>
internal static class MoneyRecogniser
{
    private const int Reach = 8;

    private static readonly string[] Dollars = ["USD", "CAD", "AUD", "NZD", "SGD", "HKD"];

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

    /// <summary>"$1,950", "1.2k", "450 bucks", "900 GBP"; without a currency ("billed 450") the figure must stand alone.</summary>
    /// <param name="utterance">The text.</param>
    /// <param name="at">The token with which it begins.</param>
    /// <param name="currency">The currency of a figure without one.</param>
    /// <param name="any">Any figure from 10 may be a sum, whatever stands beside it.</param>
    public static (Money Money, int First, int End, bool Named)? At(Utterance utterance, int at, string currency, bool any = false)
    {
        var sign = utterance.Tokens[at].Kind == TokenKind.Symbol ? Symbol(utterance.Tokens[at].Word, currency) : null;
        var figure = sign is null ? at : at + 1;
        if (figure >= utterance.Tokens.Length || utterance.Tokens[figure].Value is not { } value || (at > 0 && sign is null && Symbol(utterance[at - 1], currency) is not null))
        {
            return null;
        }

        var thousand = utterance[figure + 1] is "k" or "grand" or "thousand";
        var end = thousand ? figure + 2 : figure + 1;
        value = Numbers.Plain(value * (thousand ? 1000 : 1));
        if (sign is null && Code(utterance[end], currency) is { } code)
        {
            return (new Money(value, code), at, end + 1, true);
        }

        var follows = sign is not null && Dollars.Contains(utterance[end].ToUpperInvariant()) ? utterance[end].ToUpperInvariant() : null;
        return sign is not null ? (new Money(value, follows ?? sign), at, follows is null ? end : end + 1, true)
            : thousand ? (new Money(value, currency), at, end, false)
            : (any && value >= 10) || (value >= 20 && Alone(utterance, figure)) ? (new Money(value, currency), at, end, false)
            : null;
    }

    private static string? Symbol(string word, string currency) => word switch
    {
        "$" => Dollars.Contains(currency) ? currency : "USD",
        "£" => "GBP",
        "€" => "EUR",
        "¥" => "JPY",
        "₹" => "INR",
        _ => null,
    };

    private static string? Code(string word, string currency) => word switch
    {
        "dollars" or "dollar" or "bucks" or "buck" => Dollars.Contains(currency) ? currency : "USD",
        "pounds" or "quid" or "gbp" => "GBP",
        "euros" or "euro" or "eur" => "EUR",
        "usd" or "cad" or "aud" or "nzd" or "chf" or "zar" or "inr" or "sek" or "nok" or "dkk" => word.ToUpperInvariant(),
        _ => null,
    };

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
