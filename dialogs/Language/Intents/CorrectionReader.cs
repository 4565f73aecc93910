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
        ("no", true), ("nope", true), ("nah", true), ("actually", true), ("sorry", true), ("correction", true), ("i meant", true), ("i mean", true), ("meant", true), ("make that/it", true), ("wait", true), ("oops", true), ("wrong", true), ("should be/have/say", true), ("change/set/correct/update/fix/put", true), ("after all", true), ("scratch that", true), ("rather", true), ("instead", true), ("typo", true), ("my bad", true),
        ("not/isnt/wasnt ?really ?an/a/the ?unhappy ?dissatisfied emergency/audit/prospect/assessment", true), ("no wait", true), ("hang/hold on", true), ("strike that", true),
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

        if (utterance[0] is "no" && Standing(utterance) is { Spans.Length: > 0 } none)
        {
            return Put(hearing, none);
        }

        var marked = Marks.Find(utterance).Any(hit => hit.First <= 2 || hit.End >= utterance.Tokens.Length - 2);
        var field = Field(utterance);
        var (said, denied) = Contrast.Of(utterance);
        if (said is null)
        {
            return (denied is null ? null : Denied(hearing, denied, field)) ?? Stated(hearing);
        }

        if (!marked && field is null && denied is null)
        {
            return Stated(hearing);
        }

        return Kind(hearing, said, field, marked) ?? Fact(hearing, said, field, marked, denied) ?? Stated(hearing) ?? (denied is not null && OccasionNames.Find(denied) is not null ? hearing.Bare(new Intent.WrongKind()) : null);
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

        if (notes.Facts.Paying == true)
        {
            var paid = Enumerable.Range(0, utterance.Tokens.Length).LastOrDefault(at => utterance[at] is "paid");
            var sum = MoneyRecogniser.Find(utterance, hearing.Context.Currency, prospect: false)
                ?? (paid > 0 && paid + 1 < utterance.Tokens.Length ? MoneyRecogniser.Find(utterance.Part(paid + 1, utterance.Tokens.Length), hearing.Context.Currency, prospect: false) : null);
            notes.Note(FactName.Amount, sum, (facts, value) => facts with { Amount = value });
        }

        return notes.Spans.Length == 0 ? null : IsNews(utterance, notes.Facts) ? News(hearing, notes) : Put(hearing, notes);
    }

    /// <summary>What has come to pass since ("they paid", "it's fixed now", "it broke again") puts nothing right that was told before: it is more of the job, as of now.</summary>
    private static bool IsNews(Utterance utterance, Facts facts) =>
        facts.Repair == RepairState.Fixed || facts.Presented == true
        || (facts.Paying == true && !utterance.Tokens.Any(token => token.Word is "before" or "always" or "already" or "usually" or "us" && utterance[0] is "paid"))
        || (facts.Repair == RepairState.Broken && utterance.Tokens.Any(token => token.Word is "again"));

    private static Reading News(Hearing hearing, Notes notes) =>
        new(notes.Spans is [var only] && only.Fact == hearing.Context.Asked ? new Intent.Answer() : new Intent.Debrief(), hearing.Occasion, notes.Facts, notes.Spans);

    /// <summary>Whether the sentence goes on about what was spoken of.</summary>
    private static bool Leads(Utterance utterance) =>
        utterance[0] is "it" or "its" or "yes" or "yep" or "yeah" or "not" or "they" or "theyve" or "theyre" or "he" or "she" or "ok" or "okay" or "now" or "resolved" or "paid" or "invoice" or "bill" or "$" or "£" or "€" or "is" or "signed" or "covered" or "never"
        || (utterance[0] is "the" && utterance[1] is "invoice" or "bill") || (utterance[0] is "we" && utterance.Tokens.Any(token => token.Word is "paid"));

    private static Reading Put(Hearing hearing, Notes notes)
    {
        Intent intent = notes.Spans is [var only] && only.Fact == hearing.Context.Asked ? new Intent.Answer() : new Intent.Correct([.. notes.Spans.Select(span => span.Fact).Distinct()]);
        return new Reading(intent, hearing.Occasion, notes.Facts, notes.Spans);
    }

    /// <summary>A debrief in which somebody corrects themselves is still a debrief.</summary>
    private static bool IsStory(Hearing hearing) =>
        hearing.Notes.Spans.Select(span => span.Fact).Distinct().Count() >= 3 || (hearing.Utterance.Words > 10 && !hearing.Occasion.Evidence.IsEmpty);

    /// <summary>The fact that is named: "her email is", "wrong name", "change the company to".</summary>
    private static FactName? Field(Utterance utterance)
    {
        for (var at = 0; at < Math.Min(5, utterance.Tokens.Length); at++)
        {
            if (Fields.TryGetValue(utterance[at], out var field)
                && (utterance[at + 1] is "is" or "was" or "to" or "should" or "are" or "isnt" or "wasnt" or "not" || utterance[at - 1] is "wrong" || (at + 1 < utterance.Tokens.Length && utterance.Tokens[at + 1].Is(':') && at == 0)))
            {
                // "The customer's name is".
                return utterance[at] is "name" && Fields.TryGetValue(utterance[at - 1], out var whose) ? whose : field;
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
        var notes = Values(hearing, said, field, denied);
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

    /// <summary>"It's not Harlow", "her name isn't Dana": which fact is wrong, and not yet what is right.</summary>
    private static Reading? Denied(Hearing hearing, Utterance denied, FactName? field)
    {
        if (OccasionNames.Find(denied) is not null)
        {
            return null;
        }

        var values = Values(hearing, denied, field, null);
        var name = NameAnswer.Find(denied, 6);
        FactName? wrong = values.Spans.Length > 0 ? values.Spans[0].Fact
            : field is { } named and not FactName.Occasion ? named
            : name is null ? null
            : IsKnown(hearing, denied[0]) ? FactName.Company
            : FirstNames.HoldsSurely(denied[0]) ? FactName.Contact
            : null;
        return wrong is { } fact ? new Reading(new Intent.Correct([fact]), hearing.Occasion, Facts.None, []) : null;
    }

    private static bool IsKnown(Hearing hearing, string word) =>
        hearing.Context.KnownCompanies is { IsDefault: false } known && word.Length > 0 && known.Any(one => one.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Addresses, hours, money and days.</summary>
    private static Notes Values(Hearing hearing, Utterance said, FactName? field, Utterance? denied)
    {
        var context = hearing.Context;
        var notes = new Notes();
        var figure = said.Tokens.FirstOrDefault(token => token.Value is > 0);
        var isHours = figure.Value <= ImpossibleHours.Most && (field == FactName.Hours || (denied is not null && Durations.At(denied, 0) is not null));
        var hours = HoursRecogniser.Find(said) ?? (isHours ? new Found<decimal>(Numbers.Plain(figure.Value!.Value), figure.Start, figure.Length) : null);
        var isAmount = figure.Length > 0 && hours is null && (field == FactName.Amount || (denied is not null && MoneyRecogniser.Find(denied, context.Currency, prospect: false) is not null));
        var amount = MoneyRecogniser.Find(said, context.Currency, prospect: false) ?? (isAmount ? new Found<Money>(new Money(Numbers.Plain(figure.Value!.Value), context.Currency), figure.Start, figure.Length) : null);
        notes.Note(FactName.Email, EmailRecogniser.Find(said), (facts, value) => facts with { Email = value });
        notes.Note(FactName.Phone, PhoneRecogniser.Find(said, context.Region), (facts, value) => facts with { Phone = value });
        notes.Note(FactName.Hours, hours, (facts, value) => facts with { Hours = value });
        if (notes.Spans.Length == 0)
        {
            notes.Note(FactName.Amount, amount, (facts, value) => facts with { Amount = value });
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
        if (!name.Value.Any(char.IsLetter))
        {
            return false;
        }

        var unknown = words.Tokens.All(token => !CommonWords.Holds(token.Word) || NameWords.Company.Contains(token.Word) || token.Capital || token.Word is "of" or "and");
        return unknown && words.Words <= 6 && (field is not null || denied is null || denied.Words <= 6) && (denied is null || !CommonWords.Holds(denied[0])) && (field is not null || denied is not null || Utterance.Of(name.Value).Tokens.Any(token => token.Capital) || said.Words <= 5);
    }

    private static bool IsPerson(Hearing hearing, Utterance said, Found<string> name, FactName? field, Utterance? denied)
    {
        var words = Utterance.Of(name.Value);
        var company = words.Tokens.Skip(1).Any(token => NameWords.Company.Contains(token.Word)) || IsKnown(hearing, words[0]) || (denied is not null && IsKnown(hearing, denied[0]));
        return said.Words > 0 && (field == FactName.Contact
            || (!company && (FirstNames.HoldsSurely(words[0]) || NameWords.Title.Contains(words[0]) || (denied is not null && FirstNames.HoldsSurely(denied[0])))));
    }
}
