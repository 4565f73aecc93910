using HighPoint.Language.Words;

namespace HighPoint.Language.Choices;

/// <summary>The features of one candidate, into room that the caller lends. What doesn't fit is left out: it is the same in training and in use.</summary>
internal ref struct FeatureList(Span<uint> room)
{
    /// <summary>Room for the features of any candidate.</summary>
    public const int Room = 128;

    private readonly Span<uint> room = room;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The features.</summary>
    public readonly ReadOnlySpan<uint> Keys => room[..Count];

    /// <summary>Adds a feature: its role, and what it is there.</summary>
    public void Add(uint role, uint one, uint other = 0)
    {
        if (Count < room.Length)
        {
            room[Count++] = FeatureKey.Of(role, one, other);
        }
    }

    /// <summary>Adds a feature made of three things.</summary>
    public void Add(uint role, uint one, uint two, uint three) => Add(role, FeatureKey.Of(role, one, two), three);
}
