using NodaTime;

namespace HighPoint.Language.Recognisers;

/// <summary>The context's now is Friday, 20 November 2026, 17:30.</summary>
public sealed class FinishedTests
{
    [Theory]
    [InlineData("just finished at Acme Dental", "2026-11-20")]
    [InlineData("done just now", "2026-11-20")]
    [InlineData("finished this morning", "2026-11-20")]
    [InlineData("fixed yesterday", "2026-11-19")]
    [InlineData("all back since last night", "2026-11-19")]
    [InlineData("wrapped up on Thursday around noon", "2026-11-19 12:00")]
    [InlineData("finished Friday", "2026-11-20")]
    [InlineData("finished last friday", "2026-11-13")]
    [InlineData("fixed (sat 14th)", "2026-11-14")]
    [InlineData("done on the 14th", "2026-11-14")]
    [InlineData("done 3 Nov", "2026-11-03")]
    [InlineData("done November 3rd at 4pm", "2026-11-03 16:00")]
    [InlineData("done 2026-11-12", "2026-11-12")]
    [InlineData("done 17/11", "2026-11-17")]
    [InlineData("done 11/17", "2026-11-17")]
    [InlineData("done 11/12", "2026-11-12")]
    [InlineData("done 18/11/2026", "2026-11-18")]
    [InlineData("done on 17.11. and paid", "2026-11-17")]
    [InlineData("done Friday 13", "2026-11-13")]
    [InlineData("done Friday last week", "2026-11-13")]
    [InlineData("finished the night before last", "2026-11-18")]
    [InlineData("fixed at 4 in the afternoon", "2026-11-20 16:00")]
    [InlineData("done 24 Dec", "2025-12-24")]
    [InlineData("fixed two days ago", "2026-11-18")]
    [InlineData("server back up 1115", "2026-11-20 11:15")]
    [InlineData("orders flowing by 8pm", "2026-11-19 20:00")]
    [InlineData("online 1120 tues", "2026-11-17 11:20")]
    [InlineData("restored by 11:20 yesterday", "2026-11-19 11:20")]
    [InlineData("worked 9pm to 4am, mail is back", "2026-11-20 04:00")]
    [InlineData("Monday through Wednesday I did their audit", "2026-11-18")]
    [InlineData("Tuesday, no, Monday: fixed the printer", "2026-11-16")]
    [InlineData("server fixed at 10 am Eastern", "2026-11-20 15:00")]
    [InlineData("server back up at 4pm PST yesterday", "2026-11-20 00:00")]
    [InlineData("mail outage, 9:05-11:40, fixed", "2026-11-20 11:40")]
    [InlineData("server fixed at 10 am, Central Dental was happy", "2026-11-20 10:00")]
    public void The_End_Of_The_Work_Is_Read(string text, string finished) => Hears.Facts($"finished={finished}", Hears.Of(text).Facts);

    [Theory]
    [InlineData("server is still down since yesterday")]
    [InlineData("going back tomorrow to finish")]
    [InlineData("someone should ring him back on Monday")]
    [InlineData("sending the report Monday")]
    [InlineData("did the audit, report to be presented on Tuesday Dec 8")]
    [InlineData("sat with Dana and wed to the idea")]
    [InlineData("since Monday they had no phones")]
    [InlineData("3 hours at Acme Dental")]
    [InlineData("replaced 3/4 of the cables, 24/7 cover wanted")]
    [InlineData("audit done, going over it with the owner on Wednesday at 2pm")]
    [InlineData("on Wednesday I'll be at Cedar Vets")]
    [InlineData("Did the audit at Cedar Vets. No backups tested, no MFA. Going over them with the owner on Wednesday at 2pm")]
    public void What_Goes_On_Or_Lies_Ahead_Has_Not_Ended(string text) => Assert.Null(Hears.Of(text).Facts.Finished);

    [Fact]
    public void The_Day_Is_The_Speakers_Own()
    {
        var auckland = DateTimeZoneProviders.Tzdb["Pacific/Auckland"];
        var reading = Hears.Reader.Read("fixed this morning", Hears.Context with { Zone = auckland });
        Assert.Equal(new LocalDate(2026, 11, 21), reading.Facts.Finished?.Date);
    }

    [Theory]
    [InlineData("fixed at 11pm today")]
    [InlineData("fixed tonight at 9pm")]
    public void Nothing_Ends_In_The_Future(string text) => Hears.Facts("finished=2026-11-20", Hears.Of(text).Facts);
}
