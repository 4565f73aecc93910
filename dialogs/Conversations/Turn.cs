using System.Collections.Immutable;
using HighPoint.Nudges;
using NodaTime;

namespace HighPoint.Conversations;

/// <summary>One thing that happened in one conversation, whatever the channel.</summary>
/// <param name="EventId">The channel's own id of the event; the same id twice is the same event.</param>
/// <param name="Conversation">Where.</param>
/// <param name="Speaker">Who; for <see cref="Said.Due"/> the person (or team) whose conversation it is.</param>
/// <param name="Said">What.</param>
public sealed record Turn(string EventId, ConversationKey Conversation, Person Speaker, Said Said);

/// <summary>A conversation's identity: the channel ("web", "teams", "slack"), the tenant (Teams tenant, Slack workspace, "local") and the channel's own id.</summary>
public sealed record ConversationKey(string Channel, string Tenant, string Id);

/// <summary>Somebody who talks with the bot, or the team's channel.</summary>
/// <param name="Id">Stable within the tenant.</param>
/// <param name="Name">As it stands in a signature.</param>
/// <param name="Role">What the person may do.</param>
/// <param name="Zone">The person's own time zone.</param>
/// <param name="Email">For the signature; null where unknown.</param>
/// <param name="Phone">For the signature; null where unknown.</param>
public sealed record Person(string Id, string Name, Role Role, DateTimeZone Zone, string? Email = null, string? Phone = null);

/// <summary>What a person may do. <see cref="Team"/> is the team's channel itself.</summary>
public enum Role { Technician, Manager, Team }

/// <summary>What was said, pressed, or fell due.</summary>
public abstract record Said
{
    private Said() { }

    /// <summary>The person opened the conversation (first sight, installation, page load).</summary>
    /// <param name="AddedBy">Who brought the bot into a conversation of several people; null where that is not known.</param>
    public sealed record Arrived(string? AddedBy = null) : Said;

    /// <summary>The bot was taken out of the conversation. Where it comes back, it is welcomed anew; what is open stays open.</summary>
    public sealed record Left : Said;

    /// <summary>Words, of any length, possibly none.</summary>
    /// <param name="Words">As typed.</param>
    /// <param name="Attachments">How many files, pictures or recordings came with them.</param>
    public sealed record Text(string Words, int Attachments = 0) : Said
    {
        /// <summary>Whether it was said among several people, and is answered in the speaker's own conversation as well.</summary>
        public bool GoesOn { get; init; }
    }

    /// <summary>A button, with the values of the card's inputs by their ids.</summary>
    public sealed record Pressed(Command Command, ImmutableDictionary<string, string> Inputs) : Said
    {
        /// <summary>A button of a card without inputs.</summary>
        public Pressed(Command command) : this(command, ImmutableDictionary<string, string>.Empty) { }
    }

    /// <summary>The clock says that a nudge is due in this conversation.</summary>
    public sealed record Due(Nudge Nudge) : Said;
}
