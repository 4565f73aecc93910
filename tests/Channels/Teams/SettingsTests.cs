using System.Text.Json.Nodes;
using HighPoint.Bot.Storage;
using HighPoint.Conversations;
using HighPoint.Preferences;
using NodaTime;

namespace HighPoint.Bot.Channels.Teams;

/// <summary>The nudges' settings, as a dialog and in words.</summary>
public sealed class SettingsTests
{
    [Fact]
    public async Task They_Open_As_A_Dialog_Say_What_Is_Wrong_And_Are_Kept()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.StatusAsync(Wire.Message("settings").BySam());
        var (_, summary) = await host.NextAsync();
        var open = summary.Card!.Actions.OfType<CardAction.Press>().First(press => press.Command.Verb == Verb.OpenSettings).Command;
        var dialog = await host.AnswerAsync(Wire.Invoke("task/fetch", Data(open)).BySam());
        Assert.Equal("Your nudges", (string?)dialog["task"]!["value"]!["title"]);
        var form = Content(dialog);

        var wrong = Content(await host.AnswerAsync(Wire.Invoke("task/submit", Data(Save(form), ("From", "ten"), ("QuietDays", "Friday"))).BySam()));
        Assert.Contains(PreferenceWords.WrongTime, wrong.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("ten", wrong.ToJsonString(), StringComparison.Ordinal);

        using var saved = await host.PostAsync(Wire.Invoke("task/submit", Data(Save(wrong), ("From", "10:00"), ("QuietDays", "Friday"), ("Muted", "CheckIns,Closed"))).BySam());
        Assert.Equal((200, ""), ((int)saved.StatusCode, await saved.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        var kept = host.Get<Database>().Read(session => PreferenceStore.All(session, TeamsHost.Tenant)).Of("sam");
        Assert.Equal((new LocalTime(10, 0), IsoDayOfWeek.Friday, 2), (kept.From, Assert.Single(kept.QuietDays), kept.Muted.Count));
        Assert.Contains(await host.SaidAsync(Wire.PersonalChat), line => line.Contains("Hours: 10 am to 5 pm, Monday, Tuesday, Wednesday and Thursday", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_A_Channel_Hears_Is_Set_In_The_Channel()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.StatusAsync(Wire.ChannelMessage("only closing windows here").BySam());
        var (to, summary) = await host.NextAsync();
        Assert.Equal("team-id", to.Key.Id);
        Assert.Contains("Set by: Sam Ortiz", PlainText.Of(summary), StringComparison.Ordinal);
        var book = host.Get<Database>().Read(session => PreferenceStore.All(session, TeamsHost.Tenant));
        Assert.True(book.Of("sam").IsDefault);
        Assert.False(book.Of(new Address.ToTeam()).IsDefault);
        Assert.Equal(PreferenceBook.Empty, host.Get<Database>().Read(session => PreferenceStore.All(session, "another tenant")));
    }

    private static JsonNode Content(JsonNode answer) => answer["task"]!["value"]!["card"]!["content"]!;

    private static Command Save(JsonNode form) => form["actions"]!.AsArray().Select(action => (string?)action!["data"]!["command"]).Select(text => Command.TryParse(text, out var command) ? command : null)
        .First(command => command?.Verb == Verb.SaveSettings)!;

    private static JsonObject Data(Command command, params (string Id, string Value)[] inputs)
    {
        var data = new JsonObject { ["command"] = command.ToString() };
        foreach (var (id, value) in inputs)
        {
            data[id] = value;
        }

        return new JsonObject { ["data"] = data };
    }
}
