using System.Collections.Immutable;
using HighPoint.Conversations;

namespace HighPoint.Preferences;

/// <summary>The preferences of all who have set any, of one tenant.</summary>
/// <param name="All">By the receiver, see <see cref="ReceiverOf"/>.</param>
public sealed record PreferenceBook(ImmutableDictionary<string, NudgePreferences> All)
{
    /// <summary>Nobody has set any.</summary>
    public static readonly PreferenceBook Empty = new(ImmutableDictionary<string, NudgePreferences>.Empty);

    /// <summary>Whatever people are called, none is called so.</summary>
    private const string Team = "@team";

    /// <summary>Whose preferences somebody sets who speaks: in a team's channel the channel's, else their own.</summary>
    public static string ReceiverOf(Person speaker) => speaker.Role == Role.Team ? Team : speaker.Id;

    /// <summary>The preferences of whoever a nudge goes to.</summary>
    public NudgePreferences Of(Address to) => to switch
    {
        Address.ToPerson(var id) => Of(id),
        Address.ToTeam => Of(Team),
        _ => NudgePreferences.None,
    };

    /// <summary>A receiver's preferences.</summary>
    public NudgePreferences Of(string receiver) => All.GetValueOrDefault(receiver, NudgePreferences.None);

    /// <summary>With a receiver's preferences changed.</summary>
    public PreferenceBook With(PreferencesSet change) => new(All.SetItem(change.Receiver, change.Preferences));
}

/// <summary>New preferences of a receiver, to be kept.</summary>
public sealed record PreferencesSet(string Receiver, NudgePreferences Preferences);
