using System.Collections.Concurrent;
using HighPoint.Bot.Channels.Slack.Outbound;
using HighPoint.Bot.Channels.Slack.Protocol;
using HighPoint.Bot.Settings;
using HighPoint.Conversations;
using NodaTime;

namespace HighPoint.Bot.Channels.Slack.Inbound;

/// <summary>
/// Says who speaks. A person is known by workspace and user id; the settings may say which of their people that is, by the e-mail address that Slack has of them.
/// </summary>
internal sealed class SlackPeople(SlackApi slack, People people, Company company, TimeProvider clock)
{
    private const int LongestName = 80;

    /// <summary>All are asked for anew when so many are known.</summary>
    private const int Many = 10_000;

    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<(string Team, string User), (SlackUser Found, DateTimeOffset At)> known = new();

    private readonly ConcurrentDictionary<(string Team, string Person), (string? User, DateTimeOffset At)> users = new();

    /// <summary>Who a user of a workspace is.</summary>
    /// <exception cref="SlackFailure">Slack does not say now, and did not say before.</exception>
    public async Task<Person> OfAsync(string team, string user)
    {
        var found = await FindAsync(team, user);
        // An address vouches for somebody of the workspace itself alone: a guest's is of another company.
        return (found.TeamId == team && found.Profile?.Email is { Length: > 0 } email ? people.FindByEmail(email) : null)
            ?? new Person(Met(team) + user, Name(found), Role.Technician, Zone(found.Tz));
    }

    /// <summary>The same where they spoke in <paramref name="place"/>: where others listen they may what anybody may.</summary>
    /// <exception cref="SlackFailure">As <see cref="OfAsync"/>.</exception>
    public async Task<Person> InAsync(SlackPlace place, string user) =>
        await OfAsync(place.Conversation.Tenant, user) is var person && place.IsShared ? person with { Role = Role.Team } : person;

    /// <summary>
    /// Which user of a workspace a person is: who was met there says so by their id, and one of the settings, who may never have written, by their e-mail address. Null where
    /// nobody there has it.
    /// </summary>
    /// <exception cref="SlackFailure">Slack does not say.</exception>
    public async Task<string?> UserOfAsync(string team, string person, CancellationToken cancellation)
    {
        if (person.StartsWith(Met(team), StringComparison.Ordinal))
        {
            return person[Met(team).Length..];
        }

        if (people.Find(person)?.Email is not { } email)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        if (!users.TryGetValue((team, person), out var before) || now - before.At >= Fresh)
        {
            before = users[(team, person)] = (await LookUpAsync(team, email, cancellation), now);
        }

        return before.User;
    }

    private static string Met(string team) => $"{SlackPlace.ChannelName}:{team}:";

    private async Task<string?> LookUpAsync(string team, string email, CancellationToken cancellation)
    {
        try
        {
            return await slack.UserByEmailAsync(team, email, cancellation) is var found && found.TeamId == team ? found.Id : null;
        }
        catch (SlackFailure failure) when (failure.Code == "users_not_found")
        {
            return null;
        }
    }

    private async Task<SlackUser> FindAsync(string team, string user)
    {
        var now = clock.GetUtcNow();
        if (known.TryGetValue((team, user), out var before) && now - before.At < Fresh)
        {
            return before.Found;
        }

        try
        {
            var found = await slack.UserAsync(team, user, CancellationToken.None);
            if (known.Count >= Many)
            {
                known.Clear();
            }

            known[(team, user)] = (found, now);
            return found;
        }
        catch (SlackFailure failure) when (before.Found is not null || !failure.IsPassing)
        {
            // Without the right to ask, or for somebody of elsewhere, they stay unnamed.
            return before.Found ?? new SlackUser();
        }
    }

    private static string Name(SlackUser user) =>
        user.RealName?.Trim() is { Length: > 0 } name ? name[..Math.Min(name.Length, LongestName)].Replace('\0', ' ') : SlackWords.SomebodyUnnamed;

    private DateTimeZone Zone(string? name) => (name is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(name)) ?? company.Calendar.Zone;
}
