namespace HighPoint.Bot.Turns;

/// <summary>What the host itself says, where no dialog can.</summary>
public static class TurnWords
{
    /// <summary>A turn failed and changed nothing.</summary>
    /// <param name="reference">Under which the log tells of it.</param>
    /// <param name="why">What is to be done about it, in a sentence; null where nobody foresaw it.</param>
    public static string Failed(string reference, string? why) => why is not null
        ? $"I could not save that, so I kept everything as it was before your message. {why} (Reference: {reference}.)"
        : $"Something broke on my side, so I kept everything as it was before your message. Please send it again; if it keeps happening, give whoever runs HighPoint this reference: {reference}.";
}
