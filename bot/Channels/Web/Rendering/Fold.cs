namespace HighPoint.Bot.Channels.Web.Rendering;

/// <summary>Keeps a very long text from filling the page: its beginning shows, the whole of it opens on request.</summary>
internal static class Fold
{
    /// <summary>A text of more characters than these is folded.</summary>
    public const int Longest = 20_000;

    private const int Beginning = 240;

    /// <summary><paramref name="text"/> as it is, or folded where it is too long.</summary>
    public static Html Text(string text) => When(text.Length, () => text, Html.Text(text));

    /// <summary><paramref name="html"/> as it is, or folded where its text of <paramref name="length"/> characters is too long; <paramref name="plain"/> gives the words to begin with.</summary>
    public static Html When(int length, Func<string> plain, Html html) =>
        length <= Longest
            ? html
            : Html.Of($"<details class=\"fold\"><summary>{Cut(plain(), Beginning)} <span class=\"more\">{WebWords.ShowAll(length)}</span></summary><div>{html}</div></details>");

    /// <summary>At most <paramref name="most"/> characters of <paramref name="text"/>, with "…" where some are missing. Never half of a character.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = most - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }
}
