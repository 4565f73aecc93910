using HighPoint.Playbooks;

namespace HighPoint.Drafts;

/// <summary>How long a draft may be. What counts as a word: whatever stands between spaces and holds a letter or a digit.</summary>
public static class DraftLimits
{
    /// <summary>The longest subject, in characters: what a phone shows of it in one line.</summary>
    public const int Subject = 60;

    /// <summary>The most words of a topic's <see cref="Topic.Plain"/>, so that two of them fit into an e-mail.</summary>
    public const int PlainWords = 8;

    /// <summary>The most words of a topic's <see cref="Topic.Care"/>, so that two of them fit into an e-mail.</summary>
    public const int CareWords = 12;

    /// <summary>The fewest and the most words of a body, its greeting and signature among them.</summary>
    public static (int Fewest, int Most) Body(DraftForm form) => form switch
    {
        DraftForm.Email => (80, 170),
        DraftForm.Chat => (25, 70),
        _ => (40, 170),
    };

    /// <summary>How many words <paramref name="text"/> has.</summary>
    public static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        foreach (var part in text.SplitAny(' ', '\n'))
        {
            if (HoldsWord(text[part]))
            {
                words++;
            }
        }

        return words;
    }

    /// <summary>What keeps a topic from being put into a draft; null where nothing does.</summary>
    public static TopicProblem? ProblemOf(Topic topic) => ProblemOf("plain", topic.Plain, PlainWords) ?? ProblemOf("care", topic.Care, CareWords);

    private static TopicProblem? ProblemOf(string key, string clause, int most) => Words(clause) switch
    {
        0 => new(key, DraftWords.SaysNothing),
        var words when words > most => new(key, DraftWords.TooManyWords(words, most)),
        _ when clause.TrimEnd() is [.., '.' or '!' or '?' or ',' or ';' or ':'] => new(key, DraftWords.NoClause),
        _ => null,
    };

    private static bool HoldsWord(ReadOnlySpan<char> part)
    {
        foreach (var c in part)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
