using System.Text.Json.Nodes;
using HighPoint.Bot.Storage;
using HighPoint.Conversations;
using HighPoint.Pipeline;

namespace HighPoint.Bot.Channels.Slack;

/// <summary>Nudges by what Slack knows of who gets them: when they want to be left alone, and where they are who never wrote.</summary>
public sealed class QuietTests
{
    private const string Job = "Just finished at Harlow Dental: their server was down since 5, it is back up now, took me 6 hrs. Dana was so relieved.";

    [Fact]
    public async Task Who_Paused_Notifications_Is_Nudged_When_They_Are_Back()
    {
        await using var host = await SlackHost.StartAsync();
        await host.SayAsync(Job);
        var due = Due(host);
        var end = due.AddHours(1);
        host.Slack.Quiet["USAM"] = (due.AddHours(-12), end);
        await PassAsync(host, until: end.AddMinutes(-2));
        Assert.Single(host.Seen());
        await PassAsync(host, until: end.AddMinutes(2));
        Assert.Equal(2, host.Seen().Length);
        Assert.Contains("Harlow Dental", host.Seen()[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hours_That_Begin_Later_Keep_Nothing_Back()
    {
        await using var host = await SlackHost.StartAsync();
        await host.SayAsync(Job);
        var due = Due(host);
        host.Slack.Quiet["USAM"] = (due.AddHours(9), due.AddHours(20));
        await PassAsync(host, until: due.AddMinutes(2));
        Assert.Equal(2, host.Seen().Length);
    }

    [Theory]
    [InlineData("missing_scope")]
    [InlineData("http_500")]
    public async Task A_Slack_That_Does_Not_Say_Keeps_No_Nudge_Back(string code)
    {
        await using var host = await SlackHost.StartAsync();
        await host.SayAsync(Job);
        host.Slack.Instead = call => call.Method is "dnd.info" or "users.lookupByEmail" ? (code, null) : null;
        await PassAsync(host, until: Due(host).AddMinutes(3));
        Assert.Equal(2, host.Seen().Length);
    }

    [Fact]
    public async Task Where_Slack_Is_Asked_Too_Often_The_Nudge_Waits_As_Long_As_It_Says()
    {
        await using var host = await SlackHost.StartAsync();
        await host.SayAsync(Job);
        var due = Due(host);
        host.Slack.Instead = call => call.Method == "dnd.info" && host.Clock.GetUtcNow() < due.AddMinutes(9) ? ("ratelimited", 600) : null;
        await PassAsync(host, until: due.AddMinutes(8));
        await PassAsync(host, until: due.AddMinutes(16));
        Assert.Single(host.Seen());
        await PassAsync(host, until: due.AddMinutes(19));
        Assert.Equal(2, host.Seen().Length);
    }

    [Fact]
    public async Task Somebody_Of_The_Settings_Who_Never_Wrote_Is_Found_By_Their_Address()
    {
        await using var host = await SlackHost.StartAsync();
        await host.SayAsync(Job, "UALEX");
        await host.SayAsync("hello", "URILEY");
        var opportunity = host.Get<Database>().Read(session => session.First("SELECT id FROM opportunities", row => row.GetString(0)))!;
        var version = host.Get<Database>().Read(session => PipelineStore.Find(session, SlackWire.Team, opportunity))!.Version;
        var given = SlackWire.Press(new Command(Verb.SaveOpportunity, opportunity, version).ToString(), host.Slack.NewTrigger(), "URILEY", "DRILEY").With(press => press["state"] = new JsonObject
        {
            ["values"] = new JsonObject { ["owner"] = new JsonObject { ["owner"] = new JsonObject { ["type"] = "static_select", ["selected_option"] = new JsonObject { ["value"] = "sam" } } } },
        });
        Assert.Equal(200, (await host.InteractAsync(given)).Status);
        await PassAsync(host, until: Due(host).AddMinutes(3));
        Assert.Contains(host.Seen(), words => words.Contains("Harlow Dental", StringComparison.Ordinal));
        var sent = SlackWire.Press(host.Button(PipelineWords.MarkAsSent), host.Slack.NewTrigger());
        Assert.Equal(200, (await host.InteractAsync(sent)).Status);
        Assert.Equal(Stage.Offered, host.Get<Database>().Read(session => PipelineStore.Find(session, SlackWire.Team, opportunity))!.Stage);
    }

    private static DateTimeOffset Due(SlackHost host, string person = "sam") =>
        host.Get<Database>().Read(session => NudgeStore.Of(session, SlackWire.Team, person, 1)).Single().DueAt.ToDateTimeOffset();

    /// <summary>Time passes at once, and what falls due has a moment to be given.</summary>
    private static async Task PassAsync(SlackHost host, DateTimeOffset until)
    {
        host.Clock.Advance(until - host.Clock.GetUtcNow());
        var asked = host.Clock.GetUtcNow().AddSeconds(3);
        await host.UntilAsync(() => host.Clock.GetUtcNow() >= asked);
    }
}
