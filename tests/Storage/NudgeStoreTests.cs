using System.Collections.Immutable;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using HighPoint.Nudges;
using NodaTime;

namespace HighPoint.Bot.Storage;

public sealed class NudgeStoreTests : IDisposable
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 11, 20, 12, 0);
    private static readonly Address Owner = new Address.ToPerson("sam");
    private static readonly Nudge Best = new("n-1", NudgeKind.BestMoment, "o-1", Owner, Noon);
    private static readonly Nudge Closing = new("n-2", NudgeKind.ClosingSoon, "o-1", Owner, Noon + Duration.FromHours(1));
    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_New_Plan_Takes_The_Old_Ones_Place_And_Leaves_Other_Opportunities_Alone()
    {
        var other = new Nudge("n-3", NudgeKind.BestMoment, "o-2", Owner, Noon);
        await Plan("o-2", other);
        await Plan("o-1", Best, Closing);
        await Plan("o-1", Closing with { DueAt = Noon + Duration.FromMinutes(5) });
        Assert.Equal(["n-3", "n-2"], await Claim(Noon + Duration.FromMinutes(5)));
    }

    [Fact]
    public async Task What_Is_Planned_The_Same_Again_Stays_In_The_Hands_Of_Whoever_Gives_It()
    {
        await Plan("o-1", Best, Closing);
        Assert.Equal(["n-1"], await Claim(Noon));
        await Plan("o-1", Best, Closing);
        Assert.Empty(await Claim(Noon));
        await Plan("o-1", Best with { DueAt = Noon - Duration.FromMinutes(1) }, Closing);
        Assert.Equal(["n-1"], await Claim(Noon));
    }

    private Task<bool> Plan(string opportunity, params ImmutableArray<Nudge> nudges) => office.Database.WriteAsync(session =>
    {
        NudgeStore.Replace(session, "local", new NudgePlan(opportunity, nudges));
        return true;
    });

    private Task<List<string>> Claim(Instant now) =>
        office.Database.WriteAsync(session => NudgeStore.Claim(session, now, 10).ConvertAll(claimed => claimed.Nudge.Id));
}
