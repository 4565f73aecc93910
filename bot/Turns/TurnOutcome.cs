using System.Collections.Immutable;

namespace HighPoint.Bot.Turns;

/// <summary>How a turn ended.</summary>
public abstract record TurnOutcome
{
    private TurnOutcome() { }

    /// <summary>Committed; <paramref name="Replies"/> are what the bot said in this conversation, in order.</summary>
    public sealed record Done(ImmutableArray<Post> Replies) : TurnOutcome;

    /// <summary>The event was seen before: nothing happened again.</summary>
    public sealed record Duplicate : TurnOutcome;

    /// <summary>Nothing changed; <paramref name="Words"/> tell the person so and hold <paramref name="Reference"/>, which the log holds too.</summary>
    public sealed record Failed(string Reference, string Words) : TurnOutcome;
}
