using HighPoint.Debriefs;
using HighPoint.Language.Recognisers;

namespace HighPoint.Language.Intents;

/// <summary>Notes a name as the fact that it is.</summary>
internal static class Names
{
    /// <summary>Adds a company, a person, or the present provider.</summary>
    public static Notes Note(Notes notes, FactName fact, Found<string> name) => fact switch
    {
        FactName.Company => notes.Note<string>(fact, name, (facts, value) => facts with { Company = value }),
        FactName.Incumbent => notes.Note<string>(fact, name, (facts, value) => facts with { Incumbent = value }),
        _ => notes.Note<string>(FactName.Contact, name, (facts, value) => facts with { Contact = value }),
    };
}
