using NodaTime;
using NodaTime.Text;

namespace HighPoint.Calendars;

public sealed class TimeWordsTests
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly Instant MondayMorning = At("2026-11-23T10:15").ToInstant();

    [Theory]
    [InlineData("2026-11-23", "today")]
    [InlineData("2026-11-24", "tomorrow, Tuesday 24 Nov")]
    [InlineData("2026-11-22", "yesterday, Sunday 22 Nov")]
    [InlineData("2026-11-26", "Thursday 26 Nov")]
    [InlineData("2027-01-18", "Monday 18 Jan 2027")]
    public void A_Day(string day, string said) => Assert.Equal(said, TimeWords.Day(LocalDatePattern.Iso.Parse(day).Value, new LocalDate(2026, 11, 23)));

    [Theory]
    [InlineData("2026-11-23T16:00", "today at 4 pm")]
    [InlineData("2026-11-24T09:00", "tomorrow, Tuesday 24 Nov, at 9 am")]
    [InlineData("2026-12-07T12:00", "Monday 7 Dec at noon")]
    [InlineData("2026-12-07T00:30", "Monday 7 Dec at 12:30 am")]
    public void A_Moment(string at, string said) => Assert.Equal(said, TimeWords.Moment(At(at), MondayMorning));

    [Theory]
    [InlineData("2026-11-24T09:00", "2026-11-24T11:00", "tomorrow, Tuesday 24 Nov, 9-11 am")]
    [InlineData("2026-11-30T08:30", "2026-11-30T10:30", "Monday 30 Nov, 8:30-10:30 am")]
    [InlineData("2026-11-30T11:00", "2026-11-30T13:00", "Monday 30 Nov, 11 am to 1 pm")]
    [InlineData("2026-11-23T10:15", "2026-11-23T12:00", "this morning, from now until noon")]
    [InlineData("2026-11-23T10:15", "2026-11-23T17:00", "today, from now until 5 pm")]
    [InlineData("2026-11-23T14:00", "2026-11-23T17:00", "this afternoon, 2-5 pm")]
    [InlineData("2026-11-23T12:00", "2026-11-23T17:00", "this afternoon, noon to 5 pm")]
    public void A_Span(string from, string until, string said) => Assert.Equal(said, TimeWords.Span(At(from), At(until), MondayMorning));

    [Theory]
    [InlineData("2026-11-23T17:00", "this evening")]
    [InlineData("2026-11-24T17:00", "tomorrow evening")]
    [InlineData("2026-11-26T16:30", "Thursday afternoon")]
    [InlineData("2026-11-29T12:00", "Sunday afternoon")]
    [InlineData("2026-11-30T17:00", "Monday evening, 30 Nov")]
    [InlineData("2026-11-22T11:00", "yesterday morning")]
    [InlineData("2026-11-19T17:00", "Thursday evening, 19 Nov")]
    [InlineData("2027-01-04T17:00", "Monday evening, 4 Jan 2027")]
    public void A_Part_Of_A_Day(string at, string said) => Assert.Equal(said, TimeWords.PartOfDay(At(at), MondayMorning));

    [Theory]
    [InlineData("2026-11-23T17:00", "today")]
    [InlineData("2026-11-24T17:00", "tomorrow")]
    [InlineData("2026-12-07T09:00", "on Monday 7 Dec")]
    public void On_A_Day(string at, string said) => Assert.Equal(said, TimeWords.OnDay(At(at), MondayMorning));

    private static ZonedDateTime At(string local) => LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-ddTHH:mm").Parse(local).Value.InZoneStrictly(Zone);
}
