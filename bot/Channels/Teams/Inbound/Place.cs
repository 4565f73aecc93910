using HighPoint.Bot.Channels.Teams.Cards;
using HighPoint.Bot.Channels.Teams.Outbound;
using HighPoint.Bot.Channels.Teams.Protocol;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Teams.Inbound;

/// <summary>Where an activity comes from. A channel is one conversation; its threads are places in it, and an answer goes to the thread.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Scope">What kind it is.</param>
/// <param name="Address">Where it is reached.</param>
/// <param name="Thread">Where this activity is answered, in a thread of a channel; else null.</param>
internal sealed record Place(ConversationKey Conversation, CardScope Scope, TeamsAddress Address, TeamsAddress? Thread)
{
    /// <summary>The channel's name in HighPoint.</summary>
    public const string ChannelName = "teams";

    private const string ThreadMark = ";messageid=";

    /// <summary>Whether several people are in it.</summary>
    public bool IsShared => Scope != CardScope.Personal;

    /// <summary>The place of <paramref name="activity"/>.</summary>
    /// <exception cref="TeamsRefusal">It does not say.</exception>
    public static Place Of(Activity activity)
    {
        var id = ActivityReader.Need(activity.Conversation?.Id, "conversation.id");
        var (tenant, bot, service) = (Tenant(activity), ActivityReader.Need(activity.Recipient?.Id, "recipient.id"), ActivityReader.Need(activity.ServiceUrl, "serviceUrl"));
        var (type, scope) = activity.Conversation!.ConversationType switch
        {
            ConversationTypes.Channel => (ConversationTypes.Channel, CardScope.Channel),
            ConversationTypes.GroupChat => (ConversationTypes.GroupChat, CardScope.GroupChat),
            ConversationTypes.Personal => (ConversationTypes.Personal, CardScope.Personal),
            // What does not say what it is may have listeners.
            _ => activity.Conversation.IsGroup == false ? (ConversationTypes.Personal, CardScope.Personal) : (ConversationTypes.GroupChat, CardScope.GroupChat),
        };
        var whole = scope == CardScope.Channel ? id.Split(ThreadMark, 2)[0] : id;
        var address = new TeamsAddress(service, whole, bot, tenant, type, scope == CardScope.Personal ? activity.From?.Id : null);
        return new Place(
            new ConversationKey(ChannelName, tenant, whole), scope, address, whole.Length == id.Length ? null : address with { ConversationId = id });
    }

    /// <summary>How answers to what was said here go back.</summary>
    /// <param name="owner">Whose conversation it is from now on; null leaves it with whom it was.</param>
    public ReturnPath Back(string? owner = null) => new(Address.ToString(), Thread?.ToString(), owner, IsShared);

    /// <summary>The tenant that <paramref name="activity"/> belongs to.</summary>
    /// <exception cref="TeamsRefusal">It does not say.</exception>
    public static string Tenant(Activity activity) =>
        ActivityReader.Need(activity.ChannelData?.Tenant?.Id ?? activity.Conversation?.TenantId, "channelData.tenant.id");

    /// <summary>The same in the channel that was chosen at the installation, where one was.</summary>
    public Place In(TeamsId? channel) => Scope == CardScope.Channel && channel?.Id is { Length: > 0 } id && id != Conversation.Id
        ? this with { Conversation = Conversation with { Id = id }, Address = Address with { ConversationId = id }, Thread = null }
        : this;
}
