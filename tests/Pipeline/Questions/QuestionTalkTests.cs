using HighPoint.Conversations;
using HighPoint.Debriefs;
using HighPoint.Language;
using HighPoint.Support;
using NodaTime;

namespace HighPoint.Pipeline.Questions;

/// <summary>Managers ask, look closer, and change things. The figures come from the real store.</summary>
public sealed class QuestionTalkTests
{
    private static readonly Reader Reader = new(TestPlaybook.Default.Topics);

    private readonly Chat chat = Chat.At("2026-11-20T15:00Z", Chat.Morgan, Filled(), Reader);

    [Fact]
    public void An_Overview_Has_Numbers_A_Chart_And_Its_Text()
    {
        chat.Says("pipeline");
        Assert.Contains("3 open", chat.Text, StringComparison.Ordinal);
        Assert.Contains("Signed (90 days): 1 (900 USD)", chat.Text, StringComparison.Ordinal);
        Assert.Contains("Open by stage: 2 due, 1 offered.", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Question_Says_What_Was_Understood_And_Every_Filter_Can_Be_Taken_Away()
    {
        chat.Says("which open emergencies");
        Assert.Contains("2 emergencies open (1,500 USD).", chat.Text, StringComparison.Ordinal);
        Assert.Contains("I understood: open; emergencies.", chat.Text, StringComparison.Ordinal);
        chat.Presses("Without “emergencies”");
        Assert.Contains("3 opportunities open", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Talk_Goes_On_From_The_Last_Question()
    {
        chat.Says("which open emergencies").Says("and for audits?");
        Assert.Contains("1 IT audit open", chat.Text, StringComparison.Ordinal);
        chat.Says("only mine");
        Assert.Contains("There are no IT audits open like that.", chat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how is Sam doing", "I understood: Sam Ortiz.")]
    [InlineData("show Harlow Dental", "I understood: Harlow Dental.")]
    [InlineData("what closes this week", "I understood: closing soon; this week.")]
    [InlineData("prospects waiting for an audit", "I understood: audit proposed; dissatisfied prospects.")]
    [InlineData("any news on Harlow Dental?", "I understood: Harlow Dental.")]
    public void A_Whole_Question_Begins_Anew(string words, string understood) =>
        Assert.Contains(understood, chat.Says("which open audits this quarter").Says(words).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("and for emergencies?", "I understood: open; emergencies; this quarter.")]
    [InlineData("emergencies?", "I understood: open; emergencies; this quarter.")]
    [InlineData("last month", "I understood: open; IT audits; last month.")]
    [InlineData("only mine", "I understood: open; IT audits; yours; this quarter.")]
    [InlineData("and what was signed?", "I understood: signed; IT audits; this quarter.")]
    [InlineData("how many of those are overdue", "I understood: overdue; IT audits; this quarter.")]
    [InlineData("what about Sam?", "I understood: open; IT audits; Sam Ortiz; this quarter.")]
    [InlineData("as a table", "I understood: open; IT audits; this quarter.")]
    [InlineData("how many?", "I understood: open; IT audits; this quarter.")]
    public void What_Leans_On_The_Last_Question_Keeps_Its_Filters(string words, string understood) =>
        Assert.Contains(understood, chat.Says("which open audits this quarter").Says(words).Text, StringComparison.Ordinal);

    /// <summary>As managers write it, and what was once taken for something else.</summary>
    [Theory]
    [InlineData("who is working on Oak Legal", "I understood: Oak Legal.")]
    [InlineData("did we get back to Oak Legal", "I understood: Oak Legal.")]
    [InlineData("what happened with Oak Legal", "I understood: Oak Legal.")]
    [InlineData("did Sam close anything this month?", "I understood: signed; Sam Ortiz; this month.")]
    [InlineData("did we close anything this month", "I understood: signed; this month.")]
    [InlineData("top 5 biggest deals", "Harlow Dental | emergency | Due")]
    [InlineData("what's our average deal size", "3 opportunities open (1,500 USD).")]
    [InlineData("what's new since Monday", "4 opportunities")]
    [InlineData("which offers are waiting for an answer longer than two weeks", "14 days old or older")]
    [InlineData("who's our best performer", "By technician")]
    [InlineData("are we ahead of last month", "1 signed against 0")]
    [InlineData("how did we do in October vs September", "I understood: October, against September.")]
    [InlineData("which deals are stuck", "How old the open ones are")]
    [InlineData("which audits never turned into an offer", "not followed up; IT audits")]
    public void Questions_As_Managers_Write_Them(string words, string answer)
    {
        Assert.Contains(answer, chat.Says(words).Text, StringComparison.Ordinal);
        Assert.Empty(chat.Changes);
    }

    [Fact]
    public void A_Forecast_Says_That_It_Knows_No_Time() =>
        Assert.Contains("I could make nothing of “next quarter”", chat.Says("forecast for next quarter").Text, StringComparison.Ordinal);

    [Fact]
    public void What_Was_Not_Understood_Is_Said() =>
        Assert.Contains("I know no customer called purple.", chat.Says("which purple emergencies are open").Text, StringComparison.Ordinal);

    [Fact]
    public void How_Somebody_Is_Doing_Is_Told_In_A_Sentence() =>
        Assert.Contains("came, 1 offered, 1 signed (900 USD), 0 lost.", chat.Says("how is Sam doing since October").Text, StringComparison.Ordinal);

    [Fact]
    public void Nobody_Is_Ranked_Who_Has_Not_Agreed()
    {
        chat.Says("who signed most this year");
        Assert.Contains("I rank nobody who has not agreed to it.", chat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compare this month with last", "1 signed against 0")]
    [InlineData("conversion by kind this year", "1 signed so far (25 %)")]
    [InlineData("why did we lose deals this year", "Nothing was lost in that time.")]
    [InlineData("forecast", "may come of what is open")]
    [InlineData("trend", "1 signed so far this month")]
    [InlineData("how old are the open ones", "3 open (1,500 USD); 0 of them for 90 days or longer.")]
    [InlineData("how fast do we offer", "by the median of 1")]
    [InlineData("show Harlow Dental", "2 opportunities (1,500 USD)")]
    [InlineData("show Harlw Dental", "Did you mean Harlow Dental?")]
    [InlineData("how is Zoe doing", "I know no technician called Zoe.")]
    [InlineData("how many offers did we send this month", "1 opportunity offered")]
    public void Every_Kind_Of_Question_Has_Its_Answer(string words, string answer) => Assert.Contains(answer, chat.Says(words).Text, StringComparison.Ordinal);

    [Fact]
    public void A_Question_Can_Be_Put_Together_From_Choices()
    {
        chat.Says("pipeline").Presses("Ask in steps").Presses("Ask", ("what", "Count"), ("part", "Signed"), ("when", "ThisMonth"));
        Assert.Contains("1 opportunity signed (900 USD).", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_Of_The_List_Is_Shown_With_Its_Whole_History()
    {
        chat.Says("pipeline").Presses("Show it", (Answers.Chosen, "o-1"));
        Assert.Contains("Harlow Dental: Due, with Sam Ortiz.", chat.Text, StringComparison.Ordinal);
        Assert.Contains("told of: emergency", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Manager_Changes_It_And_Can_Take_That_Back_For_An_Hour()
    {
        chat.Says("pipeline").Presses("Show it", (Answers.Chosen, "o-1")).Presses("Change it");
        chat.Presses("Save", ("stage", "Signed"), ("amount", "2000"), ("owner", "morgan"), ("note", "They called back."), ("reason", ""), ("into", ""));
        var signed = chat.Pipeline.Opportunities.Single(o => o.Id == "o-1");
        Assert.Equal((Stage.Signed, 2000m, "morgan"), (signed.Stage, signed.Value!.Amount, signed.Owner));
        Assert.All(chat.Changes, e => Assert.Equal("morgan", e.By));
        Assert.Contains("note: They called back.", chat.Text, StringComparison.Ordinal);
        chat.Pass(Duration.FromMinutes(59)).Says("undo");
        var restored = chat.Pipeline.Opportunities.Single(o => o.Id == "o-1");
        Assert.Equal((Stage.Due, 1500m, "sam"), (restored.Stage, restored.Value!.Amount, restored.Owner));
    }

    [Fact]
    public void A_Customer_Is_Given_Away_In_Words_And_Back_By_Undo()
    {
        chat.Says("give Oak Legal to Morgan");
        Assert.Contains("Oak Legal is Morgan Lee's now.", chat.Text, StringComparison.Ordinal);
        Assert.Equal("morgan", chat.Pipeline.Opportunities.Single(o => o.Id == "o-3").Owner);
        chat.Says("undo");
        Assert.Equal("sam", chat.Pipeline.Opportunities.Single(o => o.Id == "o-3").Owner);
    }

    [Fact]
    public void All_That_Is_Listed_Is_Given_Away_At_Once()
    {
        chat.Says("which open emergencies").Says("give those to Morgan Lee");
        Assert.Contains("2 are Morgan Lee's now", chat.Text, StringComparison.Ordinal);
        Assert.Equal(["morgan", "morgan"], chat.Changes.Select(e => ((PipelineChange.Reassigned)e.Change).Owner));
        chat.Says("undo 2");
        Assert.All(chat.Pipeline.Opportunities, o => Assert.Equal("sam", o.Owner));
    }

    [Theory]
    [InlineData("give Oak Legal to Zoe", "I know nobody called Zoe.")]
    [InlineData("give Birch Bakery to Morgan", "Nothing is open for Birch Bakery.")]
    [InlineData("give Oak Legal to Sam", "Sam Ortiz has that already.")]
    [InlineData("give those to Sam", "There is no list before me")]
    public void What_Cannot_Be_Given_Is_Not(string words, string answer)
    {
        Assert.Contains(answer, chat.Says(words).Text, StringComparison.Ordinal);
        Assert.Empty(chat.Changes);
    }

    [Fact]
    public void Only_Managers_Give_Away() =>
        Assert.Contains("Only a manager", Chat.At("2026-11-20T15:00Z", Chat.Sam, Filled(), Reader).Says("give Oak Legal to Morgan").Text, StringComparison.Ordinal);

    [Fact]
    public void A_Managers_Undo_Of_Signed_Takes_It_Back()
    {
        chat.Says("Oak Legal signed");
        Assert.Equal(Stage.Signed, chat.Pipeline.Opportunities.Single(o => o.Id == "o-3").Stage);
        chat.Says("undo");
        Assert.Equal(Stage.Offered, chat.Pipeline.Opportunities.Single(o => o.Id == "o-3").Stage);
    }

    [Fact]
    public void A_Customer_Who_Said_No_Is_Left_In_Peace_For_The_Playbooks_Pause()
    {
        const string Job = "just finished at Oak Legal, server was down since 5, back up now, 6 hrs, they pay us";
        chat.Says("Oak Legal said no");
        Assert.Equal(Stage.Declined, chat.Pipeline.Opportunities.Single(o => o.Id == "o-3").Stage);
        var told = Chat.At("2027-02-10T15:00Z", Chat.Sam, chat.Pipeline, Reader).Says(Job);
        Assert.Contains("they said no not long ago", told.Text, StringComparison.Ordinal);
        Assert.Contains("Earlier: agreement declined in November 2026", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(told.Pipeline.Opportunities, o => o.Customer == "Oak Legal" && !o.IsClosed);
        Assert.Contains("Offer", Chat.At("2027-02-19T15:00Z", Chat.Sam, chat.Pipeline, Reader).Says(Job).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void After_An_Hour_It_Stays()
    {
        chat.Says("pipeline").Presses("Show it", (Answers.Chosen, "o-1")).Presses("Change it").Presses("Save", ("stage", "Declined"), ("reason", "too dear"), ("amount", "1500"));
        chat.Pass(Duration.FromMinutes(61)).Says("undo");
        Assert.Equal(("too dear", Stage.Declined), (chat.Pipeline.Opportunities.Single(o => o.Id == "o-1").StageReason, chat.Pipeline.Opportunities.Single(o => o.Id == "o-1").Stage));
        Assert.Contains("too dear", chat.Says("why did we lose deals this year").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_Records_Of_One_Customer_Become_One_And_Two_Again()
    {
        chat.Says("pipeline").Presses("Show it", (Answers.Chosen, "o-2")).Presses("Change it");
        Assert.Contains("The same as", chat.Text, StringComparison.Ordinal);
        chat.Presses("Save", ("into", "o-1"), ("amount", ""));
        Assert.Equal(Stage.Withdrawn, chat.Pipeline.Opportunities.Single(o => o.Id == "o-2").Stage);
        Assert.All(chat.Pipeline.Engagements.Where(told => told.Id == "e-2"), told => Assert.Equal("o-1", told.Opportunity));
        chat.Says("undo");
        Assert.Equal(Stage.Due, chat.Pipeline.Opportunities.Single(o => o.Id == "o-2").Stage);
        Assert.All(chat.Pipeline.Engagements.Where(told => told.Id == "e-2"), told => Assert.Equal("o-2", told.Opportunity));
    }

    [Fact]
    public void A_Technician_Sees_And_Changes_Nothing_Of_A_Colleagues()
    {
        var kim = new Person("kim", "Kim Ode", Role.Technician, Chat.Zone);
        var other = Chat.At("2026-11-20T15:00Z", kim, Filled(), Reader);
        Assert.DoesNotContain("Harlow", other.Says("pipeline").Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Harlow Dental:", other.Says("show Harlow Dental").Text, StringComparison.Ordinal);
        Assert.Contains("a colleague's", other.Sends(new Command(Verb.ShowOpportunity, Argument: "o-1")).Text, StringComparison.Ordinal);
        Assert.Contains("a colleague's", other.Sends(new Command(Verb.EditOpportunity, "o-1", 1)).Text, StringComparison.Ordinal);
        Assert.Empty(other.Sends(new Command(Verb.SaveOpportunity, "o-1", 3), ("stage", "Signed")).Changes);
        var sam = Chat.At("2026-11-20T15:00Z", Chat.Sam, Filled(), Reader);
        Assert.Contains("for managers", sam.Sends(new Command(Verb.EditOpportunity, "o-1", 1)).Text, StringComparison.Ordinal);
    }

    /// <summary>Sam's: one due worth 1,500 USD, the same customer's second record, one offered audit, one signed emergency worth 900 USD.</summary>
    private static MemoryPipeline Filled()
    {
        var kit = new PipelineKit { Now = InstantAt(11, 18) };
        kit.Tell("e-1", Occasion.Emergency, PipelineKit.Job("Harlow Dental") with { Amount = new Money(1500, "USD") }, PipelineKit.Offer(), Chat.Sam);
        kit.Tell("e-2", Occasion.Emergency, PipelineKit.Job("Harlow Dental Group"), PipelineKit.Offer(), Chat.Sam);
        kit.Tell("e-3", Occasion.Audit, PipelineKit.Job("Oak Legal"), PipelineKit.Offer(16), Chat.Sam);
        kit.Press(Verb.MarkSent, on: "o-3");
        kit.Tell("e-4", Occasion.Emergency, PipelineKit.Job("Ash Motors") with { Amount = new Money(900, "USD") }, PipelineKit.Offer(), Chat.Sam);
        kit.Press(Verb.Signed, on: "o-4");
        return MemoryPipeline.Empty.With([.. kit.Events]);
    }

    private static Instant InstantAt(int month, int day) => new LocalDateTime(2026, month, day, 12, 0).InZoneLeniently(Chat.Zone).ToInstant();
}
