using HighPoint.Language.Words;

namespace HighPoint.Language.Recognisers;

/// <summary>Whether this very piece of work was free of charge.</summary>
internal static class FreeOfChargeRecogniser
{
    private static readonly Statement<bool> Table = new(
    [
        .. Rows(true,
            "free of charge", "no charge", "at no charge/cost", "on the house", "for free", "free ?of ?initial ?network ?security ?it ?site ?wifi audit/assessment/review/survey/walkthrough/walk/check/checkup/consultation/visit/health/inventory/scan", "audit/assessment/review/survey/walkthrough/visit/job/checkup/consultation/scan/labor/labour/work was/is/were/being/all free ?of ?charge", "free one", "no cost to them", "without charge/charging/billing", "pro bono", "comp", "comping", "comped", "complimentary", "didnt/not/wont/isnt/never charge/bill/billing/charging/billed/charged/invoice ?them ?it", "unpaid audit/assessment/review/survey/visit/job/work/favor/favour", "gratis", "foc", "as a favor/favour", "freebie", "waived .. fee/charge/invoice", "no invoice/bill", "unbilled", "donated ?my ?our time", "non billable", "nonbillable", "not billable"),
        .. Rows(false,
            "billed ?them ?it", "invoiced", "paid work", "paid audit/assessment/review/job/visit/engagement/for", "i/we/ill/well charged/charge/bill/invoice", "charged ?them ?our/the/full/normal/# ?rate", "billable", "paid the/our invoice/bill", "paid on the spot", "invoice sent/paid/went/is/goes", "sent/sending ?the ?them ?an ?our invoice/bill", "for a fee", "at full rate", "flat fee", "paid in full", "fixed fee/price"),
    ]);

    /// <summary>Whether it was free, or null. Our own fee (<paramref name="billed"/>) says that it was not.</summary>
    public static Found<bool>? Find(Utterance utterance, bool prospect, Found<Debriefs.Money>? billed)
    {
        var stated = Table.All(utterance).Where(hit => hit.Value || !prospect).ToArray();
        return stated is [.., var last] ? Statement<bool>.Place(utterance, last) : Charged(utterance, billed);
    }

    private static Found<bool>? Charged(Utterance utterance, Found<Debriefs.Money>? billed) =>
        billed is { } fee && utterance.Tokens.LastOrDefault(token => token.Start < fee.Start).Word is "billed" or "charged" or "invoiced" ? new Found<bool>(false, fee.Start, fee.Length) : null;

    private static IEnumerable<(string, bool)> Rows(bool value, params string[] patterns) => patterns.Select(pattern => (pattern, value));
}
