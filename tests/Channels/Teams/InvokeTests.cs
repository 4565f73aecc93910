using System.Text.Json.Nodes;
using HighPoint.Bot.Storage;
using HighPoint.Conversations;
using HighPoint.Support;

namespace HighPoint.Bot.Channels.Teams;

/// <summary>Invokes: what the client waits for.</summary>
public sealed class InvokeTests
{
    private const string Job = "Just finished at Harlow Dental: their server was down since 5, it is back up now, took me 6 hrs. Dana was so relieved.";

    [Fact]
    public async Task A_Button_Replaces_Its_Card_In_The_Answer_And_For_Everybody_By_The_Outbox()
    {
        await using var host = await TeamsHost.StartAsync();
        var (card, command) = await DebriefAsync(host, Verb.MarkSent);
        var answer = await host.AnswerAsync(Wire.Press(command, card.Key).BySam());
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)answer["type"]);
        Assert.Equal(200, (int)answer["statusCode"]!);
        Assert.DoesNotContain("MarkSent|", answer.ToJsonString(), StringComparison.Ordinal);
        var left = await host.NextAsync();
        while (left.Message.Key != card.Key)
        {
            left = await host.NextAsync();
        }

        Assert.Contains("Harlow Dental", left.Message.Card!.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Button_Pressed_Twice_By_The_Network_Acts_Once_And_Shows_The_Card_Again()
    {
        await using var host = await TeamsHost.StartAsync();
        var (card, command) = await DebriefAsync(host, Verb.MarkSent);
        var press = Wire.Press(command, card.Key).BySam();
        var first = await host.AnswerAsync(press.DeepClone());
        var second = await host.AnswerAsync(press.DeepClone());
        Assert.Equal(first.ToJsonString(), second.ToJsonString());
        Assert.Single((await host.SaidAsync(Wire.PersonalChat)).Where(line => line.StartsWith('>')).Skip(1));
    }

    [Fact]
    public async Task A_Button_Whose_Answer_Is_Another_Message_Says_Where_It_Is()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.StatusAsync(Wire.Message("hello"));
        await host.NextAsync();
        var answer = await host.AnswerAsync(Wire.Press(new Command(Verb.Help), "m2"));
        Assert.Equal(("application/vnd.microsoft.activity.message", TeamsWords.AnsweredBelow), ((string?)answer["type"], (string?)answer["value"]));
        Assert.Contains(ConversationWords.HelpTitle, PlainText.Of((await host.NextAsync()).Message), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"action\":{\"verb\":\"press\",\"data\":{\"command\":\"FormatTheDisk||0|\"}}}")]
    [InlineData("{\"action\":{\"verb\":\"press\",\"data\":{}}}")]
    [InlineData("{\"action\":{\"verb\":\"press\",\"data\":[]}}")]
    [InlineData("{\"action\":{\"verb\":\"doit\"}}")]
    public async Task A_Button_Of_Another_Time_Says_So(string value)
    {
        await using var host = await TeamsHost.StartAsync();
        Assert.Equal(TeamsWords.OldButton, (string?)(await host.AnswerAsync(Wire.Invoke("adaptiveCard/action", JsonNode.Parse(value))))["value"]);
    }

    [Fact]
    public async Task A_Slow_Turn_Is_Answered_With_Still_Working_And_Ends_In_The_Chat()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.StatusAsync(Wire.Message("hello"));
        await host.NextAsync();
        using var writing = new ManualResetEventSlim();
        var busy = host.Get<Database>().WriteAsync(_ =>
        {
            writing.Wait(TestContext.Current.CancellationToken);
            return true;
        });
        var press = host.AnswerAsync(Wire.Press(new Command(Verb.Help), null));
        await Eventually.IsAsync(() => press.IsCompleted, () => host.Clock.Advance(TimeSpan.FromMilliseconds(100)));

        Assert.Equal(TeamsWords.StillWorking, (string?)(await press)["value"]);
        writing.Set();
        await busy;
        Assert.Contains(ConversationWords.HelpTitle, PlainText.Of((await host.NextAsync()).Message), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Form_Opens_As_A_Dialog_Shows_What_Is_Wrong_And_Closes_When_It_Is_Right()
    {
        await using var host = await TeamsHost.StartAsync();
        await DebriefAsync(host, Verb.MarkSent);
        var opened = await host.AnswerAsync(Wire.Invoke("task/fetch", Data(new Command(Verb.OpenForm, "", 0))).BySam());
        Assert.Equal("continue", (string?)opened["task"]!["type"]);
        var form = opened["task"]!["value"]!["card"]!["content"]!;
        var save = Save(form);
        var wrong = await host.AnswerAsync(Wire.Invoke("task/submit", Data(save, ("Hours", "a thousand years"))).BySam());
        Assert.Equal("continue", (string?)wrong["task"]!["type"]);
        Assert.Contains("a thousand years", wrong.ToJsonString(), StringComparison.Ordinal);
        using var right = await host.PostAsync(Wire.Invoke("task/submit", Data(Save(wrong["task"]!["value"]!["card"]!["content"]!), ("Company", "Harlow Dental"), ("Hours", "7"))).BySam());
        Assert.Equal((200, ""), ((int)right.StatusCode, await right.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.Contains(await host.SaidAsync(Wire.PersonalChat), line => line.Contains("7 hours", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_Form_That_The_Network_Asks_For_Twice_Is_Shown_Twice()
    {
        await using var host = await TeamsHost.StartAsync();
        var (card, command) = await DebriefAsync(host, Verb.OpenForm);
        var fetch = Wire.Invoke("task/fetch", Data(command)).BySam().With(activity => activity["replyToId"] = card.Key);
        var first = await host.AnswerAsync(fetch.DeepClone());
        Assert.Equal("continue", (string?)first["task"]!["type"]);
        Assert.Equal(first["task"]!["value"]!["card"]!["content"]!["actions"]!.ToJsonString(), (await host.AnswerAsync(fetch.DeepClone()))["task"]!["value"]!["card"]!["content"]!["actions"]!.ToJsonString());
    }

    [Fact]
    public async Task A_Form_That_Is_Put_Away_Leaves_A_Card_To_Go_On_With()
    {
        await using var host = await TeamsHost.StartAsync();
        var (card, command) = await DebriefAsync(host, Verb.OpenForm);
        await host.AnswerAsync(Wire.Invoke("task/fetch", Data(command)).BySam());
        var (_, form) = await host.NextAsync();
        while (form.Key != card.Key)
        {
            (_, form) = await host.NextAsync();
        }

        var back = form.Card!.Actions.OfType<CardAction.Press>().First(press => press.Command.Verb == Verb.Back).Command;
        var answer = await host.AnswerAsync(Wire.Press(back, card.Key).BySam());
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)answer["type"]);
        Assert.Contains("MarkSent|", answer.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Editor_Says_In_The_Dialog_What_Is_Wrong_And_Keeps_What_Was_Typed()
    {
        await using var host = await TeamsHost.StartAsync();
        var (_, command) = await DebriefAsync(host, Verb.EditDraft);
        var editor = (await host.AnswerAsync(Wire.Invoke("task/fetch", Data(command)).BySam()))["task"]!["value"]!["card"]!["content"]!;
        Assert.True((bool)editor["body"]!.AsArray().Single(part => (string?)part!["id"] == "body")!["isRequired"]!);
        var wrong = (await host.AnswerAsync(Wire.Invoke("task/submit", Data(Save(editor, "SaveDraft"), ("subject", "My own subject"), ("body", ""))).BySam()))["task"]!["value"]!["card"]!["content"]!;
        Assert.Equal("My own subject", (string?)wrong["body"]!.AsArray().Single(part => (string?)part!["id"] == "subject")!["value"]);
        Assert.Contains("empty", wrong["body"]![0]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(200, await host.StatusAsync(Wire.Invoke("task/submit", Data(Save(wrong, "SaveDraft"), ("subject", "My own subject"), ("body", "Mine."))).BySam()));
        Assert.Contains(await host.SaidAsync(Wire.PersonalChat), line => line.Contains("My own subject", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("task/fetch")]
    [InlineData("task/submit")]
    public async Task A_Dialog_That_Is_None_Of_Ours_Says_So(string name)
    {
        await using var host = await TeamsHost.StartAsync();
        var answer = await host.AnswerAsync(Wire.Invoke(name, new JsonObject { ["data"] = new JsonObject { ["x"] = 1 } }));
        Assert.Equal(("message", TeamsWords.OldButton), ((string?)answer["task"]!["type"], (string?)answer["task"]!["value"]));
    }

    [Fact]
    public async Task A_Message_Becomes_A_Debrief_In_The_Own_Chat()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.StatusAsync(Wire.Of("installationUpdate personal").BySam());
        await host.NextAsync();
        var called = Extension("composeExtension/fetchTask", $"<div>{Job}</div>");
        var dialog = await host.AnswerAsync(called);
        Assert.Equal(Job, (string?)dialog["task"]!["value"]!["card"]!["content"]!["body"]![0]!["value"]);
        var done = await host.AnswerAsync(Extension("composeExtension/submitAction", "x").With(activity => activity["value"]!["data"] = new JsonObject { ["words"] = Job }));
        Assert.Equal(TeamsWords.ExtensionDone, (string?)done["task"]!["value"]);
        var (to, message) = await host.NextAsync();
        Assert.Equal(Wire.PersonalChat, to.Key.Id);
        Assert.Contains("Harlow Dental", message.Card!.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_Teams_Opens_No_Chat_The_Extension_Asks_For_One()
    {
        await using var host = await TeamsHost.StartAsync();
        Assert.Equal("continue", (string?)(await host.AnswerAsync(Extension("composeExtension/fetchTask", Job)))["task"]!["type"]);
        Assert.Equal(TeamsWords.ExtensionNoChat, (string?)(await host.AnswerAsync(Extension("composeExtension/submitAction", Job)))["task"]!["value"]);
    }

    [Theory]
    [InlineData("fileConsent/invoke", 200)]
    [InlineData("message/submitAction", 200)]
    [InlineData("composeExtension/queryLink", 501)]
    [InlineData("unheard/of", 501)]
    [InlineData(null, 501)]
    public async Task What_Changes_Nothing_Is_Taken_Or_Not_Known(string? name, int status)
    {
        await using var host = await TeamsHost.StartAsync();
        Assert.Equal(status, await host.StatusAsync(Wire.Invoke(name!, new JsonObject())));
        Assert.Empty(await host.SaidAsync(Wire.PersonalChat));
    }

    /// <summary>Sam's debrief; its card's message and a button on it.</summary>
    private static async Task<(Message Card, Command Command)> DebriefAsync(TeamsHost host, Verb verb)
    {
        await host.StatusAsync(Wire.Message(Job).BySam());
        var (_, message) = await host.NextAsync();
        return (message, message.Card!.Actions.OfType<CardAction.Press>().First(press => press.Command.Verb == verb).Command);
    }

    /// <summary>The extension, called on a message in a channel by Sam.</summary>
    private static JsonObject Extension(string name, string html) => Wire.Invoke(name, new JsonObject
    {
        ["commandId"] = "debrief",
        ["commandContext"] = "message",
        ["messagePayload"] = new JsonObject { ["id"] = "1", ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = html } },
    }).BySam().With(activity => activity["conversation"] = Wire.Of("message channel post, bot mentioned")["conversation"]!.DeepClone());

    private static JsonObject Data(Command command, params (string Id, string Value)[] inputs) => Data(command.ToString(), inputs);

    private static JsonObject Data(string command, params (string Id, string Value)[] inputs)
    {
        var data = new JsonObject { ["command"] = command };
        foreach (var (id, value) in inputs)
        {
            data[id] = value;
        }

        return new JsonObject { ["data"] = data };
    }

    private static string Save(JsonNode form, string verb = "SaveForm") =>
        form["actions"]!.AsArray().Select(action => (string?)action!["data"]?["command"]).First(command => command?.StartsWith(verb, StringComparison.Ordinal) == true)!;
}
