using HighPoint.Debriefs;

namespace HighPoint.Language.Intents;

/// <summary>The same words mean another thing once the bot has asked.</summary>
public sealed class AnswerTests
{
    [Theory]
    [InlineData("they are in Boston")]
    [InlineData("they are our best customer")]
    [InlineData("they are considering one")]
    [InlineData("they have one in mind")]
    [InlineData("it is a small office")]
    public void What_Goes_On_Behind_They_Are_Is_No_Yes(string words) => Assert.Null(Hears.Of(words, FactName.Agreement).Facts.Agreement);

    [Theory]
    [InlineData("they do")]
    [InlineData("they have")]
    [InlineData("they are already")]
    [InlineData("they have one")]
    public void They_Have_Is_A_Yes(string words) => Assert.True(Hears.Of(words, FactName.Agreement).Facts.Agreement);

    [Theory]
    [InlineData(FactName.Repair, "yes", "repair=Fixed")]
    [InlineData(FactName.Repair, "yep all good", "repair=Fixed")]
    [InlineData(FactName.Repair, "👍", "repair=Fixed")]
    [InlineData(FactName.Repair, "y", "repair=Fixed")]
    [InlineData(FactName.Repair, "no", "repair=Broken")]
    [InlineData(FactName.Repair, "n", "repair=Broken")]
    [InlineData(FactName.Repair, "not yet", "repair=Broken")]
    [InlineData(FactName.Repair, "for now", "repair=Holding")]
    [InlineData(FactName.Repair, "yes, for now", "repair=Holding")]
    [InlineData(FactName.Repair, "still waiting on a part", "repair=Broken")]
    [InlineData(FactName.Presented, "yes", "presented=yes")]
    [InlineData(FactName.Presented, "sent it", "presented=yes")]
    [InlineData(FactName.Presented, "not yet", "presented=no")]
    [InlineData(FactName.Agreement, "nope", "agreement=no")]
    [InlineData(FactName.Agreement, "they have a silver agreement", "agreement=yes")]
    [InlineData(FactName.Paying, "yeah for years", "paying=yes")]
    [InlineData(FactName.Paying, "no they never paid", "paying=no")]
    [InlineData(FactName.FreeOfCharge, "it was free", "free=yes")]
    [InlineData(FactName.FreeOfCharge, "no i billed them", "free=no")]
    [InlineData(FactName.Hours, "6", "hours=6")]
    [InlineData(FactName.Hours, "six and a half", "hours=6.5")]
    [InlineData(FactName.Hours, "about 3 i think", "hours=3")]
    [InlineData(FactName.Hours, "90 min", "hours=1.5")]
    [InlineData(FactName.Company, "Harlow Dental", "company=Harlow Dental; contact=-")]
    [InlineData(FactName.Company, "harlow dental", "company=harlow dental")]
    [InlineData(FactName.Company, "it's for the Town of Elkhorn.", "company=Town of Elkhorn")]
    [InlineData(FactName.Company, "Backhaus", "company=Backhaus")]
    [InlineData(FactName.Company, "Dana's Bakery", "company=Dana's Bakery; contact=-")]
    [InlineData(FactName.Company, "actually Harlow Dental", "company=Harlow Dental")]
    [InlineData(FactName.Company, "Max's Bakery", "company=Max's Bakery; contact=-")]
    [InlineData(FactName.Company, "First Choice Movers", "company=First Choice Movers")]
    [InlineData(FactName.Company, "the Know How Group", "company=Know How Group")]
    [InlineData(FactName.Company, "miller and sons", "company=miller and sons")]
    [InlineData(FactName.Company, "3M", "company=3M")]
    [InlineData(FactName.Company, "we call them the Wolf Pack", "company=Wolf Pack")]
    [InlineData(FactName.Company, "Brightside Law, the contact is Priya", "company=Brightside Law; contact=Priya")]
    [InlineData(FactName.Contact, "dana", "contact=dana; company=-")]
    [InlineData(FactName.Contact, "her name is Dana", "contact=Dana")]
    [InlineData(FactName.Contact, "Dana Ruiz, dana@harlow.example", "contact=Dana Ruiz; email=dana@harlow.example")]
    [InlineData(FactName.Incumbent, "Netwise", "incumbent=Netwise")]
    [InlineData(FactName.Email, "dana@harlow.example", "email=dana@harlow.example")]
    [InlineData(FactName.Phone, "555-0142", "phone=555-0142")]
    [InlineData(FactName.Amount, "450", "amount=450 USD")]
    [InlineData(FactName.Amount, "1.2k", "amount=1200 USD")]
    [InlineData(FactName.Finished, "yesterday 5pm", "finished=2026-11-19 17:00")]
    [InlineData(FactName.Finished, "just now", "finished=2026-11-20")]
    [InlineData(FactName.Finished, "5pm", "finished=2026-11-20 17:00")]
    [InlineData(FactName.Grievances, "slow and expensive", "grievances=SlowResponse+Overbilling")]
    [InlineData(FactName.Grievances, "they never call back", "grievances=SlowResponse")]
    [InlineData(FactName.Mood, "happy", "mood=Happy")]
    [InlineData(FactName.Mood, "fine", "mood=Neutral")]
    [InlineData(FactName.Mood, "furious", "mood=AngryAtUs")]
    public void The_Open_Question_Is_Answered(FactName asked, string words, string facts)
    {
        var reading = Hears.Of(words, asked);
        Assert.IsType<Intent.Answer>(reading.Intent);
        Hears.Facts(facts, reading.Facts);
        Assert.Contains(reading.Spans, span => span.Fact == asked);
    }

