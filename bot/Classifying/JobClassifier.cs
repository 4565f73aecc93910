using HighPoint.Conversations;
using HighPoint.Debriefs;
using HighPoint.Language;
using HighPoint.Playbooks;
using NodaTime;

namespace HighPoint.Bot.Classifying;

/// <summary>Notes down what somebody wrote about a job, as the conversation would read it as a first message.</summary>
internal sealed class JobClassifier(IReader reader, Playbook playbook, Company company)
{
    /// <summary>What is told in the evening of a day, and a few days later: who names a day in full means the same one both times.</summary>
    private const int FewDays = 3;

    /// <summary>Any day will do for a text that names none in full.</summary>
    private static readonly LocalDate AnyDay = new(2000, 1, 3);

    /// <summary>The company's zone, for what was written who knows where.</summary>
    public DateTimeZone Zone => company.Calendar.Zone;

    /// <summary>The record. Where nobody knows when it was written, it holds a day only where the words name it in full.</summary>
    public DebriefRecord Classify(JobNote note) =>
        DebriefRecord.Of(note.Sent is { } sent ? Read(note.Text, sent.At, sent.Zone) : ReadWhenever(note.Text), playbook);

    private Reading ReadWhenever(string text)
    {
        var day = FullDates.Latest(text);
        var reading = Read(text, EndOf(day ?? AnyDay), Zone);
        return reading.Facts.Finished is { } ended && (day is null || Read(text, EndOf(day.Value.PlusDays(FewDays)), Zone).Facts.Finished != ended)
            ? reading with { Facts = reading.Facts with { Finished = null } }
            : reading;
    }

    private Instant EndOf(LocalDate day) => Zone.AtStartOfDay(day.PlusDays(1)).ToInstant() - Duration.FromMinutes(1);

    private Reading Read(string text, Instant now, DateTimeZone zone) =>
        reader.Read(text, new ReadingContext(now, zone, company.Currency, company.Region) { Holidays = company.Calendar.HolidayNames });
}
