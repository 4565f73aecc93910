using HighPoint.Debriefs;
using HighPoint.Pipeline;
using HighPoint.Pipeline.Questions;

namespace HighPoint.Language.Questions;

/// <summary>What a few words of a question say.</summary>
internal abstract record QuestionPiece
{
    private QuestionPiece() { }

    /// <summary>What is asked.</summary>
    public sealed record Ask(Asked What) : QuestionPiece;

    /// <summary>How far they are.</summary>
    public sealed record Of(PipelinePart Part) : QuestionPiece;

    /// <summary>The occasion.</summary>
    public sealed record Kind(Occasion Occasion) : QuestionPiece;

    /// <summary>Whoever asks.</summary>
    public sealed record Mine : QuestionPiece;

    /// <summary>Everybody's: takes a person's filter away.</summary>
    public sealed record Everybody : QuestionPiece;

    /// <summary>As a table.</summary>
    public sealed record AsTable : QuestionPiece;

    /// <summary>The most valuable first.</summary>
    public sealed record ByWorth : QuestionPiece;

    /// <summary>As a file.</summary>
    public sealed record AsFile : QuestionPiece;

    /// <summary>The next rows.</summary>
    public sealed record More : QuestionPiece;

    /// <summary>Compares with the time before the one that is named.</summary>
    public sealed record WithBefore : QuestionPiece;

    /// <summary>Names what is in the pipeline, and no more.</summary>
    public sealed record Thing : QuestionPiece;
}
