using System.Collections.Immutable;
using HighPoint.Debriefs;
using NodaTime;

namespace HighPoint.Language.Intents;

public sealed class IntentTests
{
    [Theory]
    [InlineData("Help", "help", "HELP", "hlep", "?", "helpp", "what can you do", "I need help", "help please!", "how does this work")]
    [InlineData("Undo", "undo", "undoo", "take that back")]
    [InlineData("Back", "back", "go back", "bak", "previous question")]
    [InlineData("Cancel", "cancel", "cancle", "stop", "never mind", "forget it")]
    [InlineData("StartOver", "start over", "start ovr", "restart", "new debrief")]
    [InlineData("Repeat", "repeat", "say that again", "repeet", "come again?")]
    [InlineData("Resume", "resume", "continue", "carry on", "where were we?")]
    [InlineData("Skip", "skip", "dont know", "I don't know", "no idea", "pass", "skipp it", "idk", "not sure")]
    [InlineData("Greet", "hi", "Hello", "helo", "hey there", "good mornin", "Good evening!", "hi bot")]
    [InlineData("Thank", "thanks", "thx", "thank you so much", "thnks a lot", "cheers mate", "ok thanks", "ty")]
    [InlineData("Yes", "yes", "yep", "Y", "sure", "ok", "yess")]
    [InlineData("No", "no", "nope", "N", "nah", "no thanks")]
    [InlineData("OpenForm", "form", "open the form", "show me the form please")]
    [InlineData("EditDraft", "edit", "edit the draft", "let me edit it", "change the wording")]
    [InlineData("CopyDraft", "copy", "copy it", "copy the text please")]
    [InlineData("MarkSent", "sent it", "sent", "I sent it", "just sent", "mark as sent", "emailed it")]
    [InlineData("NotNow", "not now", "later", "maybe later", "not today")]
    [InlineData("WrongKind", "wrong kind", "that's wrong", "not an emergency", "it wasn't an audit")]
    [InlineData("Why", "why?", "why now", "how come", "why this?")]
    [InlineData("Signed", "signed!", "they signed", "Harlow signed", "they said yes", "deal closed")]
    [InlineData("Declined", "they said no", "declined", "not interested", "they passed")]
    [InlineData("AskPipeline", "pipeline", "pipline", "what's overdue", "what do I have open", "pipeline this quarter", "emergencies nobody followed up", "how is Sam doing since October", "show me my open offers", "what is due this week?")]
    [InlineData("Unknown", "", " ", "asdf gh", "🎉", "...", "qwertz uiop", "what's the weather like?", "is this an emergency?")]
    public void A_Command_Is_Understood_With_Its_Typos(string intent, params string[] utterances) =>
        Assert.All(utterances, words => Assert.Equal(intent, Hears.Of(words).Intent.GetType().Name));

    [Theory]
    [InlineData("make it warmer", null, "Warmer")]
    [InlineData("shorter please", null, null, "Shorter")]
    [InlineData("warmer and shorter", null, "Warmer", "Shorter")]
    [InlineData("make it longer again", null, null, "Full")]
    [InlineData("back to normal", null, "Plain", "Full")]
    [InlineData("more formal", null, "Formal")]
    [InlineData("can you make it a bit more formall", null, "Formal")]
    [InlineData("less formal", null, "Warmer")]
    [InlineData("as a text", "Chat", null)]
    [InlineData("as a chat", "Chat", null)]
    [InlineData("as a short chat message", "Chat", null, "Shorter")]
    [InlineData("talking points for a call", "Call", null)]
    [InlineData("as an email again", "Email", null)]
    [InlineData("too long", null, null, "Shorter")]
    public void A_Draft_Is_Revised(string words, string? form, string? tone, string? length = null)
    {
        var revision = Assert.IsType<Intent.ReviseDraft>(Hears.Of(words).Intent);
        Assert.Equal((form, tone, length), (revision.Form?.ToString(), revision.Tone?.ToString(), revision.Length?.ToString()));
    }

    [Theory]
    [InlineData("remind me tomorrow at 10", "2026-11-21T10:00")]
    [InlineData("remind me in two days", "2026-11-22T09:00")]
    [InlineData("in two days", "2026-11-22T09:00")]
    [InlineData("remnd me on monday at 3", "2026-11-23T15:00")]
    [InlineData("nudge me next week", "2026-11-23T09:00")]
    [InlineData("remind me in 2 hours", "2026-11-20T19:30")]
    [InlineData("set a reminder for friday 8:30am", "2026-11-27T08:30")]
    [InlineData("remind me about Harlow on 2 Dec", "2026-12-02T09:00")]
    [InlineData("remind me", null)]
    [InlineData("remind me later", null)]
    public void A_Reminder_Has_A_Time_To_Come(string words, string? at)
    {
        var reminder = Assert.IsType<Intent.RemindMe>(Hears.Of(words).Intent);
        Assert.Equal(at, reminder.At?.ToString("uuuu-MM-dd'T'HH:mm", null));
    }

