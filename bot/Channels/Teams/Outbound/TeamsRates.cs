using System.Collections.Immutable;
using NodaTime;

namespace HighPoint.Bot.Channels.Teams.Outbound;

/// <summary>What Teams lets through (Microsoft Learn, "Optimize your bot with rate limiting in Teams").</summary>
internal static class TeamsRates
{
    private static readonly ImmutableArray<Rate> OfConversation =
        [new(7, Duration.FromSeconds(1)), new(8, Duration.FromSeconds(2)), new(60, Duration.FromSeconds(30)), new(1800, Duration.FromHours(1))];

    // Sources name 30 and 50 requests a second for an app and a tenant; half of the larger leaves room for all that is no message.
    private static readonly ImmutableArray<Rate> OfTenant = [new(25, Duration.FromSeconds(1))];

    /// <summary>Nothing sent yet.</summary>
    public static SendingRates Begin(TimeProvider clock) => new(clock, OfConversation, OfTenant);
}
