using System.Collections.Immutable;
using HighPoint.Conversations;

namespace HighPoint.Bot.Settings;

/// <summary>Everybody that the settings know, the team's channel among them.</summary>
public sealed record People(ImmutableArray<Person> All)
{
    /// <summary>The person with this id, or null.</summary>
    public Person? Find(string id) => All.FirstOrDefault(person => string.Equals(person.Id, id, StringComparison.Ordinal));
}
