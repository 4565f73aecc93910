namespace HighPoint.Bot.Channels.Slack;

/// <summary>Files that people ask for, in their direct messages.</summary>
public sealed class FileTests
{
    private const string Job = "Just finished at Harlow Dental: their server was down since 5, it is back up now, took me 6 hrs. Dana was so relieved.";

    [Fact]
    public async Task Who_Asks_For_The_Rows_Gets_Them_As_A_File_In_Their_Own_Chat()
    {
        await using var host = await SlackHost.StartAsync();
        await host.SayAsync(Job);
        await host.SayAsync("pipeline");
        await host.SayAsync("export that");
        var file = Assert.Single(host.Slack.Files.Shared);
        Assert.Equal(SlackWire.Dm, file.Channel);
        Assert.EndsWith(".csv", file.Name, StringComparison.Ordinal);
        Assert.NotEmpty(file.Comment);
        Assert.Contains("Harlow Dental", file.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_App_That_May_Not_Write_Files_Says_So_And_Goes_On()
    {
        await using var host = await SlackHost.StartAsync();
        await host.SayAsync(Job);
        await host.SayAsync("pipeline");
        host.Slack.Instead = call => call.Method == "files.getUploadURLExternal" ? ("missing_scope", null) : null;
        await host.SayAsync("export that");
        Assert.Empty(host.Slack.Files.Shared);
        Assert.Equal(SlackWords.NoFile, host.Seen()[^1]);
        await host.SayAsync("thanks");
        Assert.Equal(0, host.Count("dead_at IS NOT NULL"));
    }
}
