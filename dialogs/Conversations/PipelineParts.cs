using HighPoint.Language;
using HighPoint.Pipeline;

namespace HighPoint.Conversations;

/// <summary>Which part of the pipeline a turn asks for.</summary>
public static class PipelineParts
{
    /// <summary>The part's name, or the empty text for all that is open; null where the turn asks for none.</summary>
    public static string? Asked(Heard heard) => heard switch
    {
        { Turn.Said: Said.Pressed { Command: { Verb: Verb.Pipeline } command } } => command.Argument,
        { Turn.Said: Said.Text text, Reading.Intent: Intent.AskPipeline } =>
            Enum.GetNames<PipelinePart>().FirstOrDefault(part => HasWord(text.Words, part)) ?? "",
        _ => null,
    };

    private static bool HasWord(string words, string part)
    {
        for (var at = words.IndexOf(part, StringComparison.OrdinalIgnoreCase); at >= 0; at = words.IndexOf(part, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + part.Length;
            if ((at == 0 || !char.IsLetter(words[at - 1])) && (end == words.Length || !char.IsLetter(words[end])))
            {
                return true;
            }
        }

        return false;
    }
}
