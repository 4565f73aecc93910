using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HighPoint.Language.Words;

/// <summary>
/// A pattern over words, written as a technician would say it. Its elements are divided by blanks:
/// <c>word</c>, <c>begin*</c>, <c>one/or/other</c>, <c>{set}</c> (see <see cref="WordSets"/>), <c>?optional</c>,
/// <c>#</c> (a number), <c>_</c> (any one word) and <c>..</c> (up to five words, or none). A phrase reaches over no comma and no other sign.
/// </summary>
internal sealed class Phrase
{
    private const int Reach = 5;
    private readonly ImmutableArray<Element> elements;

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="ArgumentException">The pattern is empty, begins with what may be absent, or names an unknown set.</exception>
    public Phrase(string pattern)
    {
        elements = [.. pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Element.Of)];
        if (elements.Length == 0 || elements[0].Kind != ElementKind.Words || elements[0].Optional)
        {
            throw new ArgumentException($"a phrase must begin with a word: \"{pattern}\"", nameof(pattern));
        }
    }

    /// <summary>The words it may begin with.</summary>
    public ImmutableArray<Alternative> Beginnings => elements[0].Alternatives;

    /// <summary>
    /// The index after the last token of the match that begins at <paramref name="at"/>, whose word is known to be one of <see cref="Beginnings"/>; -1 where none does.
    /// </summary>
    public int Match(Utterance utterance, int at) => Match(utterance, at, at + 1, 1);

    private int Match(Utterance utterance, int begin, int at, int index)
    {
        if (index == elements.Length)
        {
            return at;
        }

        var element = elements[index];
        if (element.Kind == ElementKind.Gap)
        {
            return Skip(utterance, begin, at, index);
        }

        if (utterance.SameSentence(begin, at) && element.Takes(utterance.Tokens[at]) && Match(utterance, begin, at + 1, index + 1) is >= 0 and var end)
        {
            return end;
        }

        return element.Optional ? Match(utterance, begin, at, index + 1) : -1;
    }

    private int Skip(Utterance utterance, int begin, int at, int index)
    {
        for (var next = at; next <= at + Reach && utterance.SameSentence(begin, next); next++)
        {
            if (Match(utterance, begin, next, index + 1) is >= 0 and var end)
            {
                return end;
            }

            if (utterance.Tokens[next].Kind == TokenKind.Symbol)
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>A word, or (<paramref name="Open"/>) what a word begins with.</summary>
    internal readonly record struct Alternative(string Text, bool Open);

    private enum ElementKind { Words, Number, Any, Gap }

    private sealed class Element(ElementKind kind, ImmutableArray<Alternative> alternatives, bool optional)
    {
        private readonly FrozenSet<string> exact = alternatives.Where(alternative => !alternative.Open).Select(alternative => alternative.Text).ToFrozenSet(StringComparer.Ordinal);
        private readonly string[] open = [.. alternatives.Where(alternative => alternative.Open).Select(alternative => alternative.Text)];

        public ElementKind Kind => kind;

        public ImmutableArray<Alternative> Alternatives => alternatives;

        public bool Optional => optional;

        public static Element Of(string written) => written switch
        {
            ".." => new(ElementKind.Gap, [], false),
            "#" => new(ElementKind.Number, [], false),
            "_" => new(ElementKind.Any, [], false),
            "?_" => new(ElementKind.Any, [], true),
            ['?', .. var rest] => Maybe(Of(rest)),
            _ => new(ElementKind.Words, [.. written.Split('/').SelectMany(WordSets.Expand).Select(Ending)], false),
        };

        public bool Takes(in Token token)
        {
            if (Kind == ElementKind.Number)
            {
                return token.Kind == TokenKind.Number || Numbers.IsWord(token.Word);
            }

            if (token.Kind is TokenKind.Symbol or TokenKind.Address)
            {
                return false;
            }

            if (Kind == ElementKind.Any)
            {
                return true;
            }

            if (exact.Contains(token.Word))
            {
                return true;
            }

            foreach (var beginning in open)
            {
                if (token.Word.StartsWith(beginning, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }

        private static Element Maybe(Element element) => new(element.Kind, element.Alternatives, true);

        private static Alternative Ending(string word) => word.EndsWith('*') ? new(word[..^1], true) : new(word, false);
    }
}
