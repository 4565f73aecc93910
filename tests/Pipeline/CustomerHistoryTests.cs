using HighPoint.Conversations;
using HighPoint.Debriefs;
using NodaTime;
using static HighPoint.Pipeline.PipelineKit;

namespace HighPoint.Pipeline;

public sealed class CustomerHistoryTests
{
    private readonly PipelineKit pipeline = new();

    [Fact]
    public void A_Signed_Agreement_Is_Known_Next_Time()
    {
        pipeline.Tell("e-1", Occasion.Emergency, Job("Harlow Dental"), Offer());
        pipeline.Press(Verb.Signed);
        var facts = CustomerHistory.Complete(Job("HARLOW DENTAL LLC"), pipeline.View);
        Assert.Equal((true, true), (facts.Agreement, facts.Paying));
    }

    [Theory]
    [InlineData(true, null, true)]
    [InlineData(null, false, true)]
    [InlineData(null, true, null)]
    [InlineData(false, null, null)]
    [InlineData(null, null, null)]
    public void Earlier_Paid_Work_Makes_A_Paying_Customer(bool? paying, bool? free, bool? known)
    {
        pipeline.Tell("e-1", Occasion.Audit, Job("Harlow Dental") with { Paying = paying, FreeOfCharge = free }, Offer());
        Assert.Equal(known, CustomerHistory.Complete(Job("Harlow Dental"), pipeline.View).Paying);
    }

    [Fact]
    public void What_Was_Said_Counts_More_Than_What_Was_Known()
    {
        pipeline.Tell("e-1", Occasion.Audit, Job("Harlow Dental") with { Agreement = true, Incumbent = "BitHelp", Email = "dana@harlow.example" }, Offer());
        var said = Job("Harlow Dental") with { Agreement = false, Paying = false, Incumbent = "NetCo", Email = "d@harlow.example" };
        Assert.Equal(said, CustomerHistory.Complete(said, pipeline.View));
    }

    [Fact]
    public void An_Address_Is_Known_For_The_Same_Contact_Only()
    {
        pipeline.Tell("e-1", Occasion.Audit, Job("Harlow Dental") with { Email = "dana@harlow.example", Phone = "555 0100" }, Offer());
        Assert.Equal("dana@harlow.example", CustomerHistory.Complete(Job("Harlow Dental", "dana"), pipeline.View).Email);
        Assert.Null(CustomerHistory.Complete(Job("Harlow Dental", "Ben"), pipeline.View).Email);
        Assert.Equal(("Dana", "555 0100"), CustomerHistory.Complete(Job("Harlow Dental", null), pipeline.View) switch { var known => (known.Contact, known.Phone) });
        Assert.Null(CustomerHistory.Complete(Job("Maple Vets", "Dana"), pipeline.View).Phone);
    }

    [Fact]
    public void An_Engagement_Is_No_History_Of_Itself()
    {
        pipeline.Tell("e-1", Occasion.Audit, Job("Harlow Dental") with { Agreement = true }, Offer());
        Assert.Null(CustomerHistory.Complete(Job("Harlow Dental"), pipeline.View, "e-1").Agreement);
        Assert.True(CustomerHistory.Of(pipeline.View, "Harlow Dental", "e-1").IsEmpty);
    }

    [Fact]
    public void The_Card_Tells_In_One_Sentence_What_Was_Before()
    {
        pipeline.Tell("e-1", Occasion.Audit, Job("Harlow Dental") with { Finished = new Finished(new LocalDate(2026, 10, 3)) }, Offer());
        pipeline.Press(Verb.Declined);
        Assert.Equal(
            "Earlier: agreement declined in November 2026; IT audit on 3 Oct 2026.",
            CustomerHistory.Of(pipeline.View, "harlow dental", zone: Zone).Source.Replace("\\", "", StringComparison.Ordinal));
        Assert.True(CustomerHistory.Of(pipeline.View, "Maple Vets").IsEmpty);
        Assert.True(CustomerHistory.Of(pipeline.View, null).IsEmpty);
    }
}
