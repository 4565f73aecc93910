using System.Globalization;
using HighPoint.Conversations;
using NodaTime;
using NodaTime.Text;

namespace HighPoint.Pipeline.Questions;

/// <summary>What is said of answers as files.</summary>
public static class FileWords
{
    internal static Markup Nothing { get; } = Markup.Plain("There is nothing to export: no opportunity fits.");

    internal static Markup NotHere { get; } = Markup.Plain("I can't hand over files here. Ask me for it on the chat page, or run the program with “export”.");

    /// <summary>Too late.</summary>
    public static string Over => "This file was to be had for an hour. Ask for it anew: “export that”.";

    internal static string Name(LocalDate today) => $"pipeline-{LocalDatePattern.Iso.Format(today)}.csv";

    /// <summary>What is in it. The filters are told, so that nobody takes a part for the whole.</summary>
    /// <param name="figures">What was asked.</param>
    /// <param name="isFetched">Whether it waits to be fetched, for an hour; else it comes along.</param>
    internal static Markup Ready(Figures figures, bool isFetched) => Markup.Join(" ",
    [
        Markup.Plain(string.Create(CultureInfo.InvariantCulture, $"Here {(figures.Total.Count == 1 ? "is 1 opportunity" : $"are {figures.Total.Count:#,0} opportunities")} as a table for a spreadsheet. It is yours alone{(isFetched ? ", and to be had for an hour" : "")}.")),
        AnswerWords.Understood(figures),
        AnswerWords.NotUnderstood(figures),
    ]);
}