    [Theory]
    [InlineData("remind me on Thanksgiving", "2026-11-26T09:00")]
    [InlineData("remind me after thanksgiving", "2026-11-27T09:00")]
    [InlineData("remind me the day after Thanksgiving at 2", "2026-11-27T14:00")]
    [InlineData("remind me on thanksgivng day", "2026-11-26T09:00")]
    [InlineData("remind me before Christmas", "2026-12-24T09:00")]
    [InlineData("remind me after xmas", "2026-12-26T09:00")]
    [InlineData("remind me after new years", "2027-01-02T09:00")]
    [InlineData("remind me on Diwali", null)]
    public void A_Holiday_Is_A_Day_To_Be_Reminded_On(string words, string? at)
    {
        var holidays = ImmutableSortedDictionary<LocalDate, string>.Empty.Add(new(2025, 11, 27), "Thanksgiving Day").Add(new(2026, 11, 26), "Thanksgiving Day").Add(new(2026, 12, 25), "Christmas Day").Add(new(2027, 1, 1), "New Year's Day");
        var reading = Hears.Reader.Read(words, Hears.Context with { Holidays = holidays });
        Assert.Equal(at, Assert.IsType<Intent.RemindMe>(reading.Intent).At?.ToString("uuuu-MM-dd'T'HH:mm", null));
    }

    [Theory]
    [InlineData("they booked the audit", null)]
    [InlineData("They booked the audit for Dec 3", "2026-12-03")]
    [InlineData("the audit is booked for dec 3", "2026-12-03")]
    [InlineData("audit booked for next tuesday", "2026-11-24")]
    [InlineData("They said yes to the audit!", null)]
    [InlineData("Tom scheduled the assessment for tomorrow", "2026-11-21")]
    public void An_Audit_That_Is_Booked_Has_Its_Day(string words, string? day) =>
        Assert.Equal(day, Assert.IsType<Intent.AuditBooked>(Hears.Of(words).Intent).On?.ToString("uuuu-MM-dd", null));

    [Theory]
    [InlineData("they haven't booked the audit")]
    [InlineData("did they book the audit?")]
    [InlineData("has the audit been booked?")]
    [InlineData("Did the audit at Acme Legal, presented it, 4h, next one is booked for May")]
    public void An_Audit_That_Is_Not_Is_None(string words) => Assert.IsNotType<Intent.AuditBooked>(Hears.Of(words).Intent);

    [Theory]
    [InlineData("Harlow signed", "Harlow")]
    [InlineData("harlow dental signed!", "harlow dental")]
    [InlineData("Brightside Law said no", "Brightside Law")]
    [InlineData("they signed", null)]
    public void Who_Signed_Is_Heard(string words, string? company) => Assert.Equal(company, Hears.Of(words).Facts.Company);

    [Theory]
    [InlineData("Thanks to Dana at Harlow Dental we got in. Server was dead. Fixed it in 3 hrs, remind them about backups")]
    [InlineData("help! server is down at Acme, on my way")]
    [InlineData("hi, just done at Acme Dental, mail is back, 2h")]
    [InlineData("remind me to tell Dana: server at Harlow Dental died, restored it from backup, 3 hours, not signed yet")]
    [InlineData("no internet at Harlow Dental")]
    [InlineData("back online at Acme")]
    [InlineData("signed off the audit at Acme Legal, presented it, 4h")]
    [InlineData("stopped by Acme Legal, the copier was dead, why is beyond me")]
    public void A_Debrief_Is_Never_Swallowed_By_A_Command(string text) => Assert.IsType<Intent.Debrief>(Hears.Of(text).Intent);

    [Theory]
    [InlineData("it's Harper Dental, not Harlow", "Company", "company=Harper Dental")]
    [InlineData("it's Harper, not Harlow", "Company", "company=Harper")]
    [InlineData("not Harlow but Harper Dental", "Company", "company=Harper Dental")]
    [InlineData("wrong name, it's Dana", "Contact", "contact=Dana")]
    [InlineData("change the company to Harper Dental", "Company", "company=Harper Dental")]
    [InlineData("6 hours not 16", "Hours", "hours=6")]
    [InlineData("no, 6 hours", "Hours", "hours=6")]
    [InlineData("make that 6 hours", "Hours", "hours=6")]
    [InlineData("her email is dana@harlow.example", "Email", "email=dana@harlow.example")]
    [InlineData("not fixed yet after all", "Repair", "repair=Broken")]
    [InlineData("actually it's fixed", "Repair", "repair=Fixed")]
    [InlineData("actually they're under contract", "Agreement", "agreement=yes")]
    [InlineData("it's not fixed yet", "Repair", "repair=Broken")]
    [InlineData("not fixed", "Repair", "repair=Broken")]
    [InlineData("it is only holding for now", "Repair", "repair=Holding")]
    [InlineData("resolved but we're not sure it'll hold", "Repair", "repair=Holding")]
    [InlineData("paid us before", "Paying", "paying=yes")]
    [InlineData("paid before", "Paying", "paying=yes")]
    [InlineData("Tuesday, no, Monday", "Finished", "finished=2026-11-16")]
    public void A_Fact_Is_Put_Right(string words, string fact, string facts)
    {
        var reading = Hears.Of(words);
        var correction = Assert.IsType<Intent.Correct>(reading.Intent);
        Assert.Equal([Enum.Parse<FactName>(fact)], correction.Facts);
        Hears.Facts(facts, reading.Facts);
    }

    [Theory]
    [InlineData("actually it was routine", Occasion.None)]
    [InlineData("actually that was the audit", Occasion.Audit)]
    [InlineData("it was an emergency, not an audit", Occasion.Emergency)]
    [InlineData("no, an unhappy prospect", Occasion.DissatisfiedProspect)]
    [InlineData("sorry, it was an emergancy", Occasion.Emergency)]
    public void The_Occasion_Is_Put_Right_For_Certain(string words, Occasion occasion)
    {
        var reading = Hears.Of(words);
        Assert.Equal([FactName.Occasion], Assert.IsType<Intent.Correct>(reading.Intent).Facts);
        Assert.Equal((occasion, 1.0), (reading.Occasion.Best, reading.Occasion.Confidence));
    }
}
