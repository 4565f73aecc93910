namespace HighPoint.Bot.Turns;

/// <summary>How the answers to a turn find their way back.</summary>
/// <param name="Address">The channel's own return address of the conversation, remembered for all that is sent later; null keeps the one that is known.</param>
/// <param name="Reply">Where this turn's own answers go, if elsewhere: the thread of a channel in which somebody asked. Null: to the conversation's address.</param>
/// <param name="Owner">Whose conversation it is from now on, where that is said; null leaves it with whom it was.</param>
/// <param name="IsShared">Whether several people are in it. Then it is nobody's own, and nothing that is meant for one person is ever sent there.</param>
/// <param name="IsInline">Whether who runs the turn hands over its answers: they do not go through the outbox.</param>
public sealed record ReturnPath(string? Address = null, string? Reply = null, string? Owner = null, bool IsShared = false, bool IsInline = false)
{
    /// <summary>Back to where the conversation is known to be.</summary>
    public static readonly ReturnPath Known = new();
}
