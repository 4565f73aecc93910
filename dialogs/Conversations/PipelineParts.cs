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
            Enum.GetNames<PipelinePart>().FirstOrDefault(part => text.Words.Contains(part, StringComparison.OrdinalIgnoreCase)) ?? "",
        _ => null,
    };
}
