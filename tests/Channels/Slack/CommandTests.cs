using System.Text.Json.Nodes;
using HighPoint.Bot.Storage;
using HighPoint.Conversations;
using NodaTime;

namespace HighPoint.Bot.Channels.Slack;

/// <summary>Commands, shortcuts, and the Home tab.</summary>
public sealed class CommandTests
{
    private const string Job = "Just finished at Harlow Dental: their server was down since 5, it is back up now, took me 6 hrs. Dana was so relieved.";

    public static TheoryData<string, string, string> Usages => new()
    {
        { "/debrief", "help", SlackWords.DebriefUsage },
        { "/debrief", "?", SlackWords.DebriefUsage },
        { "/pipeline", "HELP", SlackWords.PipelineUsage },
        { "/pipeline", "sideways", SlackWords.PipelineUsage },
        { "/pipeline", "3", SlackWords.PipelineUsage },
        { "/nudges", "help", SlackWords.NudgesUsage },
        { "/nudges", "off", SlackWords.NudgesUsage },
        { "/unheard-of", "", SlackWords.UnknownUsage },
    };

    [Theory]
    [MemberData(nameof(Usages))]
    public async Task Help_And_What_Is_Not_Known_Are_Answered_With_The_Usage(string command, string text, string usage)
    {
        await using var host = await SlackHost.StartAsync();
        var answer = await host.CommandAsync(command, text);
        Assert.Equal(("ephemeral", usage), ((string?)answer.Body!["response_type"], (string?)answer.Body["text"]));
    }

    [Theory]
    [InlineData(Way.Http)]
    [InlineData(Way.Socket)]
    public async Task A_Job_Told_By_Command_Is_Answered_In_The_Own_Chat(Way way)
    {
        await using var host = await SlackHost.StartAsync(way);
        var answer = await host.CommandAsync("/debrief", Job);
        Assert.Equal(SlackWords.GoesOnInChat, (string?)answer.Body!["text"]);
        await host.SettledAsync();
        Assert.Contains("Harlow Dental", Assert.Single(host.Seen()), StringComparison.Ordinal);
        Assert.Empty(host.Seen(SlackWire.Channel));
    }

