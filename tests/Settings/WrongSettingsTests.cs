using HighPoint.Bot.Verbs;
using HighPoint.Support;
using Microsoft.Extensions.Configuration;

namespace HighPoint.Bot.Settings;

/// <summary>Every setting of the settings file with a wrong value: the program says one sentence and ends with 2.</summary>
public sealed class WrongSettingsTests
{
    private static readonly TheoryData<string, string> Wrong = new()
    {
        { "Company:Name", "" },
        { "Company:Phone", "-1" },
        { "Company:Website", "example.com" },
        { "Company:Currency", "dollars" },
        { "Company:Region", "USA" },
        { "TimeZone", "" },
        { "TimeZone", "EST" },
        { "TimeZone", "UTC+5" },
        { "TimeZone", "america/new_york" },
        { "BusinessHours:Monday", "17:00-08:00" },
        { "BusinessHours:Tuesday", "8-17" },
        { "BusinessHours:Wednesday", "-8:00-17:00" },
        { "BusinessHours:Thursday", "08:00" },
        { "BusinessHours:Friday", "08:00-25:00" },
        { "BusinessHours:Saturday", "no" },
        { "BusinessHours:Sunday", "09:00-09:00" },
        { "HolidayCalendar", "no/such.ics" },
        { "HolidayCalendar", "bot" },
        { "HolidayCalendar", "README.md" },
        { "People:0:Id", "Sam Ortiz" },
        { "People:0:Name", "" },
        { "People:0:Role", "boss" },
        { "People:0:TimeZone", "PST" },
        { "People:0:Email", "sam at work" },
        { "People:0:Phone", "12" },
        { "People:0:EntraId", "sam@example.com" },
        { "People:0:Ranked", "perhaps" },
        { "Playbook:Folder", "no/such/folder" },
        { "Storage:ConnectionString", "garbage" },
        { "Storage:ConnectionString", "Data Source=/proc/highpoint/x.db" },
        { "Storage:ConnectionString", "Data Source=/" },
        { "Retention:PipelineDays", "-1" },
        { "Retention:PipelineDays", "ever" },
        { "Retention:TalkDays", "3" },
        { "Teams:AppId", "HighPoint" },
        { "Teams:TenantId", "acme.example" },
        { "Teams:AppPassword", "of no registration" },
        { "Teams:ManagedIdentity", "mine" },
        { "Teams:OpenIdMetadata", "http://keys.example.com/" },
        { "Teams:LoginUrl", "login" },
        { "Slack:BotToken", "xoxp-of-a-person" },
        { "Slack:ClientId", "1.2" },
        { "Slack:ClientSecret", "of no app" },
        { "Slack:AppToken", "of-no-app" },
        { "Slack:SigningSecret", "of no app" },
        { "Slack:ApiUrl", "http://slack.example.com/" },
        { "Web:Enabled", "si" },
        { "Web:AllowRemote", "1" },
        { "Web:Hosts:0", "https://chat.example.com/" },
        { "Logging:LogLevel:Default", "Loud" },
        { "urls", "localhost:3978" },
    };

    public static TheoryData<string, string> Settings => Wrong;

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task A_Wrong_Value_Is_One_Sentence_That_Names_Its_Key(string key, string value)
    {
        using var folder = new TempFolder();
        var failure = StartFailure.Of(await Record.ExceptionAsync(() => ServeVerb.RunAsync(
            [$"--Storage:ConnectionString=Data Source={Path.Combine(folder.Path, "h.db")}", "--urls=http://127.0.0.1:0", $"--{key}={(key == "HolidayCalendar" ? Repo.At(value) : value)}"])) ?? new InvalidOperationException("It started."));

        Assert.Equal(2, failure?.ExitCode);
        var sentence = Assert.Single(failure!.Sentences);
        Assert.StartsWith(key, sentence, StringComparison.Ordinal);
        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("SQLite Error", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', sentence);
    }

    [Fact]
    public void No_Setting_Of_The_File_Is_Left_Out()
    {
        var tried = Wrong.Select(row => row.Data.Item1).ToHashSet(StringComparer.Ordinal);
        var file = new ConfigurationBuilder().AddJsonFile(Repo.At("appsettings.json")).Build().AsEnumerable().Where(pair => !string.IsNullOrEmpty(pair.Value) || pair.Key == "Playbook:Folder").Select(pair => pair.Key.Replace(":1:", ":0:", StringComparison.Ordinal).Replace(":2:", ":0:", StringComparison.Ordinal));
        Assert.All(file, key => Assert.Contains(key, tried));
        Assert.All(SettingsKeys.All, key => Assert.Contains(key.Replace("*", "0", StringComparison.Ordinal), tried));
    }
}
