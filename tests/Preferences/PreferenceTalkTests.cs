using System.Text.Json.Nodes;
using HighPoint.Conversations;
using HighPoint.Debriefs;
using HighPoint.Language;
using HighPoint.Nudges;
using HighPoint.Support;
using NodaTime;
using NodaTime.Text;

namespace HighPoint.Preferences;

/// <summary>What people say about their nudges, on Monday 16 November 2026 in New York.</summary>
public sealed class PreferenceTalkTests
{
    private const string Adams = "Fixed the server at Adams Bakery that was down all morning, 3h";

    private static Chat Begin(Person? speaker = null) => Chat.At(Jobs.Monday, speaker, reader: new Reader(TestPlaybook.Default.Topics));

    private static NudgePreferences Of(Chat chat) => chat.Preferences.Of(new Address.ToPerson("sam"));

    [Theory]
    [InlineData("no nudges on fridays", "9 am to 5 pm, Monday, Tuesday, Wednesday and Thursday")]
    [InlineData("stop nudging me on Mondays and Fridays", "9 am to 5 pm, Tuesday, Wednesday and Thursday")]
    [InlineData("only nudge me on tuesdays and wednesdays please", "9 am to 5 pm, Tuesday and Wednesday")]
    [InlineData("don't message me after 4pm", "9 am to 4 pm, Monday, Tuesday, Wednesday, Thursday and Friday")]
    [InlineData("quiet after 3", "9 am to 3 pm, Monday, Tuesday, Wednesday, Thursday and Friday")]
    [InlineData("don't ping me before 10", "10 am to 5 pm, Monday, Tuesday, Wednesday, Thursday and Friday")]
    [InlineData("only between 10 and 4", "10 am to 4 pm, Monday, Tuesday, Wednesday, Thursday and Friday")]
    [InlineData("only nudge me between 7 and 3", "7 am to 3 pm, Monday, Tuesday, Wednesday, Thursday and Friday")]
    [InlineData("only nudge me in the mornings", "9 am to noon, Monday, Tuesday, Wednesday, Thursday and Friday")]
    public void Days_And_Hours_Are_Set_By_Talk(string words, string hours)
    {
        var chat = Begin().Says(words);
        Assert.Contains("Saved. This is what holds now", chat.Text, StringComparison.Ordinal);
        Assert.Contains($"Hours: {hours}", chat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pause nudges until Monday", "Monday 23 Nov")]
    [InlineData("pause the nudges for two weeks", "Monday 30 Nov")]
    [InlineData("no nudges this week", "Monday 23 Nov")]
    [InlineData("mute nudges for a month", "Wednesday 16 Dec")]
    [InlineData("please no more nudges today", "Tomorrow, Tuesday 17 Nov")]
    [InlineData("stop nudging me", "Monday 14 Dec")]
    public void A_Pause_Always_Has_An_End(string words, string until) =>
        Assert.Contains($"Paused until: {until}", Begin().Says(words).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("mute check-ins", NudgeTopic.CheckIns)]
    [InlineData("no more check ins please", NudgeTopic.CheckIns)]
    [InlineData("stop closing windows", NudgeTopic.Closing)]
    [InlineData("mute best moments", NudgeTopic.Moments)]
    public void A_Topic_Is_Muted_And_Comes_Back(string words, NudgeTopic topic)
    {
        var chat = Begin().Says(words);
        Assert.Equal([topic], Of(chat).Muted);
        chat.Says("resume nudges");
        Assert.True(Of(chat).IsDefault);
    }

    [Fact]
    public void Only_What_Is_Wanted_Is_Left()
    {
        var chat = Begin().Says("only closing windows please");
        Assert.Equal([NudgeTopic.Moments, NudgeTopic.CheckIns, NudgeTopic.Closed], Of(chat).Muted);
        chat.Says("unmute check-ins");
        Assert.Equal([NudgeTopic.Moments, NudgeTopic.Closed], Of(chat).Muted);
    }

    [Theory]
    [InlineData("settings")]
    [InlineData("change my settings")]
    [InlineData("fewer nudges")]
    [InlineData("nudge settings")]
    public void What_Holds_Is_Shown_When_Asked(string words)
    {
        var chat = Begin().Says(words);
        Assert.Contains("This is what holds now. Change it here", chat.Text, StringComparison.Ordinal);
        Assert.Empty(chat.Preferences.All);
    }

    [Fact]
    public void A_Change_Is_Taken_Back_By_Its_Button_Or_The_Word()
    {
        var chat = Begin().Says("no nudges on fridays").Says("undo");
        Assert.Contains("Taken back.", chat.Text, StringComparison.Ordinal);
        Assert.True(Of(chat).IsDefault);
        chat.Says("mute check-ins").Says("quiet after 3").Presses("Undo");
        Assert.Equal([NudgeTopic.CheckIns], Of(chat).Muted);
        Assert.Null(Of(chat).Until);
    }

    [Theory]
    [InlineData("mute banana", "I am not sure what to change")]
    [InlineData("no nudges before 25", "I am not sure what to change")]
    [InlineData("pause nudges until yesterday", "I am not sure what to change")]
    [InlineData("pause nudges until 2020", "I am not sure what to change")]
    [InlineData("no nudges for a year", "no more than half a year")]
    [InlineData("only between 16 and 9", "That would leave no working hours")]
    public void What_Is_Not_Clear_Changes_Nothing_And_Says_So(string words, string answer)
    {
        var chat = Begin().Says(words);
        Assert.Contains(answer, chat.Text, StringComparison.Ordinal);
        Assert.Empty(chat.Preferences.All);
    }

    [Theory]
    [InlineData("unsubscribe")]
    [InlineData("opt out")]
    [InlineData("mute everything")]
    [InlineData("mute")]
    public void Who_Wants_Nothing_More_Is_Left_Alone_For_A_While(string words) => Assert.Contains("Paused until", Begin().Says(words).Text, StringComparison.Ordinal);

    [Fact]
    public void Only_On_A_Day_Takes_The_Place_Of_What_Was_Said_Before()
    {
        var chat = Begin().Says("no nudges on fridays").Says("nudge me only on fridays");
        Assert.Contains("Hours: 9 am to 5 pm, Friday", chat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("only nudge me on sundays")]
    [InlineData("no nudges on weekdays")]
    [InlineData("no nudges on mondays, tuesdays, wednesdays, thursdays and fridays")]
    public void No_Working_Day_Left_Is_Refused_With_The_Way_Out(string words)
    {
        var chat = Begin().Says(words);
        Assert.Contains("Leave at least one working day", chat.Text, StringComparison.Ordinal);
        Assert.Empty(chat.Preferences.All);
    }

    [Fact]
    public void In_A_Channel_They_Are_The_Channels_And_Say_Who_Set_Them()
    {
        var chat = Begin(Chat.Team with { Id = "kim", Name = "Kim Ode" }).Says("only closing windows here");
        Assert.Contains("Nudges in this channel", chat.Text, StringComparison.Ordinal);
        Assert.Contains("Set by: Kim Ode", chat.Text, StringComparison.Ordinal);
        Assert.False(chat.Preferences.Of(new Address.ToTeam()).Wants(NudgeKind.WindowOpened));
        Assert.True(chat.Preferences.Of(new Address.ToPerson("kim")).IsDefault);
        Assert.Contains("Paused until", chat.Says("stop posting here").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_Is_Planned_Already_Moves_At_Once()
    {
        var chat = Begin().Says(Adams);
        var before = Due(chat, NudgeKind.ClosingSoon);
        chat.Says("quiet before 11");
        Assert.Equal(before + Duration.FromHours(1), Due(chat, NudgeKind.ClosingSoon));
        chat.Says("mute closing windows");
        Assert.DoesNotContain(chat.Plans.SelectMany(plan => plan.Nudges), nudge => nudge is { Kind: NudgeKind.ClosingSoon, To: Address.ToPerson });
        Assert.Contains(chat.Plans.SelectMany(plan => plan.Nudges), nudge => nudge is { Kind: NudgeKind.ClosingSoon, To: Address.ToTeam });
    }

    [Fact]
    public void A_Nudge_That_Was_Planned_Before_Somebody_Paused_Waits_For_The_End_Of_The_Pause()
    {
        var chat = Begin().Says(Adams);
        var nudge = chat.Plans.SelectMany(plan => plan.Nudges).Single(nudge => nudge is { Kind: NudgeKind.Closed });
        chat.Says("pause nudges for two weeks").Later(InstantPattern.ExtendedIso.Format(nudge.DueAt)).Hears(nudge);
        Assert.Empty(chat.Messages);
        var later = Assert.Single(Assert.Single(chat.Plans).Nudges, planned => planned.Id == nudge.Id);
        Assert.Equal(new LocalDateTime(2026, 11, 30, 9, 0), later.DueAt.InZone(Chat.Zone).LocalDateTime);
        chat.Later(InstantPattern.ExtendedIso.Format(later.DueAt)).Hears(later);
        Assert.Contains("The window at Adams Bakery closed without an offer", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_Closes_Unseen_Because_It_Was_Muted_Closes_All_The_Same()
    {
        var chat = Begin().Says(Adams);
        var nudge = chat.Plans.SelectMany(plan => plan.Nudges).Single(nudge => nudge is { Kind: NudgeKind.Closed });
        chat.Says("mute closed windows").Later(InstantPattern.ExtendedIso.Format(nudge.DueAt)).Hears(nudge);
        Assert.Empty(chat.Messages);
        Assert.True(chat.Opportunity.IsClosed);
    }

    [Fact]
    public void The_Form_Says_What_Is_Wrong_Where_It_Is_And_Loses_Nothing()
    {
        var chat = Begin().Says("settings").Presses("Change", []);
        var card = chat.Messages[0].Message.Key;
        chat.Presses("Save", ("From", "ten"), ("Until", "16:00"), ("PausedUntil", "2026-11-01"), ("QuietDays", "Friday"));
        Assert.Contains("nothing was saved yet", chat.Text, StringComparison.Ordinal);
        var fields = chat.Messages[0].Message.Card!.Body.OfType<CardElement.TextInput>().ToDictionary(field => field.Id, field => (field.Value, field.Error), StringComparer.Ordinal);
        Assert.Equal(("ten", PreferenceWords.WrongTime), fields["From"]);
        Assert.Equal(("16:00", null), fields["Until"]);
        Assert.Equal(("2026-11-01", PreferenceWords.WrongDay), fields["PausedUntil"]);
        Assert.Empty(chat.Preferences.All);

        chat.Presses("Save", ("From", "10:00"), ("Until", "16:00"), ("PausedUntil", "2026-12-01"), ("QuietDays", "Friday"), ("Muted", "CheckIns"));
        Assert.Equal(card, chat.Messages[0].Message.Key);
        Assert.Equal(
            (new LocalTime(10, 0), new LocalTime(16, 0), new LocalDate(2026, 12, 1), IsoDayOfWeek.Friday, NudgeTopic.CheckIns),
            (Of(chat).From, Of(chat).Until, Of(chat).PausedUntil, Assert.Single(Of(chat).QuietDays), Assert.Single(Of(chat).Muted)));
        chat.Presses("Change", []).Presses("Back", []);
        Assert.Contains("Hours: 10 am to 4 pm, Monday, Tuesday, Wednesday and Thursday", chat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Monday,Tuesday,Wednesday,Thursday,Friday", "", "")]
    [InlineData("", "16:00", "10:00")]
    [InlineData("", "18:00", "")]
    public void The_Form_Leaves_Some_Hours_In_Any_Case(string days, string from, string until)
    {
        var chat = Begin().Says("settings").Presses("Change", []).Presses("Save", ("QuietDays", days), ("From", from), ("Until", until));
        Assert.Contains("nothing was saved yet", chat.Text, StringComparison.Ordinal);
        Assert.Empty(chat.Preferences.All);
    }

    [Theory]
    [InlineData("settings of the firewall at Adams Bakery were wrong, nobody could print, fixed it in 2h")]
    [InlineData("Muted the alarm at Cedar Books and swapped the dead switch, 3 hours, Dana was thrilled")]
    [InlineData("just checked the backups at Adams Bakery after the crash, all fine again, 2h")]
    [InlineData("no windows updates since May at Adams Bakery, server died, fixed, 3h")]
    [InlineData("restart of windows services at Adams Bakery, everything was down, back up")]
    [InlineData("no follow up needed at Cedar Books, router died and is fixed")]
    [InlineData("only check I did at Cedar Books was the dead server, fixed it")]
    [InlineData("closed windows stayed frozen at Cedar Books, server fixed, 2 hours")]
    [InlineData("stop windows update broke the till at Cedar Books, repaired it, 1h")]
    [InlineData("Paused the backup at Apex Tooling, rebuilt the raid, server is back up, 4h")]
    public void A_Job_In_Such_Words_Is_A_Job(string words)
    {
        var chat = Begin().Says(words);
        Assert.NotNull(chat.State.Debrief);
        Assert.Empty(chat.Preferences.All);
    }

    [Fact]
    public void No_Debrief_Of_The_Corpus_Is_Taken_For_An_Order() => Assert.Empty(
        from file in Directory.EnumerateFiles(Repo.At("tests/Corpus/Training"), "*.jsonl").Concat(Directory.EnumerateFiles(Repo.At("tests/Corpus/Validation"), "*.jsonl"))
        from line in File.ReadLines(file)
        let text = JsonNode.Parse(line)!["text"]!.GetValue<string>()
        where Hears.Of(text).Intent is Intent.SetNudges
        select text);

    private static Instant Due(Chat chat, NudgeKind kind) => Assert.Single(chat.Plans.SelectMany(plan => plan.Nudges), nudge => nudge.Kind == kind && nudge.To is Address.ToPerson).DueAt;
}
