using BenchmarkDotNet.Attributes;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using HighPoint.Pipeline;
using NodaTime;

namespace HighPoint.Benchmarks;

/// <summary>The turn of a whole debrief: by the dialogs alone, and with its commit to the disk.</summary>
[MemoryDiagnoser]
public class TurnBenchmarks
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 15, 0);
    private static readonly Turn Debrief = Bench.Turn("alone", 1);
    private static Bench bench = null!;
    private int count;

    /// <summary>Makes the bot.</summary>
    [GlobalSetup]
    public static void Begin() => bench = new Bench();

    /// <summary>Removes its file.</summary>
    [GlobalCleanup]
    public static void End() => bench.Dispose();

    /// <summary>Understood and answered; nothing written.</summary>
    [Benchmark(Baseline = true)]
    public TurnResult Dialogs() =>
        bench.Assistant.Answer(ConversationState.New, bench.Assistant.Hear(ConversationState.New, Debrief, Now), Now, PipelineView.Empty);

    /// <summary>Understood, answered and on the disk, one turn at a time.</summary>
    [Benchmark]
    public Task<TurnOutcome> Committed() => bench.Turns.RunAsync(Bench.Turn($"chat-{count++}", 1), CancellationToken.None);
}
