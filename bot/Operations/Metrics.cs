using System.Diagnostics.Metrics;
using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;

namespace HighPoint.Bot.Operations;

/// <summary>What the bot counts: numbers and names of channels only. Read them with <c>dotnet-counters monitor HighPoint</c>.</summary>
public sealed class Metrics
{
    /// <summary>The meter's name.</summary>
    public const string Name = "HighPoint";

    private readonly Counter<long> turns;
    private readonly Histogram<double> duration;

    /// <summary>Makes the instruments.</summary>
    public Metrics(IMeterFactory factory, Database database)
    {
        var meter = factory.Create(Name);
        turns = meter.CreateCounter<long>("highpoint.turns", "{turn}", "Turns by channel and outcome.");
        duration = meter.CreateHistogram<double>("highpoint.turn.duration", "s", "From arrival to commit, waiting for the conversation's earlier turns included.");
        meter.CreateObservableGauge("highpoint.outbox.depth", () => database.Read(OutboxStore.Depth), "{message}", "Messages that wait to leave.");
    }

    /// <summary>A turn ended.</summary>
    internal void Turned(Turn turn, TurnOutcome outcome, TimeSpan took)
    {
        var channel = new KeyValuePair<string, object?>("channel", turn.Conversation.Channel);
        turns.Add(1, channel, new("outcome", outcome switch { TurnOutcome.Done => "done", TurnOutcome.Duplicate => "duplicate", _ => "failed" }));
        duration.Record(took.TotalSeconds, channel);
    }
}
