using System.Runtime.CompilerServices;

namespace HighPoint.Bot.Channels.Terminal;

/// <summary>The lines that a person or a program types.</summary>
internal static class TerminalInput
{
    /// <summary>The lines of <paramref name="input"/>, until it ends or <paramref name="cancellation"/> asks to stop: a line that is waited for is then left unread.</summary>
    public static async IAsyncEnumerable<string> LinesAsync(TextReader input, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            string? line;
            try
            {
                // Reading a console blocks, whatever its method is called.
                line = await Task.Run(input.ReadLine, CancellationToken.None).WaitAsync(cancellation);
            }
            catch (OperationCanceledException)
            {
                yield break;
            }

            if (line is null)
            {
                yield break;
            }

            yield return line;
        }
    }
}
