using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Terminal;

/// <summary>Where a terminal's conversation is shown.</summary>
internal interface ITerminalScreen
{
    /// <summary>Whether a person looks on: then earlier messages are shown again at the start, and later ones as they come.</summary>
    bool IsLive { get; }

    /// <summary>Begins: who speaks here.</summary>
    void Open(Person person);

    /// <summary>Shows what the bot says.</summary>
    void Show(Message message);

    /// <summary>Shows plain words of the program itself.</summary>
    void Show(string words);

    /// <summary>It is the person's turn.</summary>
    void Ask();

    /// <summary>The person's line came.</summary>
    void Heard();

    /// <summary>Ends.</summary>
    void Close();
}
