using System.Collections.Immutable;
using Ical.Net.DataTypes;
using NodaTime;
using NodaTime.Text;

namespace HighPoint.Bot.Settings;

/// <summary>
/// Reads the days off out of an iCalendar file (RFC 5545): every all-day event, with its repetitions, is a holiday; events with a time of day are not.
/// </summary>
internal static class HolidayFile
{
    private static readonly LocalDatePattern Date = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    /// <summary>The holidays, with their names, from the first day of <paramref name="firstYear"/> to the last day of <paramref name="lastYear"/>.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="shownAs">The file's name, for what is said about it.</param>
    /// <exception cref="SettingsException">The file is no iCalendar file, or an event in it cannot be read; names the file and the line.</exception>
    public static ImmutableSortedDictionary<LocalDate, string> Read(string text, string shownAs, int firstYear, int lastYear)
    {
        var span = new DateInterval(new LocalDate(firstYear, 1, 1), new LocalDate(lastYear, 12, 31));
        return Events(IcsLine.Unfold(text), shownAs)
            .SelectMany(lines => Days(lines, shownAs, span).Select(day => (Day: day, Name: NameOf(lines))))
            .GroupBy(holiday => holiday.Day, holiday => holiday.Name)
            .ToImmutableSortedDictionary(names => names.Key, names => names.First());
    }

    /// <summary>The event's summary, its escapes resolved (RFC 5545, section 3.3.11); empty where there is none.</summary>
    private static string NameOf(ImmutableArray<IcsLine> lines) => lines.FirstOrDefault(line => line.Name == "SUMMARY") is { } summary
        ? summary.Value.Replace(@"\,", ",", StringComparison.Ordinal).Replace(@"\;", ";", StringComparison.Ordinal)
        : "";

    /// <summary>The lines of each event, from BEGIN to END.</summary>
    private static IEnumerable<ImmutableArray<IcsLine>> Events(ImmutableArray<IcsLine> lines, string shownAs)
    {
        if (lines is not [{ Text: "BEGIN:VCALENDAR" }, ..])
        {
            throw Problem(shownAs, lines.FirstOrDefault(new IcsLine(1, "")), "an iCalendar file begins with BEGIN:VCALENDAR");
        }

        var begin = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (!line.Text.Contains(':', StringComparison.Ordinal))
            {
                throw Problem(shownAs, line, "a line must be a name, a colon and a value");
            }

            if (line.Text == "BEGIN:VEVENT")
            {
                begin = begin < 0 ? i : throw Problem(shownAs, line, "the event before it has no END:VEVENT");
            }
            else if (line.Text == "END:VEVENT")
            {
                yield return begin >= 0 ? lines[begin..(i + 1)] : throw Problem(shownAs, line, "there is no BEGIN:VEVENT before it");
                begin = -1;
            }
        }

        if (begin >= 0 || lines[^1].Text != "END:VCALENDAR")
        {
            throw Problem(shownAs, begin >= 0 ? lines[begin] : lines[^1], begin >= 0 ? "the event has no END:VEVENT" : "the file must end with END:VCALENDAR");
        }
    }

    private static ImmutableArray<LocalDate> Days(ImmutableArray<IcsLine> lines, string shownAs, DateInterval span)
    {
        var start = lines.FirstOrDefault(line => line.Name == "DTSTART") ?? throw Problem(shownAs, lines[0], "the event has no DTSTART");
        if (start.Value.Contains('T', StringComparison.Ordinal) || lines.Any(line => line is { Name: "STATUS", Value: "CANCELLED" }))
        {
            return [];
        }

        foreach (var line in lines.Where(line => line.Name is "DTSTART" or "DTEND" && !Date.Parse(line.Value).Success))
        {
            throw Problem(shownAs, line, $"{line.Name} must be a day such as 20261126");
        }

        try
        {
            return [.. Occurrences(lines, span)];
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException or System.Runtime.Serialization.SerializationException)
        {
            throw Problem(shownAs, lines.FirstOrDefault(line => line.Name == "RRULE") ?? start, "the event's dates cannot be read");
        }
    }

    private static IEnumerable<LocalDate> Occurrences(ImmutableArray<IcsLine> lines, DateInterval span)
    {
        var calendar = Ical.Net.Calendar.Load(string.Join("\r\n", ["BEGIN:VCALENDAR", .. lines.Select(line => line.Text), "END:VCALENDAR", ""]));
        return from occurrence in calendar!.Events[0]!.GetOccurrences(new CalDateTime(span.Start.Year - 1, 1, 1))
                   .TakeWhile(occurrence => Day(occurrence.Period.StartTime) <= span.End)
               from day in new DateInterval(Day(occurrence.Period.StartTime), LastDay(occurrence.Period))
               where span.Contains(day)
               select day;
    }

    /// <summary>An all-day event ends on the day <em>before</em> its DTEND (RFC 5545, section 3.6.1).</summary>
    private static LocalDate LastDay(Ical.Net.DataTypes.Period period)
    {
        var first = Day(period.StartTime);
        return period.EffectiveEndTime is { } end ? LocalDate.Max(first, Day(end).PlusDays(-1)) : first;
    }

    private static LocalDate Day(CalDateTime at) => new(at.Year, at.Month, at.Day);

    private static SettingsException Problem(string shownAs, IcsLine line, string what) =>
        new($"HolidayCalendar: {shownAs}, line {line.Number}: {what}.");
}
