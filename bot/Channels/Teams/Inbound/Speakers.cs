using HighPoint.Bot.Channels.Teams.Protocol;
using HighPoint.Bot.Settings;
using HighPoint.Conversations;
using Microsoft.Extensions.Options;
using NodaTime;

namespace HighPoint.Bot.Channels.Teams.Inbound;

/// <summary>Says who speaks. A person is known by tenant and Entra object id; the settings may say which of their people that is.</summary>
internal sealed class Speakers(People people, Company company, IOptions<TeamsOptions> options)
{
    private const int LongestName = 80;

    /// <summary>Who sent <paramref name="activity"/>.</summary>
    /// <exception cref="TeamsRefusal">It does not say.</exception>
    public Person Of(Activity activity)
    {
        var (tenant, id) = (Place.Tenant(activity), ActivityReader.Need(activity.From is { AadObjectId: { Length: > 0 } known } ? known : activity.From?.Id, "from.aadObjectId"));
        return Named(tenant, id) ?? new Person($"{Place.ChannelName}:{tenant}:{id}", Name(activity) ?? TeamsWords.SomebodyUnnamed, Role.Technician, Zone(activity.LocalTimezone));
    }

    /// <summary>The name of who sent <paramref name="activity"/>; null where neither the settings nor the activity say it.</summary>
    public string? NameOf(Activity activity) => Named(Place.Tenant(activity), activity.From?.AadObjectId ?? "")?.Name ?? Name(activity);

    /// <summary>The same person where others listen: there they may what anybody may.</summary>
    public static Person AmongOthers(Person person) => person with { Role = Role.Team };

    /// <summary>The settings' people are those of the registration's own tenant.</summary>
    private Person? Named(string tenant, string objectId) =>
        options.Value.TenantId is var own && (own.Length == 0 || string.Equals(own, tenant, StringComparison.OrdinalIgnoreCase)) && people.FindByEntraId(objectId) is { Role: not Role.Team } person
            ? person
            : null;

    private static string? Name(Activity activity) =>
        activity.From?.Name?.Trim() is { Length: > 0 } name ? name[..Math.Min(name.Length, LongestName)].Replace('\0', ' ') : null;

    private DateTimeZone Zone(string? name) => (name is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(name)) ?? company.Calendar.Zone;
}
