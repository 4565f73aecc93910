using System.Collections.Immutable;
using HighPoint.Conversations;

namespace HighPoint.Bot.Settings;

/// <summary>Everybody that the settings know, the team's channel among them.</summary>
public sealed record People(ImmutableArray<Person> All)
{
    /// <summary>Person ids by the object id that Entra ID knows the person by.</summary>
    public ImmutableSortedDictionary<string, string> EntraIds { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The team, whose channel is no single person's.</summary>
    public Person? Team => All.FirstOrDefault(person => person.Role == Role.Team);

    /// <summary>The person with this id, or null.</summary>
    public Person? Find(string id) => All.FirstOrDefault(person => string.Equals(person.Id, id, StringComparison.Ordinal));

    /// <summary>The person with this e-mail address, or null; the team has none of its own.</summary>
    public Person? FindByEmail(string email) =>
        All.FirstOrDefault(person => person.Role != Role.Team && string.Equals(person.Email, email, StringComparison.OrdinalIgnoreCase));

    /// <summary>The person whom Entra ID knows by <paramref name="objectId"/>, or null.</summary>
    public Person? FindByEntraId(string objectId) => EntraIds.TryGetValue(objectId, out var id) ? Find(id) : null;
}
