namespace HighPoint.Bot.Channels;

/// <summary>Text as long as a platform takes it.</summary>
internal static class Shortening
{
    /// <summary>At most <paramref name="most"/> UTF-16 units, with "…" where some are missing. Never half of a character.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = Math.Max(most - 1, 0);
        return text[..(end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }
}
