using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using HighPoint.Calendars;
using HighPoint.Nudges;
using HighPoint.Support;
using NodaTime;

namespace HighPoint.Preferences;

/// <summary>Whatever is set, in whatever zone: a nudge comes, and only when it is wanted.</summary>
public sealed class PreferencePropertyTests
{
    private static readonly Gen<LocalTime?> Time = Gen.Choose(0, 24).Select(hour => hour == 24 ? (LocalTime?)null : new LocalTime(hour, 0));

    private static readonly Gen<NudgePreferences> Preferences =
        from days in Gen.SubListOf(Enum.GetValues<IsoDayOfWeek>().Except([IsoDayOfWeek.None]))
        from start in Time
        from end in Time
        from muted in Gen.SubListOf(Enum.GetValues<NudgeTopic>())
        from pause in Gen.Choose(-20, 60)
        select new NudgePreferences { QuietDays = [.. days], From = start, Until = end, Muted = [.. muted], PausedUntil = pause < 0 ? null : new LocalDate(2026, 11, 1).PlusDays(pause) };

    private static readonly Gen<(BusinessCalendar Company, Instant Moment)> When =
        from zone in Gen.Elements(DateTimeZoneProviders.Tzdb.Ids.Select(id => DateTimeZoneProviders.Tzdb[id]).ToArray())
        from minutes in Gen.Choose(0, 200 * 24 * 60)
        select (Chat.Northwind.Calendar.In(zone), Instant.FromUtc(2026, 10, 1, 0, 0) + Duration.FromMinutes(minutes));

    [Property(MaxTest = 2000)]
    public Property A_Nudge_Comes_Within_The_Hours_And_Days_That_Are_Set_And_After_The_Pause() => Prop.ForAll(Arb.From(Preferences), Arb.From(When), (preferences, when) =>
    {
        var (company, moment) = when;
        var next = preferences.Next(moment, company);
        var there = next.InZone(company.Zone);
        Assert.True(next >= moment);
        Assert.True(preferences.On(company).IsOpen(next));
        Assert.Equal(next, preferences.Next(next, company));
        Assert.True(preferences.PausedUntil is not { } day || there.Date >= day);
        Assert.DoesNotContain(there.Date, company.Holidays);
        if (PreferenceRules.HasHours(preferences, company))
        {
            Assert.DoesNotContain(there.DayOfWeek, preferences.QuietDays);
            Assert.True(preferences.Until is not { } until || there.TimeOfDay < until);
        }
    });

    [Property(MaxTest = 300)]
    public Property What_Is_Written_Is_Read() => Prop.ForAll(Arb.From(Preferences), preferences => Assert.Equal(preferences, PreferenceJson.Read(PreferenceJson.Write(preferences))));

    [Property(MaxTest = 300)]
    public Property What_A_Button_Brings_Back_Is_Made_Sound() => Prop.ForAll(Arb.From(Preferences), preferences =>
    {
        var today = new LocalDate(2026, 11, 23);
        var sound = PreferenceRules.Sound(preferences, Chat.Northwind.Calendar, today);
        Assert.True(PreferenceRules.HasHours(sound, Chat.Northwind.Calendar));
        Assert.True(sound.PausedUntil is not { } day || PreferenceRules.MayPauseUntil(day, today));
    });

    [Fact]
    public void Garbage_Is_Nothing_Set() =>
        Assert.All(["", "null", "{", "[]", "{\"muted\":[\"Nothing\"]}", "{\"from\":\"x\"}", "\ud800"], text => Assert.Equal(NudgePreferences.None, PreferenceJson.Read(text)));

    [Fact]
    public void Every_Kind_But_A_Reminder_Has_A_Topic() =>
        Assert.Equal([NudgeKind.Reminder], Enum.GetValues<NudgeKind>().Where(kind => NudgeTopics.Of(kind) is null));
}
