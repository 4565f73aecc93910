using HighPoint.Debriefs;
using HighPoint.Language;
using HighPoint.Pipeline;
using HighPoint.Support;
using NodaTime;

namespace HighPoint.Conversations;

/// <summary>A technician's day in the words of the day: several customers in turn, slips put right, and what customers answer.</summary>
public sealed class EverydayTalkTests
{
    private const string Adams = "Fixed the server at Adams Bakery that was down all morning, 3h";
    private const string Apex = "Server was down at Apex Tooling, fixed it, 4 hours";
    private const string Beacon = "Met Jill from Beacon Yoga, their provider never answers";
    private const string Cedar = "Swapped a printer at Cedar Books";

    private static Chat Begin() => Chat.At(Jobs.Monday, reader: new Reader(TestPlaybook.Default.Topics));

    private static Engagement Told(Chat chat, string customer) => chat.Pipeline.Engagements.First(told => string.Equals(told.Facts.Company, customer, StringComparison.Ordinal));

    [Fact]
    public void What_Is_Said_Of_An_Earlier_Customer_Goes_There()
    {
        var chat = Begin().Says(Apex).Says(Beacon).Says(Cedar).Says("back to Apex, contact is Mike");
        Assert.Equal(("Apex Tooling", "Mike"), (chat.Facts.Company, chat.Facts.Contact));
        chat.Says("Beacon's contact email is jill@beacon.example");
        Assert.Equal(("Beacon Yoga", "jill@beacon.example"), (chat.Facts.Company, chat.Facts.Email));
        chat.Says("it was 3 hours at Apex");
        Assert.Contains("Your hours: 4 hours → 3 hours", chat.Text, StringComparison.Ordinal);
        Assert.Equal((3m, "Mike"), (Told(chat, "Apex Tooling").Facts.Hours, Told(chat, "Apex Tooling").Facts.Contact));
        Assert.Equal((null, null), (Told(chat, "Cedar Books").Facts.Contact, Told(chat, "Cedar Books").Facts.Email));
    }

    [Fact]
    public void And_Undone_It_Is_As_It_Was()
    {
        var chat = Begin().Says(Apex).Says(Cedar).Says("it was 3 hours at Apex").Says("undo");
        Assert.Equal(("Apex Tooling", 4m), (chat.Facts.Company, chat.Facts.Hours));
        chat.Says("undo");
        Assert.Equal("Cedar Books", chat.Facts.Company);
    }

    [Fact]
    public void A_Name_Alone_Goes_Back_To_That_Customer()
    {
        var chat = Begin().Says(Apex).Says(Cedar).Says("apex");
        Assert.Equal("Apex Tooling", chat.Facts.Company);
        chat.Says("Cedar Books");
        Assert.Equal("Cedar Books", chat.Facts.Company);
    }

    [Fact]
    public void Another_Job_There_Is_Another_Job()
    {
        var chat = Begin().Says(Apex).Says(Cedar).Says("did the IT audit at Apex Tooling, 5 hours, showed them the findings");
        Assert.Equal((Occasion.Audit, 2), (chat.State.Debrief!.Occasion, chat.Pipeline.Engagements.Count(told => told.Facts.Company is "Apex Tooling")));
    }

    [Theory]
    [InlineData("the contact is Kimberly Stone actually", "Kimberly Stone")]
    [InlineData("change the contact to Tim Stone", "Tim Stone")]
    [InlineData("decision maker is Greg Hall", "Greg Hall")]
    [InlineData("talk to her boss Greg Hall instead", "Greg Hall")]
    public void Another_Contact_Is_No_Other_Customer(string words, string contact)
    {
        var chat = Begin().Says(Adams).Says("contact is Rosa").Says(words);
        Assert.Equal(("Adams Bakery", contact), (chat.Facts.Company, chat.Facts.Contact));
    }

    [Theory]
    [InlineData("Rosa's last name is Diaz", "Rosa Diaz")]
    [InlineData("her surname is Diaz", "Rosa Diaz")]
    [InlineData("Rosa Diaz", "Rosa Diaz")]
    public void A_Surname_Completes_The_Name(string words, string contact) => Assert.Equal(contact, Begin().Says(Adams).Says("contact is Rosa").Says(words).Facts.Contact);

