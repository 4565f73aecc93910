using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Terminal;

/// <summary>Where a terminal's conversation is shown.</summary>
internal interface ITerminalScreen
{
    /// <summary>Whether a person looks on: then what was said last is shown again at the start, and a message may have several lines.</summary>
    bool IsLive { get; }

    /// <summary>Begins: who speaks here.</summary>
    void Open(Person person);

    /// <summary>Shows what the bot says.</summary>
    void Show(Message message);

    /// <summary>Shows plain words of the program itself.</summary>
    void Show(string words);

    /// <summary>It is the person's turn. All that was shown is out when this returns.</summary>
    void Ask();

    /// <summary>The person's line came.</summary>
    void Heard();

    /// <summary>Ends. All that was shown is out when this returns.</summary>
    void Close();
}
