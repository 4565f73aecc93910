using HighPoint.Support;
using NodaTime;

namespace HighPoint.Bot.Settings;

public sealed class HolidayFileTests
{
    /// <summary>Source: the U.S. Office of Personnel Management's list of federal holidays, days observed.</summary>
    [Theory]
    [InlineData(2026, "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25")]
    [InlineData(2027, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31")]
    [InlineData(2028, "01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25")]
    public void The_Shipped_Calendar_Has_The_Federal_Holidays_As_They_Are_Observed(int year, string days)
    {
        var holidays = HolidayFile.Read(Repo.Read("bot/Calendars/us-federal-holidays.ics"), "us-federal-holidays.ics", year, year);

        var onWeekdays = holidays.Keys.Where(day => day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)).Order();
        Assert.Equal(days, string.Join(' ', onWeekdays.Select(day => FormattableString.Invariant($"{day:MM-dd}"))));
    }

    [Fact]
    public void An_Event_Of_Several_Days_Ends_The_Day_Before_Its_End() =>
        Assert.Equal(["2026-08-10", "2026-08-11", "2026-08-12"], Days("DTSTART;VALUE=DATE:20260810", "DTEND;VALUE=DATE:20260813"));

    [Fact]
    public void A_Holiday_That_Began_In_The_Year_Before_Reaches_Into_This_One() =>
        Assert.Equal(["2026-01-01", "2026-01-02"], Days("DTSTART;VALUE=DATE:20251229", "DTEND;VALUE=DATE:20260103"));

    [Fact]
    public void A_Repetition_May_Have_Exceptions() =>
        Assert.Equal(["2026-03-02", "2026-03-16"], Days("DTSTART;VALUE=DATE:20260302", "RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE;VALUE=DATE:20260309"));

    [Fact]
    public void A_Rule_Without_An_End_Is_Read_As_Far_As_It_Is_Wanted() =>
        Assert.Equal(["2026-05-01"], Days("DTSTART;VALUE=DATE:19900501", "RRULE:FREQ=YEARLY"));

    [Fact]
    public void An_Event_With_A_Time_Of_Day_Is_No_Holiday() => Assert.Empty(Days("DTSTART:20260810T090000Z", "DTEND:20260810T100000Z"));

    [Fact]
    public void A_Cancelled_Event_Is_No_Holiday() => Assert.Empty(Days("DTSTART;VALUE=DATE:20260810", "STATUS:CANCELLED"));

    [Fact]
    public void A_Folded_Line_Is_One_Line() => Assert.Equal(["2026-08-10"], Days("DTSTART;VALUE=DA", " TE:20260810"));

    [Theory]
    [InlineData("hello", "HolidayCalendar: days.ics, line 1: an iCalendar file begins with BEGIN:VCALENDAR.")]
    [InlineData("", "HolidayCalendar: days.ics, line 1: an iCalendar file begins with BEGIN:VCALENDAR.")]
    [InlineData("BEGIN:VCALENDAR\nnonsense\nEND:VCALENDAR", "HolidayCalendar: days.ics, line 2: a line must be a name, a colon and a value.")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nEND:VCALENDAR", "HolidayCalendar: days.ics, line 2: the event has no END:VEVENT.")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR", "HolidayCalendar: days.ics, line 2: the event has no DTSTART.")]
    [InlineData("BEGIN:VCALENDAR\nEND:VEVENT\nEND:VCALENDAR", "HolidayCalendar: days.ics, line 2: there is no BEGIN:VEVENT before it.")]
    [InlineData("BEGIN:VCALENDAR\nVERSION:2.0", "HolidayCalendar: days.ics, line 2: the file must end with END:VCALENDAR.")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:2026-01-01\nEND:VEVENT\nEND:VCALENDAR", "HolidayCalendar: days.ics, line 3: DTSTART must be a day such as 20261126.")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260231\nEND:VEVENT\nEND:VCALENDAR", "HolidayCalendar: days.ics, line 3: DTSTART must be a day such as 20261126.")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\n\nDTSTART;VALUE=DATE:20260101\nRRULE:FREQ=SOMETIMES\nEND:VEVENT\nEND:VCALENDAR", "HolidayCalendar: days.ics, line 5: the event's dates cannot be read.")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260101\nRRULE:FREQ=YEARLY;BYMONTH=14\nEND:VEVENT\nEND:VCALENDAR", "HolidayCalendar: days.ics, line 4: the event's dates cannot be read.")]
    public void A_Wrong_File_Is_One_Sentence_With_The_Line(string text, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<SettingsException>(() => HolidayFile.Read(text, "days.ics", 2026, 2027)).Message);

    private static string[] Days(params string[] lines)
    {
        string[] file = ["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:1", .. lines, "END:VEVENT", "END:VCALENDAR"];
        return [.. HolidayFile.Read(string.Join("\r\n", file), "days.ics", 2026, 2026).Keys.Order().Select(day => FormattableString.Invariant($"{day:uuuu-MM-dd}"))];
    }
}
