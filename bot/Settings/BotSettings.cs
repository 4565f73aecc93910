using System.Collections.Immutable;
using HighPoint.Calendars;
using HighPoint.Conversations;
using NodaTime;

namespace HighPoint.Bot.Settings;

/// <summary>What the settings say of the company and its people. What belongs to one feature alone (<c>Playbook</c>, <c>Storage</c>, <c>Web</c>) is read by that feature.</summary>
/// <param name="Company">The company, with its calendar.</param>
/// <param name="People">Everybody.</param>
public sealed record BotSettings(Company Company, People People)
{
    private static readonly ImmutableSortedDictionary<LocalDate, string> None = ImmutableSortedDictionary<LocalDate, string>.Empty;
    /// <summary>The website of the made-up company that HighPoint comes with: where it still stands, the owner has not set theirs.</summary>
    public const string MadeUpWebsite = "https://cedarridge.example";

    private const string DefaultZone = "America/New_York";
    private const string DefaultHolidays = "Calendars/us-federal-holidays.ics";

    /// <summary>Holidays are known from the year before the start of the program to this many years after it.</summary>
    private const int YearsAhead = 10;

    /// <summary>Reads all settings.</summary>
    /// <param name="configuration">Where they stand.</param>
    /// <param name="now">Around which the holidays are wanted.</param>
    /// <param name="places">Where relative paths begin.</param>
    /// <exception cref="SettingsException">A value is wrong, or a key is unknown.</exception>
    public static BotSettings Read(IConfiguration configuration, Instant now, Places places)
    {
        var source = new SettingsSource(configuration);
        SettingsKeys.Check(source);
        var zone = ZoneReader.ReadOrRefuse(source, "TimeZone", DateTimeZoneProviders.Tzdb[DefaultZone]);
        var holidays = Holidays(source, now.InUtc().Year, places);
        var calendar = new BusinessCalendar(zone, HoursReader.Read(source), [.. holidays.Keys]) { HolidayNames = holidays };
        var settings = new BotSettings(CompanyReader.Read(source, calendar) with { Ranked = PeopleReader.Ranked(source) }, PeopleReader.Read(source, zone));
        Switches(source);
        return source.Problems.IsEmpty ? settings : throw new SettingsException(source.Problems);
    }

    /// <summary>An empty value is a company without holidays; a missing one has those that HighPoint comes with.</summary>
    private static ImmutableSortedDictionary<LocalDate, string> Holidays(SettingsSource source, int year, Places places)
    {
        const string Key = "HolidayCalendar";
        var path = source.Configuration[Key] is null ? DefaultHolidays : source.Text(Key);
        if (path is null)
        {
            return None;
        }

        if (Directory.Exists(places.Find(path)))
        {
            return source.Refuse(Key, path, "the path of an .ics file, and not of a folder", None);
        }

        try
        {
            return HolidayFile.Read(File.ReadAllText(places.Find(path)), path, year - 1, year + YearsAhead);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return source.Refuse(Key, path, $"the path of an .ics file that can be read; there is none at {places.Find(path)}", None);
        }
        catch (SettingsException e)
        {
            source.Add(e.Message);
            return None;
        }
    }

    private static void Switches(SettingsSource source)
    {
        foreach (var key in (string[])["Web:Enabled", "Web:AllowRemote"])
        {
            source.Optional(key, text => bool.TryParse(text, out _), "true or false");
        }

        foreach (var host in source.Configuration.GetSection("Web:Hosts").GetChildren())
        {
            source.Optional(host.Path, text => Uri.CheckHostName(text) != UriHostNameType.Unknown, "a host's name alone, such as \"chat.example.com\"");
        }
    }
}
