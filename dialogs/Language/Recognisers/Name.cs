using HighPoint.Language.Words;

namespace HighPoint.Language.Recognisers;

/// <summary>Words that may name a company or a person: from token <paramref name="First"/> to before token <paramref name="End"/>.</summary>
/// <param name="Known">The conversation knows a customer of this name.</param>
/// <param name="Capital">It is written with capital letters.</param>
internal readonly record struct Name(Utterance Utterance, int First, int End, bool Known, bool Capital)
{
    /// <summary>How many words it has.</summary>
    public int Count => End - First;

    /// <summary>The word before it; empty at the text's beginning and after another sentence.</summary>
    public string Before => Utterance.SameSentence(First, First - 1) ? Utterance[First - 1] : "";

    /// <summary>The word before that.</summary>
    public string BeforeThat => Utterance.SameSentence(First, First - 2) ? Utterance[First - 2] : "";

    /// <summary>The word after it; empty where its sentence ends.</summary>
    public string After => Utterance.SameSentence(First, End) ? Utterance[End] : "";

    /// <summary>Where it stands in the text. "Lou's" at the end of a clause keeps its ending: nothing follows that it would own.</summary>
    public (int Start, int Length) Span
    {
        get
        {
            ref readonly var last = ref Utterance.Tokens.ItemRef(End - 1);
            var start = Utterance.Tokens.ItemRef(First).Start;
            var owns = End < Utterance.Tokens.Length && !Utterance.EndsClause(End - 1);
            return (start, last.End + (owns ? 0 : last.Possessive) - start);
        }
    }

    /// <summary>The name as written.</summary>
    public string Written => Letters.ToString();

    /// <summary>The same without a string of its own.</summary>
    public ReadOnlySpan<char> Letters
    {
        get
        {
            var (start, length) = Span;
            return Utterance.Text.AsSpan(start, length);
        }
    }

    /// <summary>Whether something follows that belongs to it ("Harlow's server").</summary>
    public bool Owns => Utterance.Tokens[End - 1].Possessive > 0 && !Utterance.EndsClause(End - 1);

    /// <summary>Whether it holds what companies are called.</summary>
    public bool IsCompany => Any(NameWords.Company, from: Count > 1 ? 1 : 0) || (Count > 1 && (NameWords.Beginnings.Contains(Utterance[First]) || Utterance[First + 1] is "of"));

    /// <summary>Whether it begins with a given name, or with a title.</summary>
    public bool IsPerson => Count <= 3 && (HasTitle || FirstNames.Holds(Utterance[First]) || (Count == 2 && Utterance.Tokens[First + 1].Glued && FirstNames.Holds(Utterance[First + 1])));

    /// <summary>Whether it begins with "Dr", "Sister" and the like.</summary>
    public bool HasTitle => NameWords.Title.Contains(Utterance[First]) && Count > 1;

    /// <summary>Whether it is a product, its maker, or a word of the trade.</summary>
    public bool IsVendor => All(word => NameWords.Vendor.Contains(word) || CommonWords.Holds(word) || word.Length == 1);

    /// <summary>"Luigi's" with nothing that he would own: the house itself.</summary>
    public bool IsHouse => Before is "at" && Utterance.Tokens[End - 1].Possessive > 0 && Utterance.EndsClause(End - 1);

    /// <summary>Whether its last word is all capitals ("Dunmore CU").</summary>
    public bool IsAcronym => Utterance.HasCase && Utterance.Tokens[End - 1] is { Length: > 1 } last && Utterance.Text.AsSpan(last.Start, last.Length).IndexOfAnyExceptInRange('A', 'Z') < 0;

    /// <summary>Whether it holds what IT companies are called.</summary>
    public bool IsItFirm => Any(NameWords.ItFirm, 0);

    private bool Any(System.Collections.Frozen.FrozenSet<string> words, int from)
    {
        for (var at = First + from; at < End; at++)
        {
            if (words.Contains(Utterance[at]))
            {
                return true;
            }
        }

        return false;
    }

    private bool All(Func<string, bool> holds)
    {
        for (var at = First; at < End; at++)
        {
            if (!holds(Utterance[at]))
            {
                return false;
            }
        }

        return true;
    }
}