    [Theory]
    [InlineData("emergency", Occasion.Emergency)]
    [InlineData("emergancy", Occasion.Emergency)]
    [InlineData("it was an audit", Occasion.Audit)]
    [InlineData("an unhappy prospect", Occasion.DissatisfiedProspect)]
    [InlineData("none of these", Occasion.None)]
    [InlineData("just routine", Occasion.None)]
    [InlineData("not an audit, an emergency", Occasion.Emergency)]
    public void The_Occasion_Is_Answered_For_Certain(string words, Occasion occasion)
    {
        var reading = Hears.Of(words, FactName.Occasion);
        Assert.IsType<Intent.Answer>(reading.Intent);
        Assert.Equal((occasion, 1.0), (reading.Occasion.Best, reading.Occasion.Confidence));
    }

    [Theory]
    [InlineData(FactName.Repair, "help", typeof(Intent.Help))]
    [InlineData(FactName.Repair, "dont know", typeof(Intent.Skip))]
    [InlineData(FactName.Hours, "no idea", typeof(Intent.Skip))]
    [InlineData(FactName.Company, "help", typeof(Intent.Help))]
    [InlineData(FactName.Company, "skip", typeof(Intent.Skip))]
    [InlineData(FactName.Company, "i already told you", typeof(Intent.Unknown))]
    [InlineData(FactName.Mood, "undo", typeof(Intent.Undo))]
    [InlineData(FactName.Repair, "thanks", typeof(Intent.Thank))]
    [InlineData(FactName.Repair, "no, it took 6 hours", typeof(Intent.Correct))]
    [InlineData(FactName.Repair, "Server at Acme Dental died again, I went back and swapped the PSU, all up. 3 hours more", typeof(Intent.Debrief))]
    public void Other_Words_Keep_Their_Meaning(FactName asked, string words, Type intent) => Assert.IsType(intent, Hears.Of(words, asked).Intent);

    [Theory]
    [InlineData(FactName.Agreement, "They have never paid us", "paying=no; agreement=-")]
    [InlineData(FactName.Agreement, "they have paid us before", "paying=yes; agreement=-")]
    [InlineData(FactName.Agreement, "ok now it's fixed", "repair=Fixed; agreement=-")]
    [InlineData(FactName.FreeOfCharge, "they have paid us before", "paying=yes; free=-")]
    [InlineData(FactName.FreeOfCharge, "no it was paid work", "free=no; paying=-")]
    [InlineData(FactName.Agreement, "no, a new client", "agreement=no")]
    public void Another_Fact_Is_No_Yes_Or_No(FactName asked, string words, string facts) => Hears.Facts(facts, Hears.Of(words, asked).Facts);

    [Theory]
    [InlineData("actually that was the audit", typeof(Intent.Correct))]
    [InlineData("don't know", typeof(Intent.Skip))]
    [InlineData("I don't remember the name", typeof(Intent.Skip))]
    [InlineData("i can't remember it", typeof(Intent.Skip))]
    [InlineData("I forgot", typeof(Intent.Skip))]
    [InlineData("can i tell you later", typeof(Intent.Skip))]
    [InlineData("it's a secret", typeof(Intent.Skip))]
    [InlineData("why do you ask?", typeof(Intent.Why))]
    [InlineData("why do you need that", typeof(Intent.Why))]
    [InlineData("don't you know it already", typeof(Intent.Unknown))]
    [InlineData("dont ask me that", typeof(Intent.Unknown))]
    [InlineData("what company?", typeof(Intent.Unknown))]
    [InlineData("some law firm downtown", typeof(Intent.Unknown))]
    [InlineData("a bakery", typeof(Intent.Unknown))]
    [InlineData("the one on main street", typeof(Intent.Unknown))]
    [InlineData("my dog is sick", typeof(Intent.Unknown))]
    [InlineData("same as last time", typeof(Intent.Unknown))]
    [InlineData("tomorrow", typeof(Intent.Unknown))]
    [InlineData("no reminder", typeof(Intent.CancelReminder))]
    [InlineData("they paid already", typeof(Intent.Debrief))]
    public void An_Ordinary_Sentence_Is_No_Company(string words, Type intent)
    {
        var reading = Hears.Of(words, FactName.Company);
        Assert.IsType(intent, reading.Intent);
        Assert.Null(reading.Facts.Company);
    }

    [Theory]
    [InlineData("The owner is called Max", "contact=Max; company=-")]
    [InlineData("Max, the owner", "contact=Max; company=-")]
    [InlineData("her name is Priya", "contact=Priya; company=-")]
    public void A_Person_Named_Instead_Is_Noted_As_One(string words, string facts) => Hears.Facts(facts, Hears.Of(words, FactName.Company).Facts);

    [Fact]
    public void No_It_Was_An_Emergency_Puts_The_Occasion_Right()
    {
        var reading = Hears.Of("no, it was an emergency", FactName.Presented);
        Assert.Equal([FactName.Occasion], Assert.IsType<Intent.Correct>(reading.Intent).Facts);
        Assert.Null(reading.Facts.Presented);
    }
}
