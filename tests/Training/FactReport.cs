using System.Collections.Immutable;
using System.Globalization;
using HighPoint.Drafts;
using HighPoint.Language;
using HighPoint.Playbooks;
using NodaTime;

namespace HighPoint.Training;

/// <summary>How well the facts are read.</summary>
internal static class FactReport
{
    /// <summary>The corpus's messages are sent at this moment: Friday, 20 November 2026, 17:30.</summary>
    public static ReadingContext Context { get; } = new(Instant.FromUtc(2026, 11, 20, 17, 30), DateTimeZone.Utc, "USD", "US");

    /// <summary>The playbook that the bot comes with.</summary>
    public static Playbook Playbook { get; } =
        ((PlaybookLoad.Loaded)PlaybookLoader.Load(DefaultPlaybook.Files, [], DraftTemplates.Check, DraftLimits.ProblemOf)).Playbook;

    private static readonly Reader Reader = new(Playbook.Topics);

    /// <summary>Reads a message of the corpus.</summary>
    public static Reading Read(string text) => Reader.Read(text, Context);

    /// <summary>Scores debriefs.</summary>
    public static FactScores Score(ImmutableArray<Debrief> debriefs)
    {
        var scores = new FactScores();
        foreach (var debrief in debriefs)
        {
            scores.Count(debrief, Read(debrief.Text).Facts);
        }

        return scores;
    }

    /// <summary>The report on some debriefs as Markdown.</summary>
    public static IEnumerable<string> Lines(string title, FactScores scores, bool mistakes)
    {
        yield return $"### {title}";
        yield return "";
        yield return "| fact | there | stated | precision | recall | F1 | invented |";
        yield return "| --- | ---: | ---: | ---: | ---: | ---: | ---: |";
        foreach (var score in scores.All)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"| {score.Name} | {score.There} | {score.Stated} | {score.Precision:0.000} | {score.Recall:0.000} | {score.F1:0.000} | {score.Invented} |");
        }

        yield return "";
        yield return string.Create(CultureInfo.InvariantCulture, $"Invented: {scores.Invented:0.0 %} of all facts stated.");
        yield return "";
        foreach (var score in scores.All.Where(score => mistakes && score.Mistakes.Any()))
        {
            yield return $"{score.Name}, the first mistakes:";
            yield return "";
            foreach (var mistake in score.Mistakes)
            {
                yield return $"- {mistake}";
            }

            yield return "";
        }
    }
}
