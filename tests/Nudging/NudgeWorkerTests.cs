using System.Collections.Immutable;
using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using HighPoint.Nudges;
using HighPoint.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace HighPoint.Bot.Nudging;

public sealed class NudgeWorkerTests : IDisposable
{
    private readonly Office office = new();

    public NudgeWorkerTests() => office.Script = (turn, state, view) => turn.Said is Said.Due due
        ? new TurnResult(state, [Office.Say($"Nudge {due.Nudge.Id}")], [], [])
        : new TurnResult(state, [], [], [new NudgePlan("o-1", Plan(((Said.Text)turn.Said).Words, view.Now))]);

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_Nudge_Is_Given_In_Its_Receivers_Conversation_When_Due_And_Once()
    {
        await office.Says("n-1:60");
        await Give(office);
        Assert.Empty(Nudges);
        office.Clock.Advance(TimeSpan.FromMinutes(60));
        await Give(office);
        await Give(office);
        Assert.Equal(["Nudge n-1"], Nudges);
        Assert.Equal(["> n-1:60", "Nudge n-1"], await office.Reads());
        Assert.Equal(0, office.Count("nudges"));
    }

    [Fact]
    public async Task A_New_Plan_Replaces_The_Old_One()
    {
        await office.Says("n-1:60 n-2:90");
        await office.Says("n-2:120");
        office.Clock.Advance(TimeSpan.FromMinutes(100));
        await Give(office);
        Assert.Empty(Nudges);
        office.Clock.Advance(TimeSpan.FromMinutes(20));
        await Give(office);
        Assert.Equal(["Nudge n-2"], Nudges);
    }

    [Fact]
    public async Task A_Nudge_That_Was_Given_And_Is_Planned_Again_For_The_Same_Time_Is_Not_Given_Again()
    {
        var due = office.Now + Duration.FromMinutes(5);
        office.Script = (turn, state, _) => new TurnResult(state, turn.Said is Said.Due ? [Office.Say("Nudge")] : [], [],
            [new NudgePlan("o-1", [new Nudge("n-1", NudgeKind.Reminder, "o-1", new Address.ToPerson("sam"), due)])]);
        await office.Says("plan");
        office.Clock.Advance(TimeSpan.FromMinutes(10));
        await Give(office);
        await Give(office);
        Assert.Equal(["Nudge"], Nudges);
        Assert.Equal(0, office.Count("nudges"));
    }

    [Fact]
    public async Task Two_Processes_Give_Each_Nudge_Once()
    {
        await office.Says(string.Join(' ', Enumerable.Range(0, 50).Select(i => $"n-{i}:{i}")));
        office.Clock.Advance(TimeSpan.FromHours(1));
        var other = office.Start();
        var given = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => Give(i % 2 == 0 ? office.Host : other))));
        Assert.Equal(50, given.Sum());
        Assert.Equal(Enumerable.Range(0, 50).Select(i => $"Nudge n-{i}").Order(StringComparer.Ordinal), Nudges.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_Nudge_Whose_Turn_Fails_Is_Tried_Again_Later_And_Not_For_Ever()
    {
        await office.Says("n-1:0");
        var tries = 0;
        office.Script = (_, _, _) =>
        {
            tries++;
            throw new InvalidOperationException();
        };
        await Give(office);
        office.Clock.Advance(TimeSpan.FromSeconds(119));
        await Give(office);
        Assert.Equal(1, tries);
        office.Clock.Advance(TimeSpan.FromSeconds(1));
        await Give(office);
        Assert.Equal(2, tries);
        for (var i = 0; i < 30; i++)
        {
            office.Clock.Advance(TimeSpan.FromHours(1));
            await Give(office);
        }

        Assert.Equal(NudgeStore.MostTries, tries);
    }

    [Fact]
    public async Task A_Nudge_To_Nobody_Is_Dropped_And_The_Log_Says_So()
    {
        await office.Says("n-1:0:ghost n-2:1");
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await Give(office);
        Assert.Equal(["Nudge n-2"], Nudges);
        Assert.Contains(office.Log.Lines, line => line.Contains("n-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_Worker_Wakes_At_The_Minute_And_When_Something_Earlier_Is_Planned()
    {
        await office.Host.StartAsync(TestContext.Current.CancellationToken);
        await office.Says("n-1:1");
        await office.Says("n-2:0");
        Assert.Equal("Nudge n-2", await NextNudge());
        await office.Says("n-3:1");
        var next = NextNudge();
        await Eventually.IsAsync(() => next.IsCompleted, () => office.Clock.Advance(TimeSpan.FromSeconds(1)));

        Assert.Equal(["Nudge n-2", "Nudge n-3"], Nudges);
        await office.Host.StopAsync(TestContext.Current.CancellationToken);
    }

    private IEnumerable<string> Nudges => office.Web.Words.Where(words => words.StartsWith("Nudge", StringComparison.Ordinal));

    private async Task<string> NextNudge()
    {
        while (true)
        {
            if (Office.Plain(await office.Web.NextAsync()) is ['N', ..] nudge)
            {
                return nudge;
            }
        }
    }

    private static Task<int> Give(Office office) => Give(office.Host);

    private static Task<int> Give(IHost host) =>
        host.Services.GetServices<IHostedService>().OfType<NudgeWorker>().Single().GiveDueAsync(TestContext.Current.CancellationToken);

    /// <summary><c>id:minutes from now[:person]</c>, several parted by spaces.</summary>
    private static ImmutableArray<Nudge> Plan(string words, Instant now) =>
    [
        .. words.Split(' ').Select(word => word.Split(':')).Select(parts => new Nudge(
            parts[0], NudgeKind.Reminder, "o-1", new Address.ToPerson(parts.ElementAtOrDefault(2) ?? "sam"),
            now + Duration.FromMinutes(int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)))),
    ];
}
