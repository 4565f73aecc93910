using System.Collections.Immutable;
using HighPoint.Support;
using NodaTime;

namespace HighPoint.Pipeline;

public sealed class ReminderTimeTests
{
    private static readonly LocalDate Thanksgiving = new(2026, 11, 26);

    [Theory]
    [InlineData("2026-11-26T09:00:00", "2026-11-27T09:00", "Thanksgiving Day")]
    [InlineData("2026-11-26", "2026-11-27T09:00", "Thanksgiving Day")]
    [InlineData("2026-11-28T09:00:00", "2026-11-30T09:00", null)]
    [InlineData("2026-11-24T10:00:00", "2026-11-24T10:00", null)]
    public void A_Holiday_Moves_It_To_The_Next_Business_Morning_And_Is_Named(string asked, string at, string? holiday)
    {
        var calendar = Chat.Northwind.Calendar with { HolidayNames = ImmutableSortedDictionary<LocalDate, string>.Empty.Add(Thanksgiving, "Thanksgiving Day") };
        var time = ReminderTime.Read(asked, Instant.FromUtc(2026, 11, 23, 15, 0), calendar)!;
        Assert.Equal((at, holiday), (time.At.LocalDateTime.ToString("uuuu-MM-dd'T'HH:mm", null), time.Holiday));
    }
}
