using System.Collections.Immutable;
using System.Net.Mail;
using System.Text.RegularExpressions;
using HighPoint.Conversations;
using NodaTime;

namespace HighPoint.Bot.Settings;

/// <summary>Reads <c>People</c>: who talks with the bot, and the team's channel.</summary>
internal static partial class PeopleReader
{
    /// <summary>The id by which the history names what nobody did but the clock.</summary>
    private const string ClockId = "clock";

    /// <summary>Everybody, in the order of the settings. A person without a zone of their own lives in the company's.</summary>
    public static People Read(SettingsSource source, DateTimeZone companyZone)
    {
        var entries = source.Configuration.GetSection("People").GetChildren().ToArray();
        var people = entries.Select(entry => Person(source, entry.Path, companyZone)).ToImmutableArray();
        if (entries.Length == 0)
        {
            source.Add("People has no entry; it must have a technician or a manager, and one entry whose Role is Team.");
        }
        else
        {
            CheckRoles(source, people);
            CheckIds(source, entries, people);
        }

        return new People(people) { EntraIds = EntraIds(source, entries, people) };
    }

    /// <summary>The ids of those who agreed to be ranked by what they signed.</summary>
    public static ImmutableHashSet<string> Ranked(SettingsSource source) =>
    [
        .. source.Configuration.GetSection("People").GetChildren()
            .Where(entry => bool.TryParse(source.Optional($"{entry.Path}:Ranked", text => bool.TryParse(text, out _), "true or false"), out var agreed) && agreed)
            .Select(entry => entry["Id"]).OfType<string>(),
    ];

    private static Person Person(SettingsSource source, string entry, DateTimeZone companyZone)
    {
        var zone = ZoneReader.Read(source, $"{entry}:TimeZone", companyZone);
        var id = source.Required($"{entry}:Id", text => Id().IsMatch(text) && text != ClockId,
            "up to 40 lower-case letters, digits, dots and dashes, beginning with a letter or digit, and not \"clock\"");
        var name = source.Required($"{entry}:Name", text => text.Length <= 80, "a name of at most 80 characters");
        var role = source.Required($"{entry}:Role", text => Enum.GetNames<Role>().Contains(text, StringComparer.OrdinalIgnoreCase), "Technician, Manager or Team");
        var email = source.Optional($"{entry}:Email", text => MailAddress.TryCreate(text, out var address) && address.Address == text,
            "an e-mail address such as \"sam@example.com\"");
        var phone = source.Optional($"{entry}:Phone", PhoneSetting.IsPhone, PhoneSetting.Allowed);
        return new Person(id, name, Enum.TryParse<Role>(role, ignoreCase: true, out var known) ? known : Role.Technician, zone, email, phone);
    }

    private static ImmutableSortedDictionary<string, string> EntraIds(SettingsSource source, IConfigurationSection[] entries, ImmutableArray<Person> people)
    {
        var known = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < entries.Length; i++)
        {
            var key = $"{entries[i].Path}:EntraId";
            if (source.Optional(key, text => Guid.TryParseExact(text, "D", out _), "the person's object ID in Entra ID, such as \"00000000-0000-0000-0000-000000000000\"") is { } id
                && !known.TryAdd(id, people[i].Id))
            {
                source.Add($"{key} is \"{id}\", which another person has too; every object ID must be there once.");
            }
        }

        return known.ToImmutable();
    }

    private static void CheckRoles(SettingsSource source, ImmutableArray<Person> people)
    {
        var teams = people.Count(person => person.Role == Role.Team);
        if (teams != 1)
        {
            source.Add($"People has {teams} entries whose Role is Team; it must have exactly one, the team's channel.");
        }

        if (teams == people.Length)
        {
            source.Add("People has nobody but the team; it must have a technician or a manager too.");
        }
    }

    private static void CheckIds(SettingsSource source, IConfigurationSection[] entries, ImmutableArray<Person> people)
    {
        foreach (var same in people.Select((person, index) => (person.Id, entries[index].Path))
                     .Where(pair => pair.Id.Length > 0).GroupBy(pair => pair.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            source.Add($"{string.Join(" and ", same.Select(pair => $"{pair.Path}:Id"))} are both \"{same.Key}\"; every id must be there once.");
        }
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9.-]{0,39}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();
}
