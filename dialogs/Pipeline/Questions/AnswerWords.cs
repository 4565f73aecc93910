using System.Collections.Immutable;
using System.Globalization;
using HighPoint.Conversations;
using HighPoint.Debriefs;
using NodaTime;
using NodaTime.Text;

namespace HighPoint.Pipeline.Questions;

/// <summary>Every sentence of the answers to questions about the pipeline.</summary>
public static class AnswerWords
{
    private static readonly YearMonthPattern MonthName = YearMonthPattern.CreateWithInvariantCulture("MMM uuuu");

    internal static string More => "Next ten";
    internal static string Narrow => "Ask in steps";
    internal static string Look => "Show it";
    internal static string Which => "Look at one";
    internal static string ShowThem => "Which ones?";
    internal static string NotKnown => "nobody of that name";

    /// <summary>A filter's button: pressing it takes the filter away.</summary>
    internal static string Remove(Figures figures, Filter filter) => $"Without “{Name(figures, filter)}”";

    /// <summary>What was understood, in a few words; empty where there is no filter.</summary>
    internal static Markup Understood(Figures figures) => figures.Question.Filters is { IsEmpty: false } filters
        ? Markup.Plain($"I understood: {string.Join("; ", filters.Select(filter => Name(figures, filter)))}.")
        : Markup.Empty;

    /// <summary>What was not understood, or not found; empty where all was.</summary>
    internal static Markup NotUnderstood(Figures figures) => Markup.Join(" ",
    [
        figures.Question.Unread.IsEmpty ? Markup.Empty : Markup.Plain($"I could make nothing of “{string.Join(" ", figures.Question.Unread)}”, so I left it out."),
        figures.Question.Person is { } person && person != Question.Me && figures.People.IsEmpty ? Markup.Plain($"I know no technician called {person}.") : Markup.Empty,
        figures.IsUnknownCustomer ? Markup.Plain($"I know no customer called {figures.Question.Customer}.") : Markup.Empty,
        figures.Alike.IsEmpty ? Markup.Empty : Markup.Plain($"Did you mean {Either(figures.Alike)}?"),
    ]);

    internal static Markup OnlyYours { get; } = Markup.Plain("You see your own; all of the pipeline is for managers.");

