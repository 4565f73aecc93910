using System.Threading.Channels;
using HighPoint.Bot.Delivery;
using HighPoint.Bot.Operations;
using HighPoint.Bot.Settings;
using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using HighPoint.Pipeline;
using HighPoint.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Spectre.Console.Testing;

namespace HighPoint.Bot.Channels.Terminal;

/// <summary>A terminal on the real store, with a bot that greets, and says back what it hears.</summary>
public sealed class TerminalChatTests : IDisposable
{
    private static readonly Person Sam = new("sam", "Sam Ortiz", Role.Technician, DateTimeZone.Utc);

    private readonly TempFolder folder = new();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero));
    private readonly IHost host;

    public TerminalChatTests()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration["Storage:ConnectionString"] = $"Data Source={Path.Combine(folder.Path, "highpoint.db")}";
        builder.Services.AddLogging().AddSingleton<TimeProvider>(clock).AddSingleton(new People([Sam]));
        builder.AddStorage().AddTurns().AddDelivery().AddOperations().AddTerminalChannel();
        builder.Services.AddSingleton(services => new TurnRunner(
            (_, turn, _) => new Heard(turn, null, Lookup.Nothing), Answer, services.GetRequiredService<Database>(), services.GetRequiredService<Receivers>(),
            services.GetRequiredService<Courier>(), services.GetRequiredService<TurnSignals>(), services.GetRequiredService<Metrics>(), clock, NullLogger<TurnRunner>.Instance));
        host = builder.Build();
    }

    [Fact]
    public async Task Piped_One_Line_Is_One_Message_And_Answers_Are_Plain_Text()
    {
        using var output = new StringWriter();

        await Chat.RunAsync(Sam, TerminalInput.LinesAsync(new StringReader("it *works*\n\nbye"), Stop), new PipedScreen(output), Stop);

        Assert.Equal("Welcome.\n\nYou said: it *works*\n\nYou said:\n\nYou said: bye\n\n", output.ToString());
    }

    [Fact]
    public async Task Live_It_Says_Who_One_Is_And_Frames_Cards()
    {
        using var console = new TestConsole();

        await Chat.RunAsync(Sam, TerminalInput.LinesAsync(new StringReader("card"), Stop), new LiveScreen(console), Stop);

        Assert.Contains("You are Sam Ortiz.", console.Output, StringComparison.Ordinal);
        Assert.Matches(@"│\s+A card\s+│", console.Output);
        Assert.Contains("[1] Help", console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Live_What_The_Bot_Says_Of_Its_Own_Accord_Appears_While_One_Looks_On()
    {
        using var console = new TestConsole();
        var typed = Channel.CreateUnbounded<string>();
        var seen = new Seen(console);
        var chat = Chat.RunAsync(Sam, typed.Reader.ReadAllAsync(Stop), seen, Stop);
        await seen.Asked;

        // Somebody else's terminal, or the clock: a turn in the same conversation that this terminal did not begin.
        await Runner.RunAsync(new Turn("elsewhere", TerminalChannel.Conversation(Sam), Sam, new Said.Text("from elsewhere")), Stop);
        var nudged = seen.NextAsk();
        await Eventually.IsAsync(() => nudged.IsCompleted, () => clock.Advance(TimeSpan.FromSeconds(2)));
        typed.Writer.Complete();
        await chat;

        Assert.Single(console.Output.Split("You said: from elsewhere")[1..]);
    }

    [Fact]
    public async Task Live_One_Sees_Again_What_The_Bot_Said_Last()
    {
        using var output = new StringWriter();
        await Chat.RunAsync(Sam, TerminalInput.LinesAsync(new StringReader("first\nsecond"), Stop), new PipedScreen(output), Stop);
        using var console = new TestConsole();

        await Chat.RunAsync(Sam, TerminalInput.LinesAsync(new StringReader(""), Stop), new LiveScreen(console), Stop);

        Assert.Contains("You said: second", console.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("You said: first", console.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_The_Bot_Said_While_No_Terminal_Was_There_Is_Shown_First_And_Once(bool isLive)
    {
        await Pipe("hello");
        await Runner.RunAsync(Nudge("before the words that came last"), Stop);
        await Runner.RunAsync(Nudge("Harlow is due"), Stop);

        var first = isLive ? await Live("hi") : await Pipe("hi");
        var second = await Pipe("hi again");

        Assert.InRange(first.IndexOf("before the words", StringComparison.Ordinal), 0, first.IndexOf("Harlow is due", StringComparison.Ordinal));
        Assert.InRange(first.IndexOf("Harlow is due", StringComparison.Ordinal), 0, first.IndexOf("You said: hi", StringComparison.Ordinal));
        Assert.DoesNotContain("You said: hello", isLive ? "" : first, StringComparison.Ordinal);
        Assert.DoesNotContain("Harlow is due", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Card_Drawn_Anew_Shows_What_Is_New_In_It_And_A_New_Terminal_Shows_All_Of_It()
    {
        var output = await Pipe("draw one\ndraw two\nfill in\ndraw two");

        Assert.Equal(
            "Welcome.\n\nHere.\n\nDrawn\n\nthe same\n\none\n\n[1] Help\n\nHere.\n\nDrawn\n\ntwo\n\n[1] Help\n\nHere.\n\nDrawn\n\nthe same\n\nName: in\n\n[1] Help\n\nHere.\n\nDrawn\n\n[1] Help\n\n",
            output);
        Assert.Contains("the same\n\nthree", await Pipe("draw three"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Could_Not_Be_Written_Out_Is_Shown_By_The_Next_Terminal()
    {
        await Runner.RunAsync(Nudge("Harlow is due"), Stop);
        using var broken = new Broken();
        await Assert.ThrowsAsync<IOException>(() => Chat.RunAsync(Sam, TerminalInput.LinesAsync(new StringReader(""), Stop), new PipedScreen(broken), Stop));

        Assert.Contains("Harlow is due", await Pipe(""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_Ends_When_It_Is_Asked_To_Even_While_It_Waits_For_A_Line()
    {
        using var stop = new CancellationTokenSource();
        using var output = new StringWriter();
        using var endless = new NeverRead();
        var chat = Chat.RunAsync(Sam, TerminalInput.LinesAsync(endless, stop.Token), new PipedScreen(output), stop.Token);

        await stop.CancelAsync();
        await chat;

        Assert.Equal("Welcome.\n\n", output.ToString());
    }

    [Fact]
    public async Task It_Ends_When_The_Lines_Cannot_Be_Read_Any_More()
    {
        using var output = new StringWriter();

        await Assert.ThrowsAsync<IOException>(() => Chat.RunAsync(Sam, BrokenOff(), new PipedScreen(output), Stop));

        Assert.Equal("Welcome.\n\nYou said: last words\n\n", output.ToString());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        host.Dispose();
        folder.Dispose();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private TerminalChat Chat => host.Services.GetRequiredService<TerminalChat>();

    private TurnRunner Runner => host.Services.GetRequiredService<TurnRunner>();

    private static Turn Nudge(string words) => new(words, TerminalChannel.Conversation(Sam), Sam, new Said.Due(new Nudges.Nudge(words, Nudges.NudgeKind.BestMoment, "o-1", new Address.ToPerson("sam"), default)));

    private async Task<string> Pipe(string lines)
    {
        using var output = new StringWriter();
        await Chat.RunAsync(Sam, TerminalInput.LinesAsync(new StringReader(lines), Stop), new PipedScreen(output), Stop);
        return output.ToString();
    }

    private async Task<string> Live(string lines)
    {
        using var console = new TestConsole();
        await Chat.RunAsync(Sam, TerminalInput.LinesAsync(new StringReader(lines), Stop), new LiveScreen(console), Stop);
        return console.Output;
    }

    private static TurnResult Answer(ConversationState state, Heard heard, Instant now, PipelineView view) =>
        new(state, [.. Replies(heard.Turn.Said).Select(reply => new Outgoing(new Address.Here(), reply))], [], []);

    private static Message[] Replies(Said said) => said switch
    {
        Said.Text { Words: "card" } => [new Message(Markup.Plain("Here."), new Card("A card", [], [new CardAction.Press("Help", new Command(Verb.Help))]))],
        Said.Text text when text.Words.Split(' ') is [("draw" or "fill") and var how, var what] =>
        [
            new Message(Markup.Plain("Here."), new Card(
                "Drawn",
                [new CardElement.Paragraph(Markup.Plain("the same")), string.Equals(how, "draw", StringComparison.Ordinal) ? new CardElement.Paragraph(Markup.Plain(what)) : new CardElement.TextInput("name", "Name", what, 10)],
                [new CardAction.Press("Help", new Command(Verb.Help))]), "drawn"),
        ],
        Said.Due due => [new Message(Markup.Of($"{due.Nudge.Id}"))],
        Said.Text text => [new Message(Markup.Of($"You said: {text.Words}"))],
        _ => [new Message(Markup.Plain("Welcome."))],
    };

    private static async IAsyncEnumerable<string> BrokenOff()
    {
        await Task.Yield();
        yield return "last words";
        throw new IOException("The terminal is gone.");
    }

    /// <summary>A live screen that tells when it asks for the next line.</summary>
    private sealed class Seen(TestConsole console) : ITerminalScreen
    {
        private readonly LiveScreen screen = new(console);
        private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsLive => true;

        public Task Asked => first.Task;

        public Task NextAsk() => (next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

        public void Open(Person person) => screen.Open(person);

        public void Show(Message message) => screen.Show(message);

        public void Show(string words) => screen.Show(words);

        public void Ask()
        {
            screen.Ask();
            first.TrySetResult();
            next.TrySetResult();
        }

        public void Heard() => screen.Heard();

        public void Close() => screen.Close();
    }

    /// <summary>A pipe whose reader has left.</summary>
    private sealed class Broken : StringWriter
    {
        public override void Flush() => throw new IOException("The pipe is broken.");
    }

    /// <summary>A console at which nobody types.</summary>
    private sealed class NeverRead : TextReader
    {
        private readonly ManualResetEventSlim closed = new();

        public override string? ReadLine()
        {
            closed.Wait();
            return null;
        }

        protected override void Dispose(bool disposing)
        {
            closed.Set();
            base.Dispose(disposing);
        }
    }
}
