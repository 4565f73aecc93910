using HighPoint.Debriefs;
using NodaTime;

namespace HighPoint.Advising.Rules;

/// <summary>Only a paying customer signs an agreement: a stranger gets the invoice first, and an invoice is never too late.</summary>
internal sealed class InvoiceFirst : IAdviceRule
{
    public string Name => "invoice-first";

    public Verdict? Judge(Situation situation) =>
        situation is { Facts: { Paying: false, FreeOfCharge: not true }, Occasion: Occasion.Emergency or Occasion.Audit }
            ? new Verdict.PaidStepFirst(PaidStep.Invoice, WindowFinder.Find(situation, situation.HasPassed ? NextClose(situation) : situation.Closes), [])
            : null;

    private static ZonedDateTime NextClose(Situation situation) => situation.Calendar.Closing(situation.Calendar.NextOpen(situation.Now).Date);
}
