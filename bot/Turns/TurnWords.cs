namespace HighPoint.Bot.Turns;

/// <summary>What the host itself says, where no dialog can.</summary>
public static class TurnWords
{
    /// <summary>A turn failed and changed nothing.</summary>
    public static string Failed(string reference) =>
        $"Something broke on my side, so I kept everything as it was before your message. Please send it again; if it keeps happening, give whoever runs HighPoint this reference: {reference}.";
}
