using System.Collections.Immutable;

namespace HighPoint.Bot.Channels.Teams.Cards;

/// <summary>How much of a message is drawn. Teams takes so much at once and no more, so what is too big is drawn again with less room.</summary>
/// <param name="Longest">A text of more characters than these is shortened.</param>
/// <param name="HasTwins">Whether tables bring their text twin, for clients that draw no tables.</param>
/// <param name="HasInputs">Whether there are inputs. What stands in them is never shortened: it would be saved so.</param>
/// <param name="Parts">At most so many parts of the body.</param>
/// <param name="Buttons">At most so many buttons.</param>
internal sealed record Room(int Longest, bool HasTwins = true, bool HasInputs = true, int Parts = int.MaxValue, int Buttons = int.MaxValue)
{
    /// <summary>
    /// A card's JSON has at most so many characters. Teams' own limits are told as 28 KB and more for all of an activity (Microsoft Learn, "Format your bot messages");
    /// the rest of the activity needs some of it.
    /// </summary>
    public const int MostCharacters = 24_000;

    /// <summary>From all to next to nothing.</summary>
    public static readonly ImmutableArray<Room> Rooms =
    [
        new(int.MaxValue), new(4_000), new(1_500), new(600), new(200, HasTwins: false), Bare(int.MaxValue, int.MaxValue),
        Bare(24, 12), Bare(12, 11), Bare(6, 6), Bare(3, 3), Bare(1, 1), Bare(0, 0),
    ];

    private static Room Bare(int parts, int buttons) => new(200, HasTwins: false, HasInputs: false, parts, buttons);

    /// <summary><paramref name="text"/> as far as there is room for it, with "…" where some is missing. Never half of a character.</summary>
    public string Cut(string text) => Shortening.Cut(text, Longest);
}
