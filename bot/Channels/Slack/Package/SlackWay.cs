namespace HighPoint.Bot.Channels.Slack.Package;

/// <summary>How what happens in Slack gets to the bot.</summary>
internal abstract record SlackWay
{
    private SlackWay() { }

    /// <summary>The bot fetches it over web sockets that it opens itself, and needs no public address.</summary>
    internal sealed record SocketMode : SlackWay;

    /// <summary>Slack posts it to an address of the bot's.</summary>
    /// <param name="PublicUrl">That address: https, and no path.</param>
    internal sealed record Http(Uri PublicUrl) : SlackWay;
}