    [Fact]
    public async Task The_Command_Alone_Opens_A_Form_And_What_Is_Told_There_Goes_On_In_The_Own_Chat()
    {
        await using var host = await SlackHost.StartAsync();
        Assert.Null((await host.CommandAsync("/debrief")).Body);
        var modal = Assert.Single(host.Slack.Modals);
        var empty = await host.InteractAsync(SlackWire.Submit(modal, host.Slack.NewTrigger(), ("words", "  ")));
        Assert.Equal([SlackWords.DebriefMissing], empty.Body!["errors"]!.AsObject().Select(error => (string)error.Value!));
        var told = await host.InteractAsync(SlackWire.Submit(modal, host.Slack.NewTrigger(), ("words", Job)));
        Assert.Equal("update", (string?)told.Body!["response_action"]);
        Assert.Contains(SlackWords.GoesOnInChat, told.Body.ToJsonString(), StringComparison.Ordinal);
        await host.SettledAsync();
        Assert.Contains("Harlow Dental", Assert.Single(host.Seen()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Shortcut_Opens_The_Form_With_The_Words_Of_The_Message_It_Was_Called_On()
    {
        await using var host = await SlackHost.StartAsync();
        await host.InteractAsync(SlackWire.Shortcut(host.Slack.NewTrigger()));
        await host.InteractAsync(SlackWire.Shortcut(host.Slack.NewTrigger(), "Back from <https://x.example|Lime &amp; Sons>"));
        Assert.Equal(["", "Back from Lime & Sons"], host.Slack.Modals.Select(modal => (string?)modal["blocks"]!.AsArray().Single(block => (string?)block!["type"] == "input")!["element"]!["initial_value"] ?? ""));
    }

    [Fact]
    public async Task Where_A_Form_Cannot_Be_Opened_Somebody_Hears_So()
    {
        await using var host = await SlackHost.StartAsync();
        host.Slack.Instead = call => call.Method == "views.open" ? ("expired_trigger_id", null) : null;
        Assert.Equal(SlackWords.SlackIsSilent, (string?)(await host.CommandAsync("/debrief")).Body!["text"]);
        Assert.Equal(200, (await host.InteractAsync(SlackWire.Shortcut("late"))).Status);
    }

    [Fact]
    public async Task The_Pipeline_Is_Shown_To_Who_Asks_Alone_And_Its_Buttons_Change_It_There()
    {
        await using var host = await SlackHost.StartAsync();
        await host.SayAsync(Job);
        var answer = await host.CommandAsync("/pipeline", "open");
        Assert.Equal("ephemeral", (string?)answer.Body!["response_type"]);
        Assert.Contains("Harlow Dental", (string?)answer.Body["text"], StringComparison.Ordinal);
        Assert.Empty(host.Seen(SlackWire.Channel));
        var button = answer.Body["blocks"]!.AsArray().Last(block => (string?)block!["type"] == "actions")!["elements"]![0]!;
        await host.InteractAsync(SlackWire.Press((string)button["value"]!, host.Slack.NewTrigger(), channel: SlackWire.Channel).With(press =>
        {
            press["container"]!["is_ephemeral"] = true;
            press["response_url"] = host.Slack.ResponseUrl;
        }));
        var replaced = Assert.Single(host.Slack.Whispers);
        Assert.True((bool)replaced["replace_original"]!);
        await host.SettledAsync();
        Assert.Empty(host.Seen(SlackWire.Channel));
    }

    [Fact]
    public async Task A_Technician_Sees_Their_Own_Pipeline_And_A_Manager_All_Of_It()
    {
        await using var host = await SlackHost.StartAsync();
        await host.SayAsync(Job);
        Assert.DoesNotContain("Harlow", (await host.CommandAsync("/pipeline", user: "UALEX")).Body!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Harlow", (await host.CommandAsync("/pipeline", user: "URILEY")).Body!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Reminders_Of_Somebody_Are_Listed_And_Nobody_Elses()
    {
        await using var host = await SlackHost.StartAsync();
        Assert.Contains(SlackWords.NoReminders, (string?)(await host.CommandAsync("/nudges")).Body!["text"], StringComparison.Ordinal);
        await host.SayAsync(Job);
        Assert.Contains("Harlow Dental", (string?)(await host.CommandAsync("/nudges")).Body!["text"], StringComparison.Ordinal);
        Assert.DoesNotContain("Harlow", (string?)(await host.CommandAsync("/nudges", user: "UALEX")).Body!["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Home_Tab_Says_How_To_Begin_And_Then_What_Is_Open()
    {
        await using var host = await SlackHost.StartAsync();
        var opened = new JsonObject { ["type"] = "app_home_opened", ["user"] = "USAM", ["channel"] = SlackWire.Dm, ["tab"] = "home" };
        await host.HappensAsync(opened.DeepClone().AsObject());
        Assert.Contains("/debrief", host.Slack.Homes["USAM"].ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(SlackWords.NoReminders, host.Slack.Homes["USAM"].ToJsonString(), StringComparison.Ordinal);
        await host.SayAsync(Job);
        await host.HappensAsync(opened);
        Assert.Contains("Harlow Dental", host.Slack.Homes["USAM"].ToJsonString(), StringComparison.Ordinal);
        var before = host.Slack.Homes["USAM"];
        await host.InteractAsync(OnHome(new Command(Verb.Pipeline, "home", Argument: "Lost"), host));
        Assert.NotEqual(before.ToJsonString(), host.Slack.Homes["USAM"].ToJsonString());
        await host.InteractAsync(OnHome(new Command(Verb.Help), host));
        await host.SettledAsync();
        Assert.Contains(host.Seen(), message => message.Contains(ConversationWords.HelpTitle, StringComparison.Ordinal));
        Assert.Contains(SlackWords.DoneInChat, Assert.Single(host.Slack.Modals).ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Way.Http)]
    [InlineData(Way.Socket)]
    public async Task The_Nudges_Settings_Open_From_The_Home_Tab_Say_What_Is_Wrong_And_Are_Kept(Way way)
    {
        await using var host = await SlackHost.StartAsync(way);
        await host.InteractAsync(OnHome(new Command(Verb.OpenSettings), host));
        var modal = Assert.Single(host.Slack.Modals);
        var wrong = await host.InteractAsync(SlackWire.Submit(modal, host.Slack.NewTrigger(), ("From", "ten"), ("QuietDays", "Friday")));
        Assert.Equal(["From"], wrong.Body!["errors"]!.AsObject().Select(error => error.Key));
        var right = await host.InteractAsync(SlackWire.Submit(modal, host.Slack.NewTrigger(), ("From", "10:00"), ("QuietDays", "Friday"), ("Muted", "CheckIns,Closed")));
        Assert.Null(right.Body);
        var kept = host.Get<Database>().Read(session => PreferenceStore.All(session, SlackWire.Team)).Of("sam");
        Assert.Equal((new LocalTime(10, 0), IsoDayOfWeek.Friday, 2), (kept.From, Assert.Single(kept.QuietDays), kept.Muted.Count));
        await host.SettledAsync();
        Assert.Single(host.Seen());
    }

    [Fact]
    public async Task A_Button_Pressed_Twice_With_One_Trigger_Acts_Once()
    {
        await using var host = await SlackHost.StartAsync();
        await host.SayAsync("hello");
        var press = SlackWire.Press(new Command(Verb.Help).ToString(), host.Slack.NewTrigger());
        await host.InteractAsync(press);
        await host.InteractAsync(press);
        await host.SettledAsync();
        Assert.Single(host.Seen(), message => message.Contains(ConversationWords.HelpTitle, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_Is_No_Button_Of_Ours_Changes_Nothing()
    {
        await using var host = await SlackHost.StartAsync();
        Assert.Equal(200, (await host.InteractAsync(SlackWire.Press("of another app", host.Slack.NewTrigger()))).Status);
        Assert.Equal(200, (await host.InteractAsync(SlackWire.Press("", host.Slack.NewTrigger()).With(press => press["type"] = "view_closed"))).Status);
        Assert.Empty(await host.SaidAsync());
    }

    private static JsonObject OnHome(Command command, SlackHost host) => SlackWire.Press(command.ToString(), host.Slack.NewTrigger()).With(press =>
    {
        press.Remove("channel");
        press.Remove("message");
        press["container"] = new JsonObject { ["type"] = "view", ["view_id"] = "V0" };
        press["view"] = new JsonObject { ["id"] = "V0", ["type"] = "home", ["private_metadata"] = "" };
    });
}