    private static string Name(Figures figures, Filter filter)
    {
        var question = figures.Question;
        return filter switch
        {
            Filter.Part => PartName(question.Part!.Value),
            Filter.Kind => Kinds(question.Kind!.Value),
            Filter.Person => question.Person == Question.Me ? "yours" : figures.People.IsEmpty ? question.Person! : string.Join(", ", figures.People),
            Filter.Customer => question.Customer!,
            Filter.Period => question.Against is { } other ? $"{question.Period!.Words}, against {other.Words}" : question.Period!.Words,
            Filter.Worth => (question.AtLeast, question.AtMost) switch
            {
                ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"worth {least:#,0.##} to {most:#,0.##}"),
                ({ } least, _) => string.Create(CultureInfo.InvariantCulture, $"worth {least:#,0.##} or more"),
                (_, var most) => string.Create(CultureInfo.InvariantCulture, $"worth {most:#,0.##} or less"),
            },
            _ => string.Create(CultureInfo.InvariantCulture, $"{question.OlderThan} days old or older"),
        };
    }

    /// <summary>A part in the middle of a sentence.</summary>
    internal static string PartName(PipelinePart part) => part switch
    {
        PipelinePart.Closing => "closing soon",
        PipelinePart.Due => "due now",
        PipelinePart.Declined => "declined",
        PipelinePart.AuditProposed => "audit proposed",
        PipelinePart.AuditBooked => "audit booked",
        PipelinePart.NotFollowedUp => "not followed up",
        PipelinePart.All => "open and closed",
        _ => part.ToString().ToLowerInvariant(),
    };

    /// <summary>Several of a kind.</summary>
    internal static string Kinds(Occasion kind) => kind switch
    {
        Occasion.Emergency => "emergencies",
        Occasion.Audit => "IT audits",
        Occasion.DissatisfiedProspect => "dissatisfied prospects",
        _ => "routine work",
    };

    /// <summary>"3 emergencies not followed up (1,500 USD)."</summary>
    internal static Markup Found(Question question, Tally total)
    {
        var part = question.Part ?? PipelinePart.Open;
        var what = (total.Count, question.Kind) switch { (1, { } kind) => PipelineWords.Kind(kind), (_, { } kind) => Kinds(kind), (1, _) => "opportunity", _ => "opportunities" };
        var how = part == PipelinePart.All ? "" : $" {PartName(part)}";
        return total.Count == 0 ? Markup.Plain(question.Filters is [] or [Filter.Part] ? $"No {what}{how}." : $"There are no {what}{how} like that.") : Markup.Plain($"{total.Count} {what}{how}{Bracketed(total)}{Average(question, total)}.");
    }

    private static string Average(Question question, Tally total) => question.Asked == Asked.Count && total is { Valued: > 1 and var valued, Worth: [var worth] }
        ? $", on average {Sum((double)(worth.Amount / valued))} {worth.Currency}{(valued < total.Count ? $" for each of the {valued} with a value" : " each")}"
        : "";

    internal static string Title(Question question) => question.Asked switch
    {
        Asked.Movement when question.Against is not null => "Two times compared",
        Asked.Movement => "How it is going",
        Asked.People => "By technician",
        Asked.Conversion => "From job to agreement",
        Asked.Reasons => "Why they were lost",
        Asked.Speed => "From the job's end to the offer",
        Asked.Ageing => "How old the open ones are",
        Asked.Forecast => "What may come",
        Asked.Trend => "Month by month",
        Asked.Overview => "The pipeline",
        _ => "What I found",
    };

    internal static Markup Moved(Figures figures, Moved moved)
    {
        var when = figures.Question.Period is { Words.Length: > 0 } period ? PipelineWords.Capital(period.Words) : "The last 90 days";
        var speed = moved.ToOffer is { } time ? $" It took {Length(time)} from the job's end to the offer, by the median." : "";
        return Markup.Plain($"{when}: {moved.Opened.Count} came, {moved.Offered.Count} offered, {moved.Signed.Count} signed{Bracketed(moved.Signed)}, {moved.Lost.Count} lost.{speed}");
    }

    internal static Markup Compared(Moved now, Moved before) =>
        Markup.Plain($"{now.Signed.Count} signed against {before.Signed.Count}; {now.Offered.Count} offered against {before.Offered.Count}; {now.Opened.Count} came against {before.Opened.Count}.");

    internal static ImmutableArray<string> ComparedColumns(Question question) => ["", question.Period!.Words, question.Against!.Words, "Change"];

    internal static ImmutableArray<string> MoveNames { get; } = ["Came", "Offered", "Signed", "Lost"];

    internal static string ToOffer => "Median to the offer";

    internal static ImmutableArray<string> PeopleColumns { get; } = ["Technician", "Came", "Offered", "Signed", "Worth", "Lost"];

    internal static Markup Most(string name, Tally signed) => Markup.Plain($"{name} signed most: {signed.Count}{Bracketed(signed)}.");

    internal static Markup ByName { get; } = Markup.Plain("Here they are by name. I rank nobody who has not agreed to it.");

    internal static Markup NobodyMoved { get; } = Markup.Plain("Nothing happened in that time.");

    internal static ImmutableArray<string> ConversionColumns { get; } = ["Kind", "Came", "Offered", "Signed", "Signed of those that came"];

    internal const string NoneYet = "none yet";

    internal static string Share(int part, int whole) => whole == 0 ? NoneYet : string.Create(CultureInfo.InvariantCulture, $"{Math.Round(100.0 * part / whole):0} %");

    internal static Markup Converted(Question question, int signed, int came) =>
        Markup.Plain($"Of {came} that came {(question.Period is { Words.Length: > 0 } period ? period.Words : "in the last 12 months")}, {signed} signed so far ({Share(signed, came)}).");

    internal static Markup Took(Moved all) => all.ToOffer is { } time
        ? Markup.Plain($"{Length(time)} from the job's end to the offer, by the median of {all.Offered.Count}.")
        : Markup.Plain("No offer went out in that time.");

    internal static ImmutableArray<string> SpeedColumns { get; } = ["Kind", "Offers", "Median to the offer"];

    internal static string Everything => "All";

    internal static Markup Lost(Figures figures) => figures.Total.Count == 0
        ? Markup.Plain("Nothing was lost in that time.")
        : Markup.Plain($"{figures.Total.Count} lost{Bracketed(figures.Total)}, most often: {Reason(figures.Shares[0].Key)}.");

    /// <summary>Why something was lost; a manager's own words stay as written.</summary>
    internal static string Reason(string reason) => reason switch
    {
        "" => "they said no, and not why",
        StageReasons.WindowClosed => "the window closed without an offer",
        StageReasons.LetGo => "let go after the last check-in",
        StageReasons.NotNow => "we chose not to offer",
        StageReasons.ToldTooLate => "told when the window had closed",
        _ => reason,
    };

    internal static ImmutableArray<string> ReasonColumns { get; } = ["Why", "How many", "Worth"];

    internal static Markup Aged(Figures figures) => figures.Total.Count == 0
        ? Markup.Plain("Nothing is open.")
        : Markup.Plain($"{figures.Total.Count} open{Bracketed(figures.Total)}; {figures.Shares[^1].Tally.Count} of them for 90 days or longer.");

    internal static string Age(string from) => from switch { "0" => "less than a week", "7" => "a week to a month", "30" => "one to two months", "60" => "two to three months", _ => "three months or longer" };

    internal static ImmutableArray<string> AgeColumns { get; } = ["Open for", "How many", "Worth"];

    internal static Markup Expected(Expectation expected) => Markup.Plain(
        $"About {Sum(expected.Mean)} {expected.Currency} may come of what is open: between {Sum(expected.Low)} and {Sum(expected.High)} in four of five cases.");

    internal static Markup NothingToExpect { get; } = Markup.Plain("Nothing open has a value yet, so there is nothing to add up. A value comes with the debrief (“worth 1,500 a month”), or from you on its card.");

    internal static Markup Unvalued(int count) => Markup.Plain($"{count} open without a value are left out.");

    internal static Markup Stale(int count) => Markup.Plain($"{count} did not move for 30 days: look at those first.");

    internal static ImmutableArray<string> ForecastColumns { get; } = ["Stage", "Kind", "Open", "Worth", "Chance", "Expected"];

    internal static string Basis(bool own) => own ? "Chances go by how your own of the last 12 months ended." : "Chances are rough ones, as too few of yours have ended yet.";

    internal static string Sum(double amount) => Math.Round(amount).ToString("#,0", CultureInfo.InvariantCulture);

    internal static string Percent(double chance) => string.Create(CultureInfo.InvariantCulture, $"{chance * 100:0} %");

    internal static ImmutableArray<string> TrendColumns { get; } = ["Month", "Came", "Offered", "Signed", "Lost"];

    internal static string Month(string iso) => YearMonthPattern.Iso.Parse(iso) is { Success: true, Value: var month } ? MonthName.Format(month) : iso;

    internal static Markup Trend(Moved before, Moved now) => Markup.Plain($"{now.Signed.Count} signed so far this month, {before.Signed.Count} the month before.");

    internal static string SignedByMonth => "Signed by month";

    internal static string Twin(string title, IEnumerable<ChartBar> bars) =>
        $"{title}: {string.Join(", ", bars.Select(bar => string.Create(CultureInfo.InvariantCulture, $"{bar.Label} {bar.Value:#,0.##}")))}.";

    internal static Markup PageOf(int page, int total) => Markup.Plain($"{(page * 10) + 1} to {Math.Min(total, (page + 1) * 10)} of {total}.");

    /// <summary>" (1,500 USD)"; empty where nothing has a value.</summary>
    internal static string Bracketed(Tally tally) => Worth(tally) is { Length: > 0 } worth ? $" ({worth})" : "";

    internal static string Worth(Tally tally) => string.Join(" + ", tally.Worth.Select(OverviewWords.Amount));

    /// <summary>A length of time in whole hours, or from three days on in days.</summary>
    internal static string Length(Duration time) => time.TotalHours switch
    {
        < 1 => "less than an hour",
        < 1.5 => "an hour",
        < 72 => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(time.TotalHours):0} hours"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(time.TotalDays):0} days"),
    };

    private static string Either(ImmutableArray<string> names) => names is [var only] ? only : $"{string.Join(", ", names[..^1])} or {names[^1]}";
}
