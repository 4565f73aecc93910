using System.Collections.Frozen;
using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;

namespace HighPoint.Language.Choices;

/// <summary>What the tables know of a word.</summary>
[Flags]
internal enum Traits
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>Companies, parishes and public bodies are called so.</summary>
    Company = 1,
    /// <summary>A given name, and hardly anything else.</summary>
    SurelyGivenName = 2,
    /// <summary>A given name, or something else.</summary>
    GivenName = 4,
    /// <summary>A product or its maker.</summary>
    Vendor = 8,
    /// <summary>IT companies are called so.</summary>
    ItFirm = 16,
    /// <summary>An everyday word, or one of the trade's.</summary>
    Common = 32,
    /// <summary>A person's title.</summary>
    Title = 64,
    /// <summary>What a person is at a company.</summary>
    Role = 128,
    /// <summary>What an IT provider is called.</summary>
    Provider = 256,
    /// <summary>A small word that holds sentences together.</summary>
    Small = 512,
}

/// <summary>All that the tables know of a word, by one look.</summary>
internal static class WordTraits
{
    private static readonly string[] Small = """
        a an the and or but so if then than that this these those it its he she they we you i me him her them us my your his their our is was are were be been being am do does did done have has had
        will would can could should may might must not no of in on at to for from by with as into over under up down out off about after before again now just back here there when where why how all
        any both each few more most other some such only own same too very s t d ll ve re im ive id dont cant wont didnt wasnt isnt got get gets getting went go going came come said says told asked
        called call who which what while until since because also still already yet per via
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    private static readonly FrozenDictionary<string, Traits> Known = Gathered();

    /// <summary>What is known of a word in small letters.</summary>
    public static Traits Of(string word) => Known.GetValueOrDefault(word);

    private static FrozenDictionary<string, Traits> Gathered()
    {
        var gathered = new Dictionary<string, Traits>(StringComparer.Ordinal);
        Add(Traits.Company, NameWords.Company);
        Add(Traits.SurelyGivenName, FirstNames.Sure);
        Add(Traits.GivenName, FirstNames.All);
        Add(Traits.Vendor, NameWords.Vendor);
        Add(Traits.ItFirm, NameWords.ItFirm);
        Add(Traits.Common, CommonWords.All);
        Add(Traits.Title, NameWords.Title);
        Add(Traits.Role, WordSets.Expand("{person}"));
        Add(Traits.Provider, WordSets.Expand("{provider}"));
        Add(Traits.Small, Small);
        return gathered.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(Traits trait, IEnumerable<string> words)
        {
            foreach (var word in words)
            {
                gathered[word] = gathered.GetValueOrDefault(word) | trait;
            }
        }
    }
}
