using BenchmarkDotNet.Attributes;
using HighPoint.Bot.Storage;
using HighPoint.Conversations;
using HighPoint.Pipeline.Questions;
using NodaTime;

namespace HighPoint.Benchmarks;

/// <summary>One question of each form, answered from a pipeline of so many opportunities: how the time grows with their number.</summary>
public class QuestionBenchmarks
{
    private static Bench bench = null!;
    private static readonly Person Manager = new("max", "Max Bauer", Role.Manager, DateTimeZone.Utc);
    private Inquiry inquiry = null!;
    private Instant now;

    /// <summary>How many opportunities there are.</summary>
    [Params(1_000, 100_000)]
    public int Opportunities { get; set; }

    /// <summary>What is asked.</summary>
    [ParamsAllValues]
    public Asked Asked { get; set; }

    /// <summary>Makes the pipeline.</summary>
    [GlobalSetup]
    public async Task Begin()
    {
        bench = new Bench();
        await QuestionLoad.FillAsync(bench, Opportunities);
        inquiry = Inquiry.Of(Question.Plain with { Asked = Asked }, Manager);
        now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
    }

    /// <summary>Removes its file.</summary>
    [GlobalCleanup]
    public static void End() => bench.Dispose();

    /// <summary>The answer's figures.</summary>
    [Benchmark]
    public Figures Answer() => bench.Database.Read(session => QuestionStore.Answer(session, "local", inquiry, now));
}
