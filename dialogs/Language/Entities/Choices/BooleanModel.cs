using System.Collections.Frozen;
using HighPoint.Language.Recognisers;

namespace HighPoint.Language.Entities.Choices;

/// <summary>The yes or no of a text, wherever it stands: what is said in most words, else what is said first ("agree, it is not ok" is no).</summary>
internal static class BooleanModel
{
    private static readonly FrozenDictionary<string, bool> Words = new Dictionary<string, bool>(StringComparer.Ordinal)
    {
        ["yes"] = true, ["yep"] = true, ["yup"] = true, ["yeah"] = true, ["yea"] = true, ["y"] = true, ["sure"] = true, ["ok"] = true, ["okay"] = true, ["agree"] = true, ["agreed"] = true, ["true"] = true,
        ["no"] = false, ["nope"] = false, ["nop"] = false, ["nah"] = false, ["n"] = false, ["disagree"] = false, ["false"] = false,
        ["👍"] = true, ["👌"] = true, ["👎"] = false, ["✋"] = false, ["🖐"] = false,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What the text says, or null.</summary>
    public static Found<bool>? Find(string text)
    {
        var said = new Lexemes(text);
        (Found<bool> Choice, int Words)? best = null;
        for (var at = 0; at < said.Count; at++)
        {
            if (At(said, at) is var (value, end) && !(best?.Words >= end - at))
            {
                var (start, length) = said.Place(at, end);
                best = (new Found<bool>(value, start, length), end - at);
            }
        }

        return best?.Choice;
    }

    private static (bool Value, int End)? At(Lexemes said, int at)
    {
        if (said[at].Word is "not" && Words.TryGetValue(said[at + 1].Word, out var denied) && denied && said[at + 1].Word is not ("yes" or "y" or "yeah"))
        {
            return (false, at + 2);
        }

        if (said[at].Word is not ("y" or "n") && Words.TryGetValue(said[at].Word, out var word))
        {
            return (word, said.Glued(at + 1) && IsTone(said[at + 1].Word) ? at + 2 : at + 1);
        }

        return said.Count == 1 && Words.TryGetValue(said[at].Word, out var letter) ? (letter, at + 1) : null;
    }

    /// <summary>One of the five colours of skin (U+1F3FB to U+1F3FF), or the sign that asks for a picture.</summary>
    private static bool IsTone(string word) => word is "🏻" or "🏼" or "🏽" or "🏾" or "🏿" or "\uFE0F";
}
