using System.Collections.Immutable;

namespace HighPoint.Bot.Channels.Slack.Blocks;

/// <summary>How much of a message is drawn: what is too big for Slack is drawn again with less room.</summary>
/// <param name="Longest">A text of more characters than these is shortened.</param>
/// <param name="HasInputs">Whether there are fields. What stands in them is never shortened: it would be saved so.</param>
/// <param name="Parts">At most so many parts of the body.</param>
/// <param name="Rows">At most so many rows of a table.</param>
/// <param name="Buttons">At most so many buttons.</param>
internal sealed record BlockRoom(int Longest, bool HasInputs = true, int Parts = int.MaxValue, int Rows = 10, int Buttons = 25)
{
    /// <summary>From all to next to nothing.</summary>
    public static readonly ImmutableArray<BlockRoom> Rooms =
    [
        new(int.MaxValue), new(3_000), new(1_500), new(600), new(200), new(200, HasInputs: false), new(200, HasInputs: false, Parts: 12, Rows: 5, Buttons: 10),
        new(150, HasInputs: false, Parts: 4, Rows: 3, Buttons: 5), new(100, HasInputs: false, Parts: 1, Rows: 1, Buttons: 3), new(100, HasInputs: false, Parts: 0, Rows: 0, Buttons: 0),
    ];

    /// <summary><paramref name="text"/> as far as there is room for it.</summary>
    public string Cut(string text) => Shortening.Cut(text, Longest);
}
