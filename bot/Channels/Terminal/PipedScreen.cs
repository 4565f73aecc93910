using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Terminal;

/// <summary>A program at the other end: plain text, an empty line after each message, nothing else.</summary>
internal sealed class PipedScreen(TextWriter output) : ITerminalScreen
{
    /// <inheritdoc/>
    public bool IsLive => false;

    /// <inheritdoc/>
    public void Open(Person person)
    {
        // A pipe needs no greeting.
    }

    /// <inheritdoc/>
    public void Show(Message message) => Show(PlainText.Of(message));

    /// <inheritdoc/>
    public void Show(string words)
    {
        output.WriteLine(words.TrimEnd());
        output.WriteLine();
    }

    /// <inheritdoc/>
    public void Ask() => output.Flush();

    /// <inheritdoc/>
    public void Heard()
    {
        // A pipe has no cursor to keep track of.
    }

    /// <inheritdoc/>
    public void Close() => output.Flush();
}
