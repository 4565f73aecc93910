using BenchmarkDotNet.Attributes;
using HighPoint.Language;
using HighPoint.Language.Words;
using HighPoint.Playbooks;
using HighPoint.Drafts;
using NodaTime;

namespace HighPoint.Benchmarks;

/// <summary>Reading a debrief of 60 words whole: the kind of job and all facts.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private const string Debrief = """
        Called out at 6:10 this morning to Halvorsen Timber, their file server had dropped off the network and nobody in dispatch could print a load sheet.
        A failed power supply had taken the array down with it. Swapped it, rebuilt one disk, everyone was working again by 11:40. Five and a half hours.
        Marit the office manager was very relieved, marit@halvorsen.example, $880.
        """;

    internal static readonly ReadingContext Context = new(Instant.FromUtc(2026, 11, 20, 17, 30), DateTimeZone.Utc, "USD", "US");

    internal static readonly Reader Reader =
        new(((PlaybookLoad.Loaded)PlaybookLoader.Load(DefaultPlaybook.Files, [], DraftTemplates.Check, DraftLimits.ProblemOf)).Playbook.Topics);

    /// <summary>The floor: cutting it into words, which every reader must.</summary>
    [Benchmark(Baseline = true)]
    public int Words() => Utterance.Of(Debrief).Words;

    /// <summary>Reads it.</summary>
    [Benchmark]
    public Reading Whole() => Reader.Read(Debrief, Context);
}
