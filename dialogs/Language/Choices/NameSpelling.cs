using HighPoint.Language.Words;

namespace HighPoint.Language.Choices;

/// <summary>How a candidate for a name is spelled, as keys of features.</summary>
internal sealed class NameSpelling(Lens lens)
{
    private readonly HashSet<uint>? domains = Domains(lens.Utterance);
    private readonly uint[] lastLetters = [.. lens.Utterance.Tokens.Select(token => token.Word.Length > 3 ? FeatureKey.Of(token.Word.AsSpan(token.Word.Length - 3), 0) : 0)];

    /// <summary>The key of a word's last three letters; 0 for a short word.</summary>
    public uint Letters(int at) => lastLetters[at];

    /// <summary>The key of a candidate's shape: for each token whether it is capital, all capital, a figure; <paramref name="compressed"/>: several alike count as one.</summary>
    public uint Shape(Candidate candidate, bool compressed)
    {
        var (key, before) = (FeatureKey.Start(0), '\0');
        for (var at = candidate.First; at < candidate.End; at++)
        {
            var shape = Shape(lens.Utterance.Tokens[at]);
            if (!compressed || shape != before || shape is not ('C' or 'c'))
            {
                key = FeatureKey.And(key, shape);
            }

            before = shape;
        }

        return FeatureKey.End(key);
    }

    private char Shape(in Token token)
    {
        var letters = lens.Utterance.Text.AsSpan(token.Start, token.Length);
        if (token.Kind != TokenKind.Word || letters[0] == '&')
        {
            return token.Kind == TokenKind.Number ? '9' : letters[0];
        }

        if (!char.IsUpper(letters[0]))
        {
            return 'c';
        }

        var (small, capital) = (false, false);
        foreach (var letter in letters[1..])
        {
            small |= char.IsLower(letter);
            capital |= char.IsUpper(letter);
        }

        return letters.Length > 1 && !small ? 'A' : capital ? 'X' : 'C';
    }

    /// <summary>The nearest sign on one side: a letter counts as 'w', a new line as 'n', the text's edge as 'e'.</summary>
    public uint Sign(int at, int step)
    {
        var text = lens.Utterance.Text;
        var line = false;
        while (at >= 0 && at < text.Length && char.IsWhiteSpace(text[at]))
        {
            line |= text[at] == '\n';
            at += step;
        }

        return at < 0 || at >= text.Length ? 'e' : line ? 'n' : char.IsLetterOrDigit(text[at]) ? 'w' : Math.Min(text[at], 255u);
    }

    /// <summary>Whether an address in the text holds one of the candidate's words, or all of them together.</summary>
    public bool InAddress(Candidate candidate)
    {
        if (domains is null)
        {
            return false;
        }

        var whole = FeatureKey.Start(0);
        for (var at = candidate.First; at < candidate.End; at++)
        {
            if (domains.Contains(lens.Keys[at]))
            {
                return true;
            }

            foreach (var letter in lens.Utterance.Tokens[at].Word)
            {
                whole = FeatureKey.And(whole, letter);
            }
        }

        return domains.Contains(FeatureKey.End(whole));
    }

    /// <summary>The parts of the addresses in a text, null where there are none: "dana@harlow-dental.com" speaks of dana, harlow and dental.</summary>
    private static HashSet<uint>? Domains(Utterance utterance)
    {
        HashSet<uint>? parts = null;
        foreach (var token in utterance.Tokens)
        {
            if (token.Kind == TokenKind.Address)
            {
                foreach (var part in token.Word.Split('@', '.', '-', '_', '/'))
                {
                    if (part.Length > 2)
                    {
                        (parts ??= []).Add(FeatureKey.Of(part, 0));
                    }
                }
            }
        }

        return parts;
    }
}
