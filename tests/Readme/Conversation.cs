using System.Text;
using HighPoint.Bot.Channels.Terminal;
using HighPoint.Bot.Nudging;
using HighPoint.Bot.Settings;
using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using HighPoint.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using NodaTime.Text;

namespace HighPoint.Readme;

/// <summary>
/// One conversation as the README writes it down. Lines that begin with <c>at</c> set the clock, and the first of them says where, who speaks, and how much is
/// shown; lines that begin with <c>&gt;</c> are what the person types; everything else is what the bot says.
/// </summary>
internal sealed class Conversation : IDisposable
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("dddd uuuu-MM-dd HH:mm");

    private readonly TempFolder folder = new();
    private readonly FakeTimeProvider clock;
    private readonly IHost host;
    private readonly DateTimeZone zone;
    private readonly Person person;
    private readonly Shown shown;
    private long read;

    private Conversation(Instant now, DateTimeZone zone, string speaker, Shown shown)
    {
        (this.zone, this.shown) = (zone, shown);
        clock = new FakeTimeProvider(now.ToDateTimeOffset());
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"));
        builder.Configuration["Storage:ConnectionString"] = $"Data Source={Path.Combine(folder.Path, "highpoint.db")}";
        builder.Services.AddSingleton<TimeProvider>(clock);
        Bot.BotSetup.AddTerminal(builder);
        builder.Services.AddSingleton<NudgeWorker>();
        host = builder.Build();
        person = Get<People>().Speaker(speaker);
        Assert.Equal(zone, person.Zone);
    }

    /// <summary>Has the whole conversation again, with the bot as it is now.</summary>
    public static async Task<string> ReplayAsync(string script)
    {
        var lines = script.Split('\n');
        var setting = lines[0]["at ".Length..].Split(", ");
        var place = DateTimeZoneProviders.Tzdb[setting[1]];
        using var conversation = new Conversation(Parse(setting[0], place), place, setting[2]["as ".Length..], Shown.Parse(setting[3]));
        return await conversation.ReplayAsync(lines);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        host.Dispose();
        folder.Dispose();
    }

    private async Task<string> ReplayAsync(string[] lines)
    {
        await TakeAsync("arrives", new Said.Arrived());
        var text = new StringBuilder(lines[0]).Append('\n');
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("at ", StringComparison.Ordinal))
            {
                clock.SetUtcNow(Parse(lines[i]["at ".Length..], zone).ToDateTimeOffset());
                await Get<NudgeWorker>().GiveDueAsync(TestContext.Current.CancellationToken);
            }
            else if (lines[i].StartsWith("> ", StringComparison.Ordinal))
            {
                await TakeAsync($"line {i}", new Said.Text(lines[i]["> ".Length..]));
            }
            else
            {
                continue;
            }

            text.Append('\n').Append(lines[i]).Append('\n');
            foreach (var message in await HeardAsync())
            {
                text.Append(shown.Of(message) is { Length: > 0 } said ? $"\n{said}\n" : "");
            }
        }

        return text.ToString();
    }

    private async Task TakeAsync(string id, Said said)
    {
        var outcome = await Get<TurnRunner>().RunAsync(new Turn(id, TerminalChannel.Conversation(person), person, said), TestContext.Current.CancellationToken);
        Assert.IsType<TurnOutcome.Done>(outcome);
        if (said is Said.Arrived)
        {
            await HeardAsync();
        }
    }

    private async Task<IEnumerable<Message>> HeardAsync()
    {
        var posts = await Get<Transcript>().ReadAsync(TerminalChannel.Conversation(person), read, 100, TestContext.Current.CancellationToken);
        read = posts.Select(post => post.Sequence).Append(read).Max();
        return posts.OrderBy(post => post.Sequence).Select(post => post.Message).OfType<Message>();
    }

    private T Get<T>() where T : notnull => host.Services.GetRequiredService<T>();

    private static Instant Parse(string moment, DateTimeZone zone) => Moment.Parse(moment).Value.InZoneStrictly(zone).ToInstant();
}

/// <summary>How much of what the bot says is shown.</summary>
/// <param name="whole">Everything, as a terminal does; else the words, and of a card what stands in it up to its first list, and of a card that is drawn again what has changed.</param>
/// <param name="draft">The message to the customer too.</param>
internal sealed class Shown(bool whole, bool draft)
{
    private readonly Dictionary<string, string[]> drawn = new(StringComparer.Ordinal);

    /// <summary>What stands in a conversation's first line.</summary>
    public static Shown Parse(string words) => words switch
    {
        "in full" => new Shown(whole: true, draft: true),
        "in short" => new Shown(whole: false, draft: false),
        "in short with the draft" => new Shown(whole: false, draft: true),
        _ => throw new ArgumentException($"“{words}” is no way to show a conversation.", nameof(words)),
    };

    /// <summary>What is shown of <paramref name="message"/>; empty where it is nothing new.</summary>
    public string Of(Message message)
    {
        if (whole)
        {
            return PlainText.Of(message);
        }

        var parts = Parts(message).Where(part => part.Length > 0).ToArray();
        var before = message.Key is { } key && drawn.TryGetValue(key, out var earlier) ? earlier : [];
        drawn[message.Key ?? ""] = parts;
        return string.Join("\n\n", parts.Except(before, StringComparer.Ordinal));
    }

    private IEnumerable<string> Parts(Message message)
    {
        yield return PlainText.Of(message.Text);
        if (message.Card is { } card)
        {
            yield return card.Title;
            var lists = card.Body.Select((element, index) => (element, index)).Where(at => at.element is CardElement.FactList).Select(at => at.index + 1);
            var head = card.Body.Take(lists.FirstOrDefault(card.Body.Length));
            foreach (var element in head.Concat(card.Body.OfType<CardElement.DraftText>().Where(_ => draft)))
            {
                yield return PlainText.Of(new Message(Markup.Empty, new Card("", [element])));
            }
        }
    }
}
