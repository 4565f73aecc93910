using System.Collections.Immutable;
using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;

namespace HighPoint.Language.Choices;

/// <summary>Who is who by the tables of words alone.</summary>
internal readonly record struct NameHints(Name? Company, Name? Contact, Name? Incumbent)
{
    /// <summary>Looks at an utterance.</summary>
    /// <param name="utterance">The utterance.</param>
    /// <param name="known">Customers that the conversation knows.</param>
    /// <param name="prospect">Whether it speaks of a dissatisfied prospect.</param>
    public static NameHints Of(Utterance utterance, ImmutableArray<string> known, bool prospect)
    {
        var names = NameScout.Find(utterance, known);
        var incumbent = IncumbentRecogniser.Find(utterance, names, prospect);
        var company = CompanyRecogniser.Find(utterance, names, incumbent);
        return new NameHints(company, ContactRecogniser.Find(utterance, names, company, incumbent), incumbent);
    }
}
