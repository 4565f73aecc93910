using System.Collections.Immutable;
using System.Diagnostics;
using HighPoint.Bot.Demo;
using HighPoint.Bot.Settings;
using HighPoint.Bot.Storage;
using HighPoint.Calendars;
using HighPoint.Conversations;
using HighPoint.Language;
using HighPoint.Pipeline.Questions;
using NodaTime;

namespace HighPoint.Benchmarks;

/// <summary>How long questions take on a pipeline of so many opportunities, each with its history, in a file on the disk.</summary>
internal static class QuestionLoad
{
    private const int Rounds = 20;
    private const string Tenant = "local";

    private static readonly Person Manager = new("max", "Max Bauer", Role.Manager, DateTimeZone.Utc);

    private static readonly ImmutableArray<string> Words =
    [
        "pipeline", "pipeline this quarter", "what's overdue", "which emergencies nobody followed up since October", "how is Ada doing", "show Harlow Dental 12", "what closes this week", "compare this month with last",
        "who signed most this quarter", "prospects waiting for an audit", "why did we lose deals this year", "how many agreements did we sign this year", "conversion rate", "forecast", "trend", "how old are the open ones",
        "how fast do we offer", "open opportunities over 2000", "which deals did we lose this quarter", "what did Ada sign this year",
        "show audits over 3000 this year", "show all emergencies", "what was signed last month", "show all opportunities", "show audits older than 60 days", "what did we offer last week", "how many emergencies last year",
    ];

    /// <summary>Fills a file with <paramref name="count"/> opportunities, and asks each question many times. A <paramref name="file"/> that is kept is filled once.</summary>
    public static async Task RunAsync(int count, string? file)
    {
        using var bench = new Bench(file);
        await FillAsync(bench, count);
        Ask(bench);
    }

    /// <summary>Fills an empty file with <paramref name="count"/> opportunities.</summary>
    public static async Task FillAsync(Bench bench, int count)
    {
        if (bench.Database.Read(session => PipelineStore.HasAny(session, Tenant)))
        {
            return;
        }

        var company = new Company("Northside IT", null, null, "USD", "US", new BusinessCalendar(DateTimeZone.Utc, ImmutableDictionary<IsoDayOfWeek, OpenHours>.Empty, []));
        var filling = Stopwatch.StartNew();
        var events = await new DemoFiller(bench.Database, new People([]), company, TimeProvider.System).FillAsync(Tenant, count, 1, _ => { }, CancellationToken.None);
        Console.WriteLine($"{count:N0} opportunities, {events:N0} events, {new FileInfo(bench.DatabaseFile).Length / 1e6:N0} MB, made in {filling.Elapsed.TotalSeconds:N0} s");
    }

    private static void Ask(Bench bench)
    {
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        var all = new List<double>();
        foreach (var words in Words)
        {
            var question = bench.Reader.Read(words, new ReadingContext(now, DateTimeZone.Utc, "USD", "US")).Intent is Intent.AskPipeline asked ? asked.Question : throw new InvalidOperationException(words);
            var times = Enumerable.Range(0, Rounds).Select(_ => Once(bench, question, now)).Order().ToArray();
            all.AddRange(times);
            Console.WriteLine($"{words,-52} p50 {times[Rounds / 2],8:N1} ms   p95 {times[Rounds * 95 / 100],8:N1} ms");
        }

        var sorted = all.Order().ToArray();
        Console.WriteLine($"all: p50 {sorted[sorted.Length / 2]:N1} ms, p95 {sorted[sorted.Length * 95 / 100]:N1} ms; {Process.GetCurrentProcess().WorkingSet64 / 1e6:N0} MB resident");
    }

    private static double Once(Bench bench, Question question, Instant now)
    {
        var watch = Stopwatch.StartNew();
        var figures = bench.Database.Read(session => QuestionStore.Answer(session, Tenant, Inquiry.Of(question, Manager), now));
        _ = Answers.Of(figures, Manager, now, "list", namesCustomers: true, Nobody);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static readonly ImmutableHashSet<string> Nobody = ImmutableHashSet.Create<string>(StringComparer.Ordinal);
}
