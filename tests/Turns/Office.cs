using System.Collections.Concurrent;
using System.Collections.Immutable;
using HighPoint.Bot.Delivery;
using HighPoint.Bot.Erasing;
using HighPoint.Bot.Nudging;
using HighPoint.Bot.Operations;
using HighPoint.Bot.Settings;
using HighPoint.Bot.Storage;
using HighPoint.Conversations;
using HighPoint.Pipeline;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace HighPoint.Bot.Turns;

/// <summary>The whole host but for its web pages, on a real file, with the clock in the test's hand and dialogs that do as the test says.</summary>
internal sealed class Office : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("highpoint-").FullName;
    private readonly List<IHost> hosts = [];

    public Office(Script? script = null)
    {
        Script = script ?? ((_, state, _) => new TurnResult(state, [Say("Heard.")], [], []));
        Host = Start();
    }

    public static Person Sam { get; } = new("sam", "Sam Fields", Role.Technician, DateTimeZone.Utc);

    public static Person Team { get; } = new("team", "Team", Role.Team, DateTimeZone.Utc);

    public static ConversationKey Chat { get; } = new("web", "local", "sam");

    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.Parse("2026-11-23T09:00:00Z", System.Globalization.CultureInfo.InvariantCulture));

    public Script Script { get; set; }

    /// <summary>Settings of the next start.</summary>
    public Dictionary<string, string?> Settings { get; } = [];

    /// <summary>The real dialogs, where the test wants them instead of its script.</summary>
    public Assistant? Mind { get; init; }

    public TestChannel Web { get; } = new("web") { KeepsTranscript = true };

    public TestChannel Teams { get; } = new("teams");

    public ListLog Log { get; } = new();

    public IHost Host { get; private set; }

    public string File => Path.Combine(folder, "data", "highpoint.db");

    public Instant Now => Instant.FromDateTimeOffset(Clock.GetUtcNow());

    public TurnRunner Turns => Get<TurnRunner>();

    public Database Database => Get<Database>();

    public Courier Courier => Get<Courier>();

    public T Get<T>() where T : notnull => Host.Services.GetRequiredService<T>();

    /// <summary>One more process of the bot on the same file, as far as one process can play two.</summary>
    public IHost Start()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection([new("Storage:ConnectionString", $"Data Source={File}"), .. Settings]);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton<ILoggerProvider>(Log);
        builder.Services.AddSingleton(new People([Sam, Team]));
        builder.Services.AddSingleton<IChannel>(Web);
        builder.Services.AddSingleton<IChannel>(Teams);
        builder.AddStorage().AddTurns().AddDelivery().AddNudging().AddErasing().AddOperations();
        builder.Services.Replace(ServiceDescriptor.Singleton(services => new TurnRunner(
            (state, turn, now) => Mind?.Hear(state, turn, now) ?? new Heard(turn, null, Lookup),
            (state, heard, now, view) => Mind?.Answer(state, heard, now, view) ?? Script(heard.Turn, state, new(now, view)),
            services.GetRequiredService<Database>(), services.GetRequiredService<Receivers>(), services.GetRequiredService<Courier>(),
            services.GetRequiredService<TurnSignals>(), services.GetRequiredService<Metrics>(), Clock, services.GetRequiredService<ILogger<TurnRunner>>())));
        var host = builder.Build();
        hosts.Add(host);
        return host;
    }

    /// <summary>What the dialogs ask for.</summary>
    public Lookup Lookup { get; set; } = Lookup.Nothing;

    /// <summary>Ends the bot and starts it anew.</summary>
    public void Restart()
    {
        Host.Dispose();
        Host = Start();
    }

    public Task<TurnOutcome> Says(string words, string? id = null, ConversationKey? chat = null) =>
        Turns.RunAsync(Text(words, id, chat), CancellationToken.None);

    public static Turn Text(string words, string? id = null, ConversationKey? chat = null) =>
        new(id ?? Guid.NewGuid().ToString(), chat ?? Chat, Sam, new Said.Text(words));

    public static Outgoing Say(string words, Address? to = null, string? key = null) => new(to ?? new Address.Here(), new Message(Markup.Trusted(words), null, key));

    public async Task<ImmutableArray<string>> Reads(ConversationKey? chat = null) =>
        [.. (await Get<Transcript>().ReadAsync(chat ?? Chat, 0, 1000, CancellationToken.None)).Select(Plain)];

    public long Count(string table) => Database.Read(session => session.Number($"SELECT COUNT(*) FROM {table}"));

    public static string Plain(Post post) => post.Words is { } words ? $"> {words}" : post.Message!.Text.Source;

    public void Dispose()
    {
        hosts.ForEach(host => host.Dispose());
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>What the dialogs do in a test.</summary>
internal delegate TurnResult Script(Turn turn, ConversationState state, ScriptView view);

/// <summary>What the dialogs know beside the turn.</summary>
internal sealed record ScriptView(Instant Now, PipelineView Pipeline);

/// <summary>A channel that keeps what it was given, and answers as the test says.</summary>
internal sealed class TestChannel(string name) : IChannel
{
    private readonly System.Threading.Channels.Channel<Post> arrivals = System.Threading.Channels.Channel.CreateUnbounded<Post>();

    public string Name => name;

    public bool KeepsTranscript { get; init; }

    public ConcurrentQueue<(ConversationReference To, Post Post)> Received { get; } = new();

    public Func<Post, DeliveryResult> Answer { get; set; } = _ => new DeliveryResult.Sent(null);

    /// <summary>What a try waits for before it is answered.</summary>
    public Task Holds { get; set; } = Task.CompletedTask;

    public async Task<DeliveryResult> SendAsync(ConversationReference to, Post post, CancellationToken cancellation)
    {
        Received.Enqueue((to, post));
        arrivals.Writer.TryWrite(post);
        await Holds;
        return Answer(post);
    }

    /// <summary>The next post that arrives, also one that was there before.</summary>
    public ValueTask<Post> NextAsync() => arrivals.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public IEnumerable<string> Words => Received.Select(received => Office.Plain(received.Post));
}

/// <summary>A log that a test can read.</summary>
internal sealed class ListLog : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose() { }
}
