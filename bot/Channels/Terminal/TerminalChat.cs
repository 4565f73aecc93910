using System.Threading.Channels;
using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Terminal;

/// <summary>One person's conversation in one terminal: their lines become turns, and what the bot says is shown, also what it says of its own accord.</summary>
internal sealed class TerminalChat(TurnRunner turns, Transcript transcript, TimeProvider clock)
{
    /// <summary>How often a terminal looks for what the bot said of its own accord, be it in another process.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(2);

    /// <summary>Talks until the lines end.</summary>
    public async Task RunAsync(Person person, IAsyncEnumerable<string> lines, ITerminalScreen screen, CancellationToken cancellation)
    {
        screen.Open(person);
        var talk = new Talk(person, screen, turns, transcript);
        await talk.RecallAsync();
        await talk.SayAsync(new Said.Arrived());
        await AskAsync(talk, screen);
        var composer = new Composer();
        await foreach (var line in Events(lines, cancellation))
        {
            if (line is not null)
            {
                screen.Heard();
                if (composer.Add(line, screen.IsLive && talk.IsEditing) is { } message)
                {
                    await SayAsync(talk, screen, message);
                }
            }
            else if (await talk.CatchUpAsync())
            {
                await AskAsync(talk, screen);
            }
        }

        if (composer.Rest() is { } rest)
        {
            await SayAsync(talk, screen, rest);
        }

        await talk.CatchUpAsync();
        screen.Close();
        await talk.SettleAsync();
    }

    private static async Task SayAsync(Talk talk, ITerminalScreen screen, string words)
    {
        // What could not be decoded would stand as a hole in a name, and go to the customer so.
        if (words.Contains('\uFFFD', StringComparison.Ordinal))
        {
            screen.Show(TerminalWords.NotUtf8);
            await AskAsync(talk, screen);
            return;
        }

        await talk.SayAsync(new Said.Text(words));
        if (screen.IsLive && talk.IsEditing)
        {
            screen.Show(TerminalWords.HowToEdit);
        }

        await AskAsync(talk, screen);
    }

    /// <summary>It is the person's turn; all that was shown is out by then.</summary>
    private static async Task AskAsync(Talk talk, ITerminalScreen screen)
    {
        screen.Ask();
        await talk.SettleAsync();
    }

    /// <summary>The person's lines, and between them a null whenever it is time to look for something new.</summary>
    private async IAsyncEnumerable<string?> Events(IAsyncEnumerable<string> lines, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var events = Channel.CreateUnbounded<string?>();
        await using var timer = clock.CreateTimer(_ => events.Writer.TryWrite(null), state: null, Glance, Glance);
        var reading = ReadAsync();
        await foreach (var line in events.Reader.ReadAllAsync(CancellationToken.None))
        {
            yield return line;
        }

        await reading;

        async Task ReadAsync()
        {
            try
            {
                await foreach (var line in lines.WithCancellation(cancellation))
                {
                    await events.Writer.WriteAsync(line, CancellationToken.None);
                }
            }
            finally
            {
                events.Writer.Complete();
            }
        }
    }
}
