using HighPoint.Advising;
using HighPoint.Debriefs;
using static HighPoint.Drafts.DraftSetup;

namespace HighPoint.Drafts;

public sealed class DraftMannerTests
{
    [Fact]
    public void Every_Tone_Has_Its_Own_Words()
    {
        var bodies = Enum.GetValues<DraftTone>().Select(tone => Write(Occasion.Emergency, Harlow, Offer, tone: tone).Body).ToArray();

        Assert.Equal(3, bodies.Distinct(StringComparer.Ordinal).Count());
        Assert.Contains("Dear Dana,", bodies[(int)DraftTone.Formal], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DraftForm.Email)]
    [InlineData(DraftForm.Chat)]
    [InlineData(DraftForm.Call)]
    public void Shorter_Is_Shorter_In_Every_Tone_And_Sounds_The_Same(DraftForm form)
    {
        (Occasion Occasion, Facts Facts, Advice Advice)[] jobs =
        [
            (Occasion.Emergency, Harlow, Offer), (Occasion.Emergency, Harlow, InvoiceFirst), (Occasion.Emergency, Harlow, WorkFirst),
            (Occasion.Audit, Riverside, Offer), (Occasion.Audit, Riverside, InvoiceFirst), (Occasion.Audit, Riverside, WorkFirst), (Occasion.DissatisfiedProspect, Oakmont, AuditFirst),
        ];
        Assert.All(jobs, job => Assert.All(Enum.GetValues<DraftTone>(), tone =>
        {
            var full = Write(job.Occasion, job.Facts, job.Advice, form, tone);
            var shorter = Write(job.Occasion, job.Facts, job.Advice, form, tone, DraftLength.Shorter);
            Assert.True(DraftLimits.Words(shorter.Body) < DraftLimits.Words(full.Body), $"{job.Occasion} {job.Advice.Verdict.GetType().Name} {tone}: {full.Body} -> {shorter.Body}");
            Assert.Equal(tone, shorter.Tone);
        }));
        var bodies = Enum.GetValues<DraftTone>().Select(tone => Write(Occasion.Emergency, Harlow, Offer, form, tone, DraftLength.Shorter).Body);
        Assert.Equal(3, bodies.Distinct(StringComparer.Ordinal).Count());
    }
}
