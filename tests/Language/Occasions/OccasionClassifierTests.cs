using HighPoint.Debriefs;

namespace HighPoint.Language.Occasions;

public sealed class OccasionClassifierTests
{
    [Theory]
    [InlineData("the mail server died, restored it from backup", Occasion.Emergency)]
    [InlineData("whole office down, network outage, fixed", Occasion.Emergency)]
    [InlineData("ransomware", Occasion.Emergency)]
    [InlineData("did a security audit for them", Occasion.Audit)]
    [InlineData("finished the network assessment and presented the findings", Occasion.Audit)]
    [InlineData("they are unhappy with their current IT provider", Occasion.DissatisfiedProspect)]
    [InlineData("sales visit, they want to switch msp", Occasion.DissatisfiedProspect)]
    [InlineData("routine maintenance visit", Occasion.None)]
    [InlineData("security awareness training for new hires", Occasion.None)]
    public void A_Clear_Case_Is_Stated(string text, Occasion occasion)
    {
        var read = Hears.Of(text).Occasion;
        Assert.Equal(occasion, read.Best);
        Assert.InRange(read.Confidence, 0.8, 1);
    }

    [Theory]
    [InlineData("had a chat with a company about their computers")]
    [InlineData("spent two hours at Quill & Co")]
    [InlineData("was at the clinic again, long day")]
    [InlineData("")]
    [InlineData("helped them out, all fine now")]
    [InlineData("did an audit at Acme but their server died too")]
    public void An_Unclear_Case_Is_Doubted(string text) => Assert.InRange(Hears.Of(text).Occasion.Confidence, 0.25, 0.6);

    [Theory]
    [InlineData("let the emergency lighting guys in", Occasion.Emergency)]
    [InlineData("not an emergency, just a quick visit", Occasion.Emergency)]
    [InlineData("no outage, nothing was down", Occasion.Emergency)]
    [InlineData("the server next door at someone else's office went down, nothing to do with us", Occasion.Emergency)]
    [InlineData("walked down the road to the coffee shop", Occasion.Emergency)]
    [InlineData("the audit logs were noisy", Occasion.Audit)]
    [InlineData("dropped the keys at the audit firm", Occasion.Audit)]
    [InlineData("had my performance review", Occasion.Audit)]
    [InlineData("the lead engineer made tea", Occasion.DissatisfiedProspect)]
    [InlineData("visited Pine School, it is covered by our support contract, new keyboard delivered", Occasion.Audit)]
    public void A_Look_Alike_Is_No_Sign_Of_It(string text, Occasion not)
    {
        var read = Hears.Of(text).Occasion;
        Assert.False(read.Best == not && read.Confidence >= 0.6);
        Assert.DoesNotContain(read.Evidence, evidence => evidence.For == not && evidence.Weight > 1);
    }

    [Theory]
    [InlineData("met the owner of Larch Dental, their provider is great, they were just curious what we do")]
    [InlineData("the owner of Hale Foods is unhappy with us, not with his provider, 1h on the phone")]
    public void Who_Is_Content_With_Their_Provider_Is_No_Prospect(string text)
    {
        var read = Hears.Of(text).Occasion;
        Assert.False(read.Best == Occasion.DissatisfiedProspect && read.Confidence >= 0.6);
    }

    [Theory]
    [InlineData("audit log filled the disk and mail died at Larkspur Legal, cleared it, mail flowing", Occasion.Emergency)]
    [InlineData("security audit firm's server is down, working on it", Occasion.Emergency)]
    [InlineData("we fix the server in Bistro Luna, was no working since morning, now is all good, 3 hour", Occasion.Emergency)]
    [InlineData("server died at Orr Legal on Monday and we fixed it; today went through all their systems afterwards and showed her the audit results", Occasion.Audit)]
    public void What_Was_Done_Last_Counts_Whatever_Else_Is_Named(string text, Occasion occasion) => Assert.Equal(occasion, Hears.Of(text).Occasion.Best);

    [Fact]
    public void An_Old_Breach_Does_Not_Outweigh_The_Review_Of_Today() =>
        Assert.Equal(Occasion.Audit, Hears.Of("The breach at Dray & Co was last year, what I did today was their security review, 4h").Occasion.Best);

    [Fact]
    public void The_Evidence_Is_The_Persons_Own_Words()
    {
        const string text = "So their Exchange Server CRASHED at noon, I restored it from backup";
        var evidence = Hears.Of(text).Occasion.Evidence;
        Assert.Contains(evidence, one => one is { Words: "Server CRASHED", For: Occasion.Emergency });
        Assert.All(evidence, one => Assert.Equal(one.Words, text.Substring(one.Start, one.Words.Length)));
        Assert.Equal(evidence.OrderByDescending(one => one.Weight).Select(one => one.Weight), evidence.Select(one => one.Weight));
    }
}
