using System.Collections.Immutable;
using HighPoint.Bot.Delivery;
using HighPoint.Bot.Settings;
using HighPoint.Bot.Storage;
using HighPoint.Conversations;

namespace HighPoint.Bot.Turns;

/// <summary>Finds the conversation in which a person, or the team, is reached.</summary>
public sealed class Receivers(People people, ChannelSet channels)
{
    private const string LocalTenant = "local";
    private const string LocalChannel = "web";

    /// <summary>The person behind an address that a nudge or message goes to: one of the settings, or who has spoken with the bot; null where there is none.</summary>
    internal Person? Find(Session session, string tenant, Address to) => to switch
    {
        Address.ToPerson(var id) => people.Find(id) ?? ConversationStore.Person(session, tenant, id),
        Address.ToTeam => people.Team,
        _ => null,
    };

    /// <summary>Everybody of a tenant: of the settings, and whoever has spoken with the bot, each with the role that a manager gave them.</summary>
    internal ImmutableArray<Person> All(Session session, string tenant) =>
        [.. people.All.Concat(ConversationStore.People(session, tenant)).DistinctBy(person => person.Id, StringComparer.Ordinal).Select(person => Known(session, tenant, person)).OrderBy(person => person.Name, StringComparer.Ordinal)];

    /// <summary>A person with the role that a manager gave them, where one did.</summary>
    internal static Person Known(Session session, string tenant, Person person) =>
        person.Role != Role.Team && ConversationStore.RoleOf(session, tenant, person.Id) is { } role ? person with { Role = role } : person;

    /// <summary>
    /// The person's latest conversation on a channel that runs here. Where there is none yet, the one that the tenant's channel names after the person:
    /// the message waits there.
    /// </summary>
    internal ConversationKey Conversation(Session session, string tenant, string person) =>
        ConversationStore.Of(session, tenant, person).Find(key => channels.Find(key.Channel) is not null)
        ?? new ConversationKey(Channel(session, tenant), tenant, person);

    /// <summary>Where a message of <paramref name="turn"/> goes; null where its address names nobody.</summary>
    internal ConversationKey? Conversation(Session session, Turn turn, Address to) => to switch
    {
        Address.Here => turn.Conversation,
        Address.ToPerson(var id) => Conversation(session, turn.Conversation.Tenant, id),
        _ => people.Team is { } team ? Conversation(session, turn.Conversation.Tenant, team.Id) : null,
    };

    private static string Channel(Session session, string tenant) =>
        string.Equals(tenant, LocalTenant, StringComparison.Ordinal) ? LocalChannel : ConversationStore.Channel(session, tenant) ?? LocalChannel;
}
