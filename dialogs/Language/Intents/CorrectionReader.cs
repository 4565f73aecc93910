using System.Collections.Frozen;
using HighPoint.Debriefs;
using HighPoint.Language.Occasions;
using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;

namespace HighPoint.Language.Intents;

/// <summary>Reads short utterances that put a fact right: "it's Harper Dental, not Harlow", "6 hours not 16", "actually that was the audit", "her email is x".</summary>
internal static class CorrectionReader
{
    private const int Longest = 16;
    private const int LongestState = 10;

    private static readonly PhraseTable<bool> Marks = new(
    [
        ("no", true), ("nope", true), ("actually", true), ("sorry", true), ("correction", true), ("i meant", true), ("i mean", true), ("meant", true), ("make that/it", true), ("wait", true), ("oops", true), ("wrong", true), ("should be/have/say", true), ("change/set/correct/update/fix/put", true), ("after all", true), ("scratch that", true), ("rather", true), ("instead", true), ("typo", true), ("my bad", true),
        ("it/that/this was/is ?actually ?really ?more an/a/the ?unhappy ?dissatisfied emergency/audit/prospect/assessment", true),
    ]);

    private static readonly FrozenDictionary<string, FactName> Fields = new Dictionary<string, FactName>(StringComparer.Ordinal)
    {
        ["company"] = FactName.Company, ["client"] = FactName.Company, ["customer"] = FactName.Company, ["business"] = FactName.Company, ["contact"] = FactName.Contact, ["name"] = FactName.Contact, ["person"] = FactName.Contact,
        ["email"] = FactName.Email, ["mail"] = FactName.Email, ["address"] = FactName.Email, ["phone"] = FactName.Phone, ["number"] = FactName.Phone, ["cell"] = FactName.Phone, ["mobile"] = FactName.Phone, ["hours"] = FactName.Hours, ["time"] = FactName.Hours,
        ["amount"] = FactName.Amount, ["price"] = FactName.Amount, ["fee"] = FactName.Amount, ["invoice"] = FactName.Amount, ["date"] = FactName.Finished, ["day"] = FactName.Finished, ["provider"] = FactName.Incumbent, ["incumbent"] = FactName.Incumbent, ["msp"] = FactName.Incumbent, ["kind"] = FactName.Occasion, ["type"] = FactName.Occasion,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A reading with <see cref="Intent.Correct"/>, or with <see cref="Intent.Answer"/> where the fact is the one asked for; null where nothing is put right.</summary>
    public static Reading? Read(Hearing hearing)
    {
        var utterance = hearing.Utterance;
        if (utterance.Words is < 2 or > Longest || IsStory(hearing))
        {
            return null;
        }

        var marked = Marks.Find(utterance).Any(hit => hit.First <= 2 || hit.End >= utterance.Tokens.Length - 2);
        var field = Field(utterance);
        var (said, denied) = Said(utterance);
        if ((!marked && field is null && denied is null) || said is null)
        {
            return Stated(hearing);
        }

        return Kind(hearing, said, field, marked) ?? Fact(hearing, said, field, marked, denied) ?? Stated(hearing);
    }

    /// <summary>How a thing stands, said in a short sentence that names no job: "it broke again", "they paid $250".</summary>
    private static Reading? Stated(Hearing hearing)
    {
        var utterance = hearing.Utterance;
        if (utterance.Words > LongestState || hearing.Notes.Facts is not { Company: null, Hours: null } || !Leads(utterance) || YesNo.IsAll(utterance))
        {
            return null;
        }

        var notes = Standing(utterance);
        if (notes.Facts is { Agreement: true, Paying: null })
        {
            notes.Note(FactName.Paying, AgreementRecogniser.Find(utterance), (facts, value) => facts with { Paying = value });
        }

        if (notes.Facts.Repair == RepairState.Fixed || notes.Facts.Presented == true)
        {
            return null; // News of the job, not a correction: the window opens at this moment.
        }

        if (notes.Facts.Paying == true)
        {
            var paid = Enumerable.Range(0, utterance.Tokens.Length).LastOrDefault(at => utterance[at] is "paid");
            var sum = MoneyRecogniser.Find(utterance, hearing.Context.Currency, prospect: false)
                ?? (paid > 0 && paid + 1 < utterance.Tokens.Length ? MoneyRecogniser.Find(utterance.Part(paid + 1, utterance.Tokens.Length), hearing.Context.Currency, prospect: false) : null);
            notes.Note(FactName.Amount, sum, (facts, value) => facts with { Amount = value });
        }

        return notes.Spans.Length == 0 ? null : Put(hearing, notes);
    }

    /// <summary>Whether the sentence goes on about what was spoken of.</summary>
    private static bool Leads(Utterance utterance) =>
        utterance[0] is "it" or "its" or "not" or "they" or "theyve" or "theyre" or "he" or "she" or "ok" or "okay" or "now" or "resolved" or "paid" or "invoice" or "bill" or "$" or "£" or "€" or "is" or "signed" or "covered" or "never"
        || (utterance[0] is "the" && utterance[1] is "invoice" or "bill");

    private static Reading Put(Hearing hearing, Notes notes)
    {
        Intent intent = notes.Spans is [var only] && only.Fact == hearing.Context.Asked ? new Intent.Answer() : new Intent.Correct([.. notes.Spans.Select(span => span.Fact).Distinct()]);
        return new Reading(intent, hearing.Occasion, notes.Facts, notes.Spans);
    }

    /// <summary>A debrief in which somebody corrects themselves is still a debrief.</summary>
    private static bool IsStory(Hearing hearing) =>
        hearing.Notes.Spans.Select(span => span.Fact).Distinct().Count() >= 3 || (hearing.Utterance.Words > 10 && !hearing.Occasion.Evidence.IsEmpty);

    /// <summary>What is now said to be so, and what no longer ("not …", with the "not" as its first word). "Not Harlow but Harper" says the second.</summary>
    private static (Utterance? Said, Utterance? Denied) Said(Utterance utterance)
    {
        var length = utterance.Tokens.Length;
        var not = Enumerable.Range(0, utterance.Tokens.Length).LastOrDefault(at => utterance[at] is "not" && utterance[at + 1] is not ("yet" or "fixed" or "presented" or "sent" or "a" or "an" or "resolved" or "done"), -1);
        if (not < 0)
        {
            return (utterance, null);
        }

        var turn = Enumerable.Range(not, length - not).FirstOrDefault(at => utterance[at] is "but" || (not <= 1 && utterance.Tokens[at].Is(',')), -1);
        return turn > not + 1 ? (turn + 1 < length ? utterance.Part(turn + 1, length) : null, utterance.Part(not, turn))
            : not > 0 ? (utterance.Part(0, not), utterance.Part(not, length))
            : (null, null);
    }

    /// <summary>The fact that is named: "her email is", "wrong name", "change the company to".</summary>
    private static FactName? Field(Utterance utterance)
    {
        for (var at = 0; at < Math.Min(5, utterance.Tokens.Length); at++)
        {
            if (Fields.TryGetValue(utterance[at], out var field)
                && (utterance[at + 1] is "is" or "was" or "to" or "should" or "are" || utterance[at - 1] is "wrong" || (at + 1 < utterance.Tokens.Length && utterance.Tokens[at + 1].Is(':') && at == 0)))
            {
                return field;
            }
        }

        return null;
    }

    private static Reading? Kind(Hearing hearing, Utterance said, FactName? field, bool marked)
    {
        if (!(marked || field == FactName.Occasion) || said.Words > 8 || hearing.Notes.Facts.Company is not null || OccasionNames.Find(said) is not { } hit || (hit.Value == Occasion.None && field != FactName.Occasion && !said.Tokens.Any(token => token.Word is "routine" or "maintenance")))
        {
            return null;
        }

        var evidence = new Evidence(said.Written(hit.First, hit.End), said.Tokens[hit.First].Start, hit.Value, 1);
        Intent intent = hearing.Context.Asked == FactName.Occasion ? new Intent.Answer() : new Intent.Correct([FactName.Occasion]);
        return new Reading(intent, OccasionClassifier.Certain(hit.Value, evidence), Facts.None, []);
    }

    private static Reading? Fact(Hearing hearing, Utterance said, FactName? field, bool marked, Utterance? denied)
    {
        var notes = Values(hearing, said, denied);
        if (notes.Spans.Length == 0 && marked)
        {
            notes = States(said);
        }

        if (notes.Spans.Length == 0 && NameAnswer.Find(said, 6) is { } name && Nameable(said, name, field, denied))
        {
            notes = field switch
            {
                FactName.Incumbent => notes.Note<string>(FactName.Incumbent, name, (facts, value) => facts with { Incumbent = value }),
                FactName.Company => notes.Note<string>(FactName.Company, name, (facts, value) => facts with { Company = value }),
                _ when IsPerson(hearing, said, name, field, denied) => notes.Note<string>(FactName.Contact, name, (facts, value) => facts with { Contact = value }),
                _ => notes.Note<string>(FactName.Company, name, (facts, value) => facts with { Company = value }),
            };
        }

        if (notes.Spans.Length == 0)
        {
            return null;
        }

        return Put(hearing, notes);
    }

    /// <summary>Addresses, hours, money and days.</summary>
    private static Notes Values(Hearing hearing, Utterance said, Utterance? denied)
    {
        var context = hearing.Context;
        var notes = new Notes();
        var hours = HoursRecogniser.Find(said) ?? (denied is not null && Durations.At(denied, 1) is not null && said.Tokens.FirstOrDefault(token => token.Value is not null) is { Value: { } figure } token ? new Found<decimal>(figure, token.Start, token.Length) : null);
        notes.Note(FactName.Email, EmailRecogniser.Find(said), (facts, value) => facts with { Email = value });
        notes.Note(FactName.Phone, PhoneRecogniser.Find(said, context.Region), (facts, value) => facts with { Phone = value });
        notes.Note(FactName.Hours, hours, (facts, value) => facts with { Hours = value });
        if (notes.Spans.Length == 0)
        {
            notes.Note(FactName.Amount, MoneyRecogniser.Find(said, context.Currency, prospect: false), (facts, value) => facts with { Amount = value });
            notes.Note(FactName.Finished, FinishedRecogniser.Find(said, context.Now, context.Zone, broken: false), (facts, value) => facts with { Finished = value });
        }

        return notes;
    }

    /// <summary>How things stand: "not fixed yet after all", "actually they're under contract".</summary>
    private static Notes States(Utterance said) => Standing(said)
        .Note(FactName.Mood, MoodRecogniser.Find(said, prospect: false), (facts, value) => facts with { Mood = value });

    /// <summary>What is said of the repair, the report, the agreement and the money.</summary>
    public static Notes Standing(Utterance said) => new Notes()
        .Note(FactName.Repair, RepairRecogniser.Find(said), (facts, value) => facts with { Repair = value })
        .Note(FactName.Presented, PresentedRecogniser.Find(said), (facts, value) => facts with { Presented = value })
        .Note(FactName.Agreement, AgreementRecogniser.Find(said), (facts, value) => facts with { Agreement = value })
        .Note(FactName.Paying, PayingRecogniser.Short(said), (facts, value) => facts with { Paying = value })
        .Note(FactName.FreeOfCharge, FreeOfChargeRecogniser.Find(said, prospect: false, billed: null), (facts, value) => facts with { FreeOfCharge = value });

    /// <summary>Whether the words can be a name: written as one, or set against another name.</summary>
    private static bool Nameable(Utterance said, Found<string> name, FactName? field, Utterance? denied)
    {
        var words = Utterance.Of(name.Value);
        var unknown = words.Tokens.All(token => !CommonWords.Holds(token.Word) || NameWords.Company.Contains(token.Word) || token.Capital || token.Word is "of" or "and");
        return unknown && words.Words <= 6 && (field is not null || denied is null || denied.Words <= 6) && (denied is null || !CommonWords.Holds(denied[1])) && (field is not null || denied is not null || Utterance.Of(name.Value).Tokens.Any(token => token.Capital) || said.Words <= 5);
    }

    private static bool IsPerson(Hearing hearing, Utterance said, Found<string> name, FactName? field, Utterance? denied)
    {
        var words = Utterance.Of(name.Value);
        var company = words.Tokens.Skip(1).Any(token => NameWords.Company.Contains(token.Word)) || (hearing.Context.KnownCompanies is { IsDefault: false } known && known.Any(one => one.StartsWith(words[0], StringComparison.OrdinalIgnoreCase) || (denied is not null && one.StartsWith(denied[1], StringComparison.OrdinalIgnoreCase))));
        return !company && said.Words > 0 && (field == FactName.Contact || FirstNames.HoldsSurely(words[0]) || NameWords.Title.Contains(words[0]) || (denied is not null && FirstNames.HoldsSurely(denied[1])));
    }
}
