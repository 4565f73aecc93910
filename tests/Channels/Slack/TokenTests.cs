using System.Collections.Concurrent;
using System.Text;
using HighPoint.Bot.Channels.Slack.Install;
using HighPoint.Bot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace HighPoint.Bot.Channels.Slack;

/// <summary>The tokens of many workspaces: kept encrypted, and renewed before they end.</summary>
public sealed class TokenTests
{
    private const string Job = "Harlow Dental, server down since 5, back up now, 6 hours, they were thrilled";

    [Fact]
    public async Task A_Token_That_Ends_Is_Renewed_Once_However_Many_Ask()
    {
        await using var host = await SlackHost.StartForManyAsync();
        host.Slack.OAuth.Rotates = true;
        await host.InstallAsync("T2");
        var (first, tokens) = (await TokenAsync(host), host.Get<SlackTokens>());

        host.Clock.Advance(TimeSpan.FromHours(9));
        Assert.Equal(first, await TokenAsync(host));

        host.Clock.Advance(TimeSpan.FromHours(1));
        var given = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => tokens.OfAsync("T2", TestContext.Current.CancellationToken)));
        Assert.Equal(1, host.Slack.OAuth.Renewed);
        Assert.Contains(given, token => token != first);

        host.Clock.Advance(TimeSpan.FromHours(20));
        await host.HappensInAsync("T2", SlackWire.Message(Job));
        Assert.Equal(2, host.Slack.OAuth.Renewed);
        Assert.Contains(host.Seen(), words => words.Contains("Harlow Dental", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_Two_Processes_One_Renews_A_Token_That_Ended()
    {
        await using var host = await SlackHost.StartForManyAsync();
        host.Slack.OAuth.Rotates = true;
        await host.InstallAsync("T2");
        host.Clock.Advance(TimeSpan.FromHours(13));
        SlackTokens[] processes = [host.Get<SlackTokens>(), ActivatorUtilities.CreateInstance<SlackTokens>(host.Services)];

        var asked = Task.WhenAll(processes.SelectMany(process => Enumerable.Range(0, 5).Select(_ => process.OfAsync("T2", TestContext.Current.CancellationToken))));
        await host.UntilAsync(() => asked.IsCompleted, 0.1);

        Assert.Single((await asked).Distinct(StringComparer.Ordinal));
        Assert.Equal(1, host.Slack.OAuth.Renewed);
    }

    [Fact]
    public async Task Who_Waits_For_A_Token_That_Another_Process_Renews_Gets_The_New_One()
    {
        await using var host = await SlackHost.StartForManyAsync();
        host.Slack.OAuth.Rotates = true;
        await host.InstallAsync("T2");
        host.Clock.Advance(TimeSpan.FromHours(13));
        var (database, now) = (host.Get<Database>(), Instant.FromDateTimeOffset(host.Clock.GetUtcNow()));
        var old = database.Read(session => InstallationStore.Find(session, "slack", "T2"))!;
        Assert.True(await database.WriteAsync(session => InstallationStore.Lease(session, "slack", old, now, now + Duration.FromSeconds(30))));

        var waiting = host.Get<SlackTokens>().OfAsync("T2", TestContext.Current.CancellationToken);
        Assert.False(waiting.IsCompleted);
        var renewed = host.Get<TokenSafe>().Close("T2", new TokenPair("by-another-process", "next"));
        await database.WriteAsync(session => InstallationStore.Renew(session, "slack", old, renewed, now + Duration.FromHours(12)));
        await host.UntilAsync(() => waiting.IsCompleted, 0.1);

        Assert.Equal("by-another-process", await waiting);
        Assert.Equal(0, host.Slack.OAuth.Renewed);
    }

    [Fact]
    public async Task No_Secret_Stands_In_The_Data_Or_In_A_Log()
    {
        var logs = new LogList();
        await using var host = await SlackHost.StartForManyAsync(builder => builder.Services.PostConfigure<LoggerFilterOptions>(filter =>
        {
            filter.MinLevel = LogLevel.Trace;
            filter.Rules.Clear();
        }));
        host.Get<ILoggerFactory>().AddProvider(logs);
        host.Slack.OAuth.Rotates = true;
        await host.InstallAsync("T2");
        host.Clock.Advance(TimeSpan.FromHours(11));
        await host.HappensInAsync("T2", SlackWire.Message(Job));

        Assert.Equal(1, host.Slack.OAuth.Renewed);
        var files = Directory.GetFiles(host.DataFolder, "highpoint.db*").Select(Bytes).ToArray();
        Assert.Contains(files, bytes => bytes.Contains("Harlow Dental", StringComparison.Ordinal));
        Assert.NotEmpty(logs.Lines);
        foreach (var secret in host.Slack.OAuth.Secrets.Where(secret => !secret.StartsWith("code", StringComparison.Ordinal)).Append(FakeOAuth.ClientSecret))
        {
            Assert.All(files, bytes => Assert.DoesNotContain(secret, bytes, StringComparison.Ordinal));
            Assert.DoesNotContain(logs.Lines, line => line.Contains(secret, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_Token_That_Was_Moved_To_Another_Workspace_Is_Not_Read()
    {
        await using var host = await SlackHost.StartForManyAsync();
        var safe = host.Get<TokenSafe>();
        var secret = safe.Close("T1", new TokenPair("xoxb-1", null));
        Assert.Equal(new TokenPair("xoxb-1", null), safe.Open("T1", secret));
        Assert.Null(safe.Open("T2", secret));
        Assert.Null(safe.Open("T1", "nonsense"));
    }

    private static Task<string> TokenAsync(SlackHost host) => host.Get<SlackTokens>().OfAsync("T2", TestContext.Current.CancellationToken);

    private static string Bytes(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}

/// <summary>All that is logged.</summary>
file sealed class LogList : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> lines = new();

    public IEnumerable<string> Lines => lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose() { }
}
