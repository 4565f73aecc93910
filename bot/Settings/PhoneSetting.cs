namespace HighPoint.Bot.Settings;

/// <summary>A phone number as it is to stand in a signature.</summary>
internal static class PhoneSetting
{
    /// <summary>What is allowed.</summary>
    public const string Allowed = "a phone number such as \"(212) 555-0142\"";

    /// <summary>Whether it holds seven digits or more in at most 40 characters.</summary>
    public static bool IsPhone(string text) => text.Length <= 40 && text.Count(char.IsAsciiDigit) >= 7;
}
