using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HighPoint.Bot.Operations;

public sealed class OperationsTests : IDisposable
{
    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Turns_Are_Counted_By_Outcome_And_The_Outbox_By_Depth()
    {
        var seen = new ConcurrentQueue<string>();
        using var listener = new MeterListener();
        var meters = office.Get<IMeterFactory>();
        listener.InstrumentPublished = (instrument, it) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, meters))
            {
                it.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            seen.Enqueue($"{instrument.Name} {value} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}".TrimEnd()));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) =>
            seen.Enqueue($"{instrument.Name} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}"));
        listener.Start();

        await office.Says("down", "event-1", new ConversationKey("teams", "contoso", "19:a"));
        await office.Says("down", "event-1", new ConversationKey("teams", "contoso", "19:a"));
        office.Script = (_, _, _) => throw new InvalidOperationException();
        await office.Says("down");
        listener.RecordObservableInstruments();

        Assert.Equal(
            [
                "highpoint.turns 1 teams done", "highpoint.turn.duration teams", "highpoint.turns 1 teams duplicate", "highpoint.turn.duration teams",
                "highpoint.turns 1 web failed", "highpoint.turn.duration web", "highpoint.outbox.depth 1",
            ],
            seen);
    }

    [Fact]
    public async Task The_Bot_Is_Healthy_While_Its_Database_Can_Be_Written()
    {
        var checks = office.Get<HealthCheckService>();
        Assert.Equal(HealthStatus.Healthy, (await checks.CheckHealthAsync(TestContext.Current.CancellationToken)).Status);
        office.Database.Dispose();
        Assert.Equal(HealthStatus.Unhealthy, (await checks.CheckHealthAsync(TestContext.Current.CancellationToken)).Status);
    }
}
