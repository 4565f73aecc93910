namespace HighPoint.Bot.Delivery;

/// <summary>The channels that run in this process, by name.</summary>
public sealed class ChannelSet(IEnumerable<IChannel> channels)
{
    /// <summary>All of them.</summary>
    public IReadOnlyList<IChannel> All { get; } = [.. channels];

    /// <summary>The channel with this name; null where it does not run here.</summary>
    public IChannel? Find(string name) => All.FirstOrDefault(channel => string.Equals(channel.Name, name, StringComparison.Ordinal));
}
