using System.Collections.Immutable;
using HighPoint.Calendars;
using NodaTime;
using NodaTime.Text;

namespace HighPoint.Bot.Settings;

/// <summary>Reads the working hours of a week: <c>BusinessHours:Monday</c> to <c>Sunday</c>, each <c>08:00-17:00</c>, or empty for a free day.</summary>
internal static class HoursReader
{
    private const string Allowed = "two times of day, the earlier one first, such as \"08:00-17:00\", or empty for a free day";

    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    private static readonly ImmutableDictionary<IsoDayOfWeek, OpenHours> UsualWeek = new[]
    {
        IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday,
    }.ToImmutableDictionary(day => day, _ => new OpenHours(new LocalTime(8, 0), new LocalTime(17, 0)));

    /// <summary>The week's hours; Monday to Friday from 8 to 5 where nothing is set.</summary>
    public static ImmutableDictionary<IsoDayOfWeek, OpenHours> Read(SettingsSource source)
    {
        if (!source.Configuration.GetSection("BusinessHours").GetChildren().Any())
        {
            return UsualWeek;
        }

        var sound = true;
        var week = ImmutableDictionary.CreateBuilder<IsoDayOfWeek, OpenHours>();
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            var key = $"BusinessHours:{day}";
            if (source.Text(key) is not { } text)
            {
                continue;
            }

            if (Parse(text) is { } hours)
            {
                week.Add(day, hours);
            }
            else
            {
                sound = source.Refuse(key, text, Allowed, instead: false);
            }
        }

        if (week.Count == 0 && sound)
        {
            source.Add("BusinessHours has no working day; at least one weekday must have hours such as \"08:00-17:00\".");
        }

        return week.Count > 0 ? week.ToImmutable() : UsualWeek;
    }

    private static OpenHours? Parse(string text) =>
        text.Split('-', '–') is [var from, var to]
        && Time.Parse(from.Trim()) is { Success: true, Value: var opens }
        && Time.Parse(to.Trim()) is { Success: true, Value: var closes }
        && opens < closes
            ? new OpenHours(opens, closes)
            : null;
}
