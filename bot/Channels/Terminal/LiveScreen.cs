using HighPoint.Conversations;
using Spectre.Console;

namespace HighPoint.Bot.Channels.Terminal;

/// <summary>A person at a terminal: the same plain text, in a frame where it is a card, with a prompt below.</summary>
internal sealed class LiveScreen(IAnsiConsole console) : ITerminalScreen
{
    private bool asked;

    /// <inheritdoc/>
    public bool IsLive => true;

    /// <inheritdoc/>
    public void Open(Person person)
    {
        console.Write(new Rule("HighPoint") { Justification = Justify.Left, Style = Style.Plain });
        console.Write(new Text(TerminalWords.Hint(person), new Style(decoration: Decoration.Dim)));
        console.WriteLine();
    }

    /// <inheritdoc/>
    public void Show(Message message)
    {
        Break();
        var words = new Text(PlainText.Of(message).TrimEnd());
        console.Write(message.Card is null ? new Padder(words, new Padding(0, 1, 0, 1)) : new Panel(words) { Border = BoxBorder.Rounded, Padding = new Padding(1, 0) });
    }

    /// <inheritdoc/>
    public void Show(string words)
    {
        Break();
        console.Write(new Text(words, new Style(Color.Yellow)));
        console.WriteLine();
    }

    /// <inheritdoc/>
    public void Ask()
    {
        console.Write(new Text(TerminalWords.Prompt, new Style(decoration: Decoration.Bold)));
        asked = true;
    }

    /// <inheritdoc/>
    public void Heard() => asked = false;

    /// <inheritdoc/>
    public void Close() => Break();

    /// <summary>What comes while the person types begins on a line of its own.</summary>
    private void Break()
    {
        if (asked)
        {
            console.WriteLine();
        }

        asked = false;
    }
}
