using System.Globalization;
using HighPoint.Debriefs;

namespace HighPoint.Training;

/// <summary>How a fact was read: of those that the text states how many were found, and of those that the reader stated how many were right.</summary>
/// <param name="name">The fact, as the corpus names it.</param>
internal sealed class FactScore(string name)
{
    private const int MostMistakes = 10;

    private readonly List<string> mistakes = [];

    /// <summary>The fact, as the corpus names it.</summary>
    public string Name => name;

    /// <summary>How many the texts state.</summary>
    public int There { get; private set; }

    /// <summary>How many the reader stated.</summary>
    public int Stated { get; private set; }

    /// <summary>How many of those are right.</summary>
    public int Right { get; private set; }

    /// <summary>How many the reader stated where the text states none.</summary>
    public int Invented { get; private set; }

    /// <summary>The right ones' share of the stated ones.</summary>
    public double Precision => Stated == 0 ? 1 : (double)Right / Stated;

    /// <summary>The right ones' share of those that are there.</summary>
    public double Recall => There == 0 ? 1 : (double)Right / There;

    /// <summary>The harmonic mean of both.</summary>
    public double F1 => Figures.F1(Right, Stated, There);

    /// <summary>The first mistakes: the debrief, what was read, what is there.</summary>
    public IEnumerable<string> Mistakes => mistakes.Take(MostMistakes);

    /// <summary>Counts one debrief's fact.</summary>
    public void Count<T>(string id, T? read, T? there, Func<T, T, bool> same)
        where T : class
    {
        There += there is null ? 0 : 1;
        Stated += read is null ? 0 : 1;
        Invented += read is not null && there is null ? 1 : 0;
        if (read is not null && there is not null && same(read, there))
        {
            Right++;
        }
        else if (read is not null || there is not null)
        {
            mistakes.Add($"{id}: read {Say(read)}, there {Say(there)}");
        }
    }

    private static string Say<T>(T? value) => value is null ? "nothing" : string.Create(CultureInfo.InvariantCulture, $"\"{value}\"");
}

/// <summary>What of a debrief's facts the reader found, as a careful scorer compares them.</summary>
internal sealed class FactScores
{
    private const int CloseMinutes = 30;
    private readonly Dictionary<string, FactScore> scores = new(StringComparer.Ordinal);

    /// <summary>The scores in the corpus's order.</summary>
    public IReadOnlyCollection<FactScore> All => scores.Values;

    /// <summary>How many facts the reader stated where the text states none, as a share of all that it stated.</summary>
    public double Invented => (double)scores.Values.Sum(score => score.Invented) / Math.Max(1, scores.Values.Sum(score => score.Stated));

    /// <summary>Counts one debrief.</summary>
    public void Count(Debrief debrief, Facts read)
    {
        Text("client", debrief, read.Company, (one, other) => Bare(one) == Bare(other));
        Text("contact", debrief, read.Contact, (one, other) => Plain(one) == Plain(other));
        Text("email", debrief, read.Email, (one, other) => Plain(one) == Plain(other));
        Text("phone", debrief, read.Phone, (one, other) => Digits(one) == Digits(other));
        Number("hours", debrief, (double?)read.Hours);
        Flag("resolved", debrief, read.Repair is { } repair ? repair == RepairState.Fixed : null);
        Flag("delivered", debrief, read.Presented);
        Reasons(debrief, read);
        Flag("agreement", debrief, read.Agreement);
        Flag("paying", debrief, read.Paying);
        Number("amount", debrief, (double?)read.Amount?.Amount);
        Ended(debrief, read.Finished);
    }

    private void Text(string fact, Debrief debrief, string? read, Func<string, string, bool> same) => Score(fact).Count(debrief.Id, read, debrief.Words(fact), same);

    private void Number(string fact, Debrief debrief, double? read) =>
        Score(fact).Count(debrief.Id, read?.ToString(CultureInfo.InvariantCulture), debrief.Number(fact)?.ToString(CultureInfo.InvariantCulture),
            (one, other) => Math.Abs(double.Parse(one, CultureInfo.InvariantCulture) - double.Parse(other, CultureInfo.InvariantCulture)) < 0.0101);

    private void Flag(string fact, Debrief debrief, bool? read) => Score(fact).Count(debrief.Id, read?.ToString(), debrief.Flag(fact)?.ToString(), string.Equals);

    private void Reasons(Debrief debrief, Facts read)
    {
        foreach (var reason in Enum.GetValues<Grievance>())
        {
            Score("reasons").Count(debrief.Id, read.Grievances.Contains(reason) ? reason.ToString() : null, debrief.Reasons.Contains(reason) ? reason.ToString() : null, string.Equals);
        }
    }

    /// <summary>The day, and apart from it the time of day where the label has one.</summary>
    private void Ended(Debrief debrief, Finished? read)
    {
        var there = debrief.Words("finished");
        Score("finished").Count(debrief.Id, read is null ? null : $"{read.Date:uuuu-MM-dd}", there?[..10], string.Equals);
        if (there?.Length > 10)
        {
            Score("finished at").Count(debrief.Id, read?.Time is { } time ? $"{read.Date:uuuu-MM-dd}T{time:HH:mm}" : null, there,
                (one, other) => Math.Abs((DateTime.Parse(one, CultureInfo.InvariantCulture) - DateTime.Parse(other, CultureInfo.InvariantCulture)).TotalMinutes) <= CloseMinutes);
        }
    }

    private FactScore Score(string fact)
    {
        if (!scores.TryGetValue(fact, out var score))
        {
            scores[fact] = score = new FactScore(fact);
        }

        return score;
    }

    private static string Plain(string text) => text.Trim().ToUpperInvariant();

    private static string Bare(string text) => Plain(text) is ['T', 'H', 'E', ' ', .. var rest] ? rest : Plain(text);

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