    [Fact]
    public void A_Fuller_Name_Is_The_Same_Customer()
    {
        var chat = Begin().Says("Server was down at Brookside, fixed, 3h").Says("Brookside School");
        Assert.Contains("Customer: Brookside → Brookside School", chat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no contract", false)]
    [InlineData("No agreement", false)]
    [InlineData("actually they do have an agreement", true)]
    [InlineData("wait, they're on a plan with us", true)]
    [InlineData("yes paid before", null)]
    public void Whether_There_Is_An_Agreement(string words, bool? agreement)
    {
        var chat = Begin().Says(Adams).Says(words);
        Assert.Equal(("Adams Bakery", agreement), (chat.Facts.Company, chat.Facts.Agreement));
    }

    [Fact]
    public void An_Answer_To_Another_Question_Is_No_Name()
    {
        var chat = Begin().Says("Did the IT audit today, 4 hours");
        chat.Says("yes presented already").Says("no agreement");
        Assert.Equal((null, true, false), (chat.Facts.Company, chat.Facts.Presented, chat.Facts.Agreement));
    }

    [Fact]
    public void A_Yes_Or_No_Asked_For_Does_Not_Swallow_A_Correction()
    {
        var chat = Begin().Says(Adams).Says("no agreement").Says("nah that was routine");
        Assert.Equal(Occasion.None, chat.State.Debrief!.Occasion);
        Assert.Null(chat.Facts.Paying);
    }

    [Fact]
    public void What_Broke_Is_Put_Right()
    {
        var chat = Begin().Says(Adams).Says("it was the firewall not the server");
        Assert.DoesNotContain("server", chat.Facts.Incidents);
        Assert.NotEmpty(chat.Facts.Incidents);
        Assert.DoesNotContain("your server", chat.State.Debrief!.Draft!.Current.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("propose thursday at 2pm instead")]
    [InlineData("change the meeting to tuesday 2pm")]
    [InlineData("I'd rather do it tomorrow at 2pm")]
    public void Another_Time_To_Meet_Is_For_The_Message_And_No_Fact(string words)
    {
        var chat = Begin().Says(Adams);
        var facts = PipelineJson.Write(Told(chat, "Adams Bakery"));
        chat.Says(words);
        Assert.Equal(CardMode.Draft, chat.State.Debrief!.Mode);
        Assert.Equal(facts, PipelineJson.Write(Told(chat, "Adams Bakery")));
    }

    [Theory]
    [InlineData("Adams Bakery signed the agreement", Stage.Signed)]
    [InlineData("Good news, Adams Bakery signed the agreement today!", Stage.Signed)]
    [InlineData("adams bakery signed yesterday", Stage.Signed)]
    [InlineData("Adams said no, too expensive", Stage.Declined)]
    public void What_They_Decided_Is_Heard_Whatever_Is_Open(string words, Stage stage)
    {
        var chat = Begin().Says(Adams).Says("sent the offer").Says(Cedar).Says(words);
        Assert.Equal(stage, chat.Pipeline.Opportunities.Single(o => o.Customer is "Adams Bakery").Stage);
        Assert.Equal("Cedar Books", chat.Facts.Company);
    }

    [Fact]
    public void A_Signature_Is_Never_Too_Late()
    {
        var chat = Begin().Says(Adams).Says("not now");
        Assert.Equal(Stage.Expired, chat.Opportunity.Stage);
        chat.Says("Adams Bakery signed the agreement");
        Assert.Equal(Stage.Signed, chat.Opportunity.Stage);
        chat.Says("undo");
        Assert.Equal(Stage.Expired, chat.Opportunity.Stage);
    }

    [Theory]
    [InlineData("oops I did not send it")]
    [InlineData("not sent yet")]
    public void What_Was_Not_Sent_After_All_Is_Due_Again(string words)
    {
        var chat = Begin().Says(Adams).Says("sent it").Says(words);
        Assert.Equal((Stage.Due, null), (chat.Opportunity.Stage, chat.Facts.Presented));
    }

    [Theory]
    [InlineData("she wants to think about it")]
    [InlineData("no answer yet")]
    [InlineData("still no reply")]
    public void Who_Has_Not_Decided_Stays_Open(string words)
    {
        var chat = Begin().Says(Adams).Says("sent it").Says(words);
        Assert.Contains("it stays open", chat.Text, StringComparison.Ordinal);
        Assert.Equal(Stage.Offered, chat.Opportunity.Stage);
    }

    [Fact]
    public void A_Day_Of_The_Month_Is_Meant_And_Not_The_Next_Weekday()
    {
        var chat = Begin().Says(Beacon).Says("sent it").Says("they said yes to the audit, its on friday the 27th");
        Assert.Equal(new LocalDate(2026, 11, 27), chat.Opportunity.Booking!.On);
    }

    [Theory]
    [InlineData("did the audit at Beacon Yoga today")]
    [InlineData("the audit is done")]
    [InlineData("presented findings to Jill this morning")]
    public void The_Audit_That_Was_Booked_Is_Known_In_Few_Words(string words)
    {
        var chat = Begin().Says(Beacon).Says("sent it").Says("they booked the audit for Tuesday");
        Assert.Contains("The audit is booked", chat.Text, StringComparison.Ordinal);
        chat.Says(words);
        Assert.Equal((Occasion.Audit, "Beacon Yoga", "Jill"), (chat.State.Debrief!.Occasion, chat.Facts.Company, chat.State.Debrief.Facts.Contact ?? "Jill"));
    }

    [Fact]
    public void An_Example_Gives_Way_To_The_First_Real_Job()
    {
        var chat = Begin().Says(ConversationWords.Emergency);
        Assert.Contains("an example of mine", chat.Text, StringComparison.Ordinal);
        chat.Says(Adams);
        Assert.Equal("Adams Bakery", Assert.Single(chat.Pipeline.Engagements).Facts.Company);
    }

    [Theory]
    [InlineData("Emergency at Colton Dairy", Occasion.Emergency)]
    [InlineData("Audit at Fenn School", Occasion.Audit)]
    [InlineData("outage at Pike Foods, fixed", Occasion.Emergency)]
    [InlineData("did an IT audit at Marsh Legal", Occasion.Audit)]
    [InlineData("server at Kent Motors was dead, fixed it, 3h, owner happy", Occasion.Emergency)]
    [InlineData("Wes at Otter Labs hates his IT company", Occasion.DissatisfiedProspect)]
    public void A_Plain_Job_Is_Not_Asked_About(string words, Occasion kind) => Assert.Equal(kind, Begin().Says(words).State.Debrief!.Occasion);

    [Fact]
    public void Several_Reasons_By_Name_Are_All_Kept()
    {
        var chat = Begin().Says("coffee with Ann of Ridge Foods: the provider is slow, overbilling, rude, and they never deliver what they promise");
        Assert.Equal([Grievance.NotDelivering, Grievance.SlowResponse, Grievance.Overbilling, Grievance.PersonalityConflict], chat.Facts.Grievances);
    }

    [Fact]
    public void Three_Jobs_In_One_Message_Come_One_After_The_Other()
    {
        var chat = Begin().Says("Harper Dental's server died, got it going. Then Fox Cafe wifi was out, replaced the router, works. Then set up 2 pcs at Gull Marina");
        Assert.Equal("Harper Dental", chat.Facts.Company);
        Assert.DoesNotContain("wi-fi", chat.State.Debrief!.Draft?.Current.Body ?? "", StringComparison.Ordinal);
        chat.Says("go on with the next one");
        Assert.Equal("Fox Cafe", chat.Facts.Company);
        chat.Says("next one");
        Assert.Equal("Gull Marina", chat.Facts.Company);
        chat.Says("next one");
        Assert.Contains("No other job is waiting", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Customers_Name_Is_Asked_After_By_Name_Alone_Whoever_Asks()
    {
        var chat = Begin().Says(Adams);
        var manager = Chat.At(Jobs.Monday, Chat.Morgan, chat.Pipeline, new Reader(TestPlaybook.Default.Topics)).Says("Adams Bakery");
        Assert.Single(manager.Pipeline.Engagements);
        Assert.Contains("Adams Bakery", manager.Text, StringComparison.Ordinal);
    }
}
