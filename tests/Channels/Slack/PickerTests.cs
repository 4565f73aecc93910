using System.Text.Json.Nodes;
using HighPoint.Bot.Channels.Slack.Blocks;
using HighPoint.Bot.Storage;
using HighPoint.Debriefs;
using HighPoint.Nudges;

namespace HighPoint.Bot.Channels.Slack;

/// <summary>What is picked in a modal: the kind of a job, and the time of a reminder.</summary>
public sealed class PickerTests
{
    private const string Job = "Just finished at Harlow Dental: their server was down since 5, it is back up now, took me 6 hrs. Dana was so relieved.";

    [Theory]
    [InlineData(Way.Http)]
    [InlineData(Way.Socket)]
    public async Task The_Wrong_Kind_Is_Put_Right_In_A_Modal(Way way)
    {
        await using var host = await SlackHost.StartAsync(way);
        await host.SayAsync(Job);
        await host.PressAsync(DebriefWords.WrongKind);
        var modal = Assert.Single(host.Slack.Modals);
        var missing = await SubmitAsync(host, modal);
        Assert.Equal("errors", (string?)missing.Body!["response_action"]);
        Assert.Equal(["kind"], missing.Body["errors"]!.AsObject().Select(error => error.Key));
        Assert.Null((await SubmitAsync(host, modal, ("kind", nameof(Occasion.Audit)))).Body);
        await host.SettledAsync();
        Assert.Contains("audit", host.Seen()[0], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_Reminder_Comes_At_Any_Time_That_Is_Picked()
    {
        await using var host = await SlackHost.StartAsync();
        await host.SayAsync(Job);
        await host.PressAsync(DebriefWords.RemindMe);
        await host.PressAsync(BlockWords.AnotherTime);
        var modal = Assert.Single(host.Slack.Modals);
        Assert.Equal("errors", (string?)(await SubmitAsync(host, modal, ("day", "2026-11-19"))).Body!["response_action"]);
        Assert.Equal(["time"], (await SubmitAsync(host, modal, ("day", "2026-11-20"), ("time", "09:00"))).Body!["errors"]!.AsObject().Select(error => error.Key));
        Assert.Null((await SubmitAsync(host, modal, ("day", "2026-11-24"), ("time", "14:30"))).Body);
        await host.SettledAsync();
        var reminder = host.Get<Database>().Read(session => NudgeStore.Of(session, SlackWire.Team, "sam", 9)).Single(nudge => nudge.Kind == NudgeKind.Reminder);
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 19, 30, 0, TimeSpan.Zero), reminder.DueAt.ToDateTimeOffset());
    }

    [Fact]
    public async Task Where_No_Modal_Opens_The_Chat_Asks()
    {
        await using var host = await SlackHost.StartAsync();
        await host.SayAsync(Job);
        host.Slack.Instead = call => call.Method == "views.open" ? ("expired_trigger_id", null) : null;
        await host.PressAsync(DebriefWords.WrongKind);
        Assert.Empty(host.Slack.Modals);
        Assert.NotEmpty(host.Button("An IT audit"));
    }

    private static Task<Answered> SubmitAsync(SlackHost host, JsonObject modal, params (string Id, string Value)[] fields) =>
        host.InteractAsync(SlackWire.Submit(modal, host.Slack.NewTrigger(), fields));
}
