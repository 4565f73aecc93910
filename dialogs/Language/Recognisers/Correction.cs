using System.Collections.Immutable;
using HighPoint.Language.Words;

namespace HighPoint.Language.Recognisers;

/// <summary>Words by which people take back what they just said: what follows them wins.</summary>
internal sealed class Correction
{
    private static readonly PhraseTable<bool> Marks = new(
    [
        ("no", true), ("sorry", true), ("scratch that", true), ("correction", true), ("i mean*", true), ("make that/it", true), ("or rather", true), ("actually", true), ("wait", true), ("oops", true), ("not that", true), ("should be", true), ("strike that", true), ("rather", true),
    ]);

    private readonly Utterance utterance;
    private readonly ImmutableArray<Hit<bool>> marks;

    private Correction(Utterance utterance) => (this.utterance, marks) = (utterance, Marks.Find(utterance));

    /// <summary>Looks for the marks of a text once.</summary>
    public static Correction In(Utterance utterance) => new(utterance);

    /// <summary>Whether the text takes something back at all.</summary>
    public static bool Speaks(Utterance utterance) => Marks.Find(utterance).Length > 0;

    /// <summary>Whether a mark stands at most four words before the token, in its sentence.</summary>
    public bool Before(int at) =>
        marks.Any(hit => hit.End <= at && at - hit.End <= 3 && utterance.SameSentence(hit.First, at) && utterance.BeginsClause(hit.First));
}
