using System.Collections.Immutable;
using HighPoint.Bot.Channels.Teams.Protocol;

namespace HighPoint.Bot.Channels.Teams.Inbound;

/// <summary>Who was let in, and for what.</summary>
/// <param name="ServiceUrl">The connector for which the token vouches; null for a program on this computer, which shows no token.</param>
/// <param name="Endorsements">The channels for which the token's key may sign.</param>
internal sealed record Caller(string? ServiceUrl, ImmutableArray<string> Endorsements)
{
    private bool IsLocal { get; init; }

    /// <summary>A program on this computer, where there is no registration.</summary>
    public static Caller Local { get; } = new(null, []) { IsLocal = true };

    /// <summary>Admits <paramref name="activity"/> from this caller.</summary>
    /// <exception cref="TeamsRefusal">It comes from elsewhere than the caller may speak for.</exception>
    public void Admit(Activity activity)
    {
        if (!string.Equals(activity.ChannelId, Activity.TeamsChannelId, StringComparison.Ordinal)
            || (!IsLocal && !Endorsements.Contains(Activity.TeamsChannelId, StringComparer.Ordinal)))
        {
            throw TeamsRefusal.Forbidden(TeamsWords.WrongChannel);
        }

        if (IsLocal)
        {
            if (!Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var service) || !service.IsLoopback || service.Scheme is not ("http" or "https"))
            {
                throw TeamsRefusal.Forbidden(TeamsWords.OnlyLoopback);
            }
        }
        else if (ServiceUrl is null || !string.Equals(ServiceUrl, activity.ServiceUrl, StringComparison.Ordinal) || !SafeAddress.Is(ServiceUrl))
        {
            throw TeamsRefusal.Forbidden(TeamsWords.WrongService);
        }
    }
}
