using HighPoint.Calendars;
using NodaTime;

namespace HighPoint.Advising;

/// <summary>Finds the best moment and a time to meet in a window that is open.</summary>
internal static class WindowFinder
{
    /// <summary>Once the best days are over, today is good as long as a call of this length still fits.</summary>
    private static readonly Duration LengthOfACall = Duration.FromMinutes(30);

    /// <summary>The window of a situation, from its event until <paramref name="closes"/>, which is after now and an end of business.</summary>
    public static OfferWindow Find(Situation situation, ZonedDateTime closes)
    {
        var (from, until) = BestMoment(situation, closes);
        return new OfferWindow(situation.Event.InZone(situation.Calendar.Zone), from, until, closes, Meeting(situation, from, until, closes)) { IsLate = IsLate(situation) };
    }

    /// <summary>Whether the best days are over.</summary>
    private static bool IsLate(Situation situation) =>
        situation.Now > situation.Calendar.CloseAfterBusinessDays(situation.Event, situation.Best.Within).ToInstant();

    /// <summary>The rest of today where enough of it is left, else the next business morning; on the last day what is left of it.</summary>
    private static (ZonedDateTime From, ZonedDateTime Until) BestMoment(Situation situation, ZonedDateTime closes)
    {
        var (calendar, now, best) = (situation.Calendar, situation.Now, situation.Best);
        var needs = IsLate(situation) ? LengthOfACall : Duration.FromHours(best.TodayNeeds);
        var today = calendar.DayOf(now);
        if (calendar.IsOpen(now) && (calendar.LeftToday(now) >= needs || calendar.NextBusinessDay(today) > closes.Date))
        {
            return (now.InZone(calendar.Zone), calendar.Closing(today));
        }

        return Morning(situation, calendar.IsOpen(now) ? calendar.NextBusinessDay(today) : calendar.NextOpen(now).Date);
    }

    /// <summary>The best hours as far as business is open then; where it is not, as many hours from its opening.</summary>
    private static (ZonedDateTime From, ZonedDateTime Until) Morning(Situation situation, LocalDate day)
    {
        var (calendar, best, hours) = (situation.Calendar, situation.Best, situation.Calendar.Hours[day.DayOfWeek]);
        if (best.From < hours.Closes && best.Until > hours.Opens)
        {
            return (calendar.At(day, LocalTime.Max(best.From, hours.Opens)), calendar.At(day, LocalTime.Min(best.Until, hours.Closes)));
        }

        var opening = calendar.Opening(day);
        var until = opening + (calendar.At(day, best.Until) - calendar.At(day, best.From));
        return (opening, ZonedDateTime.Comparer.Instant.Compare(until, calendar.Closing(day)) < 0 ? until : calendar.Closing(day));
    }

    /// <summary>The usual time on the business day after the best moment; where that is past the window, later on the same day if that can be: an hour after the best hours, or after they begin.</summary>
    private static ZonedDateTime Meeting(Situation situation, ZonedDateTime from, ZonedDateTime until, ZonedDateTime closes)
    {
        var calendar = situation.Calendar;
        var next = calendar.NextBusinessDay(from.Date);
        var usual = Slot(calendar, next, situation.Timing.Meeting.At) ?? Slot(calendar, next, LocalTime.Midnight) ?? calendar.Opening(next);
        if (usual.ToInstant() <= closes.ToInstant())
        {
            return usual;
        }

        var sameDay = new[] { until, from }.Select(moment => Slot(calendar, from.Date, moment.TimeOfDay.PlusHours(1)));
        return sameDay.FirstOrDefault(slot => slot is { } later && later.ToInstant() > from.ToInstant()) ?? usual;
    }

    /// <summary>The first full or half hour of a business day not before <paramref name="wanted"/>, while business is open; null where there is none.</summary>
    private static ZonedDateTime? Slot(BusinessCalendar calendar, LocalDate day, LocalTime wanted)
    {
        var hours = calendar.Hours[day.DayOfWeek];
        var halfHour = NodaConstants.NanosecondsPerMinute * 30;
        var rounded = (LocalTime.Max(wanted, hours.Opens).NanosecondOfDay + halfHour - 1) / halfHour * halfHour;
        return rounded < hours.Closes.NanosecondOfDay ? calendar.At(day, LocalTime.FromNanosecondsSinceMidnight(rounded)) : null;
    }
}
