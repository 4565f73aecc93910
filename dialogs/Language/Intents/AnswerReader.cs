using HighPoint.Debriefs;
using HighPoint.Language.Occasions;
using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;

namespace HighPoint.Language.Intents;

/// <summary>Reads an utterance as the answer to the question that is open.</summary>
internal static class AnswerReader
{
    private const int Longest = 25;
    private const int LongestName = 8;
    private const int Short = 12;

    /// <summary>A reading with <see cref="Intent.Answer"/> and the fact set, or null where the utterance doesn't answer what was asked.</summary>
    public static Reading? Read(Hearing hearing)
    {
        var utterance = hearing.Utterance;
        if (hearing.Context.Asked is not { } asked || utterance.Words > Longest || (utterance.Words > Short && !hearing.Occasion.Evidence.IsEmpty && hearing.Notes.Facts.Company is not null))
        {
            return null;
        }

        if (asked == FactName.Occasion)
        {
            return Occasion(hearing);
        }

        var notes = Fact(asked, hearing);
        return notes is null ? null : new Reading(new Intent.Answer(), hearing.Occasion, notes.Facts, notes.Spans);
    }

    private static Notes? Fact(FactName asked, Hearing hearing)
    {
        var utterance = hearing.Utterance;
        var context = hearing.Context;
        var yes = Elsewhere(asked, utterance) ? null : YesNo.Find(utterance);
        var notes = hearing.Notes.Without(asked);
        return asked switch
        {
            FactName.Company => Named(hearing, FactName.Company, hearing.Notes.Facts.Company, (facts, name) => facts with { Company = name }),
            FactName.Contact => Named(hearing, FactName.Contact, hearing.Notes.Facts.Contact, (facts, name) => facts with { Contact = name }),
            FactName.Incumbent => Named(hearing, FactName.Incumbent, hearing.Notes.Facts.Incumbent, (facts, name) => facts with { Incumbent = name }),
            FactName.Email => Take(notes, asked, EmailRecogniser.Find(utterance), (facts, value) => facts with { Email = value }),
            FactName.Phone => Take(notes, asked, PhoneRecogniser.Find(utterance, context.Region), (facts, value) => facts with { Phone = value }),
            FactName.Hours => Take(notes, asked, HoursRecogniser.Find(utterance) ?? Figure(utterance), (facts, value) => facts with { Hours = value }),
            FactName.Amount => Take(notes, asked, MoneyRecogniser.Find(utterance, context.Currency, prospect: false) ?? Sum(utterance, context.Currency), (facts, value) => facts with { Amount = value }),
            FactName.Finished => Take(notes, asked, FinishedRecogniser.Answer(utterance, context.Now, context.Zone), (facts, value) => facts with { Finished = value }),
            FactName.Repair => Take(notes, asked, DoubtRecogniser.Find(utterance) ?? RepairRecogniser.Find(utterance) ?? As(yes, RepairState.Fixed, RepairState.Broken), (facts, value) => facts with { Repair = value }),
            FactName.Presented => Take(notes, asked, yes ?? PresentedRecogniser.Find(utterance) ?? Sent(utterance), (facts, value) => facts with { Presented = value }),
            FactName.Agreement => Take(notes, asked, AgreementRecogniser.Find(utterance) ?? yes, (facts, value) => facts with { Agreement = value }),
            FactName.Paying => Take(notes, asked, PayingRecogniser.Find(utterance) ?? yes, (facts, value) => facts with { Paying = value }),
            FactName.FreeOfCharge => Take(notes, asked, FreeOfChargeRecogniser.Find(utterance, prospect: false, billed: null) ?? yes, (facts, value) => facts with { FreeOfCharge = value }),
            FactName.Mood => Take(notes, asked, MoodRecogniser.Find(utterance, prospect: false) ?? MoodAnswer.Find(utterance), (facts, value) => facts with { Mood = value }),
            FactName.Grievances => GrievanceAnswer.Find(utterance) is { Length: > 0 } reasons ? notes.All(asked, reasons, (facts, value) => facts with { Grievances = value }) : null,
            _ => null,
        };
    }

    /// <summary>Whether the words state another thing and not the one asked for: "they have paid us before" is no yes to an agreement. "No, a new client" is.</summary>
    private static bool Elsewhere(FactName asked, Utterance utterance)
    {
        var stated = CorrectionReader.Standing(utterance).Spans;
        // Who has an agreement pays, and who never paid has none; a client who pays may have one or not.
        var no = utterance[0] is "no" or "nope" or "nah" && asked == FactName.Agreement;
        var yes = utterance[0] is "yes" or "yep" or "yeah" or "no" or "nope" or "nah" && asked == FactName.Paying;
        return stated.Length > 0 && !YesNo.IsAll(utterance) && !stated.Any(span => span.Fact == asked || (no && span.Fact == FactName.Paying) || (yes && span.Fact == FactName.Agreement));
    }

    private static Reading? Occasion(Hearing hearing)
    {
        var utterance = hearing.Utterance;
        if (IsOfAnother(hearing))
        {
            return null;
        }

        if (utterance.Words <= LongestName && OccasionNames.Find(utterance) is { } hit)
        {
            var evidence = new Evidence(utterance.Written(hit.First, hit.End), utterance.Tokens[hit.First].Start, hit.Value, 1);
            return new Reading(new Intent.Answer(), OccasionClassifier.Certain(hit.Value, evidence), hearing.Notes.Facts, hearing.Notes.Spans);
        }

        return hearing.Occasion is { Confidence: >= 0.8, Evidence.Length: > 0 } && utterance.Words <= LongestName
            ? new Reading(new Intent.Answer(), OccasionClassifier.Certain(hearing.Occasion.Best, [.. hearing.Occasion.Evidence]), hearing.Notes.Facts, hearing.Notes.Spans)
            : null;
    }

    /// <summary>A customer is named that is not the open job's.</summary>
    private static bool IsOfAnother(Hearing hearing) => hearing.Notes.Facts.Company is { } named && hearing.Context.Held.Company is { } held
        && !named.StartsWith(held, StringComparison.OrdinalIgnoreCase) && !held.StartsWith(named, StringComparison.OrdinalIgnoreCase);

    private static Notes? Take<T>(Notes notes, FactName asked, Found<T>? found, Func<Facts, T, Facts> set) => found is null ? null : notes.Note(asked, found, set);

    private static Found<RepairState>? As(Found<bool>? yes, RepairState ifYes, RepairState ifNo) =>
        yes is { } said ? new Found<RepairState>(said.Value ? ifYes : ifNo, said.Start, said.Length) : null;

    /// <summary>A name: what stands after "it's", "for" and the like, if it can be one.</summary>
    private static Notes? Named(Hearing hearing, FactName asked, string? found, Func<Facts, string, Facts> set)
    {
        var utterance = hearing.Utterance;
        if (utterance[0] is "dont" || Asks(utterance) || (utterance[0] is "no" or "yes" or "they" or "not" && CorrectionReader.Standing(utterance).Spans.Length > 0))
        {
            return null;
        }

        var notes = hearing.Notes.Addresses();
        if (NameAnswer.Find(utterance, LongestName) is { } name)
        {
            return asked == FactName.Company && IsPerson(utterance, name)
                ? notes.Note<string>(FactName.Contact, name, (facts, person) => facts with { Contact = person })
                : Beside(hearing, asked, notes.Note(asked, name, set), name);
        }

        var at = found is null ? -1 : utterance.Text.IndexOf(found, StringComparison.Ordinal);
        return at < 0 ? null : notes.Note(asked, new Found<string>(found!, at, found!.Length), set);
    }

    /// <summary>"What company?", "why do you ask?".</summary>
    private static bool Asks(Utterance utterance) => utterance.Tokens.Length > 0 && utterance.Tokens[^1].Is('?')
        && utterance[0] is "what" or "which" or "who" or "why" or "how" or "when" or "where" or "do" or "does" or "is" or "are" or "can" or "could" or "should" or "must";

    /// <summary>"The owner is called Max" names a person, though a company was asked for.</summary>
    private static bool IsPerson(Utterance utterance, Found<string> name) =>
        utterance.Tokens.Any(token => token.Word is "owner" or "manager" or "boss" or "contact" or "lady" or "guy" or "receptionist" or "he" or "she" or "him" or "her" or "his" && (token.Start + token.Length <= name.Start || token.Start >= name.Start + name.Length))
        && Utterance.Of(name.Value) is { Words: <= 2 } words && !words.Tokens.Any(token => NameWords.Company.Contains(token.Word));

    /// <summary>"Brightside Law, the contact is Priya": the person named beside the company.</summary>
    private static Notes Beside(Hearing hearing, FactName asked, Notes notes, Found<string> name) =>
        asked == FactName.Company && hearing.Notes.Facts.Contact is { } contact && hearing.Notes.Spans.FirstOrDefault(span => span.Fact == FactName.Contact) is { Length: > 0 } span
            && (span.Start >= name.Start + name.Length || span.Start + span.Length <= name.Start)
            ? notes.Note<string>(FactName.Contact, new Found<string>(contact, span.Start, span.Length), (facts, person) => facts with { Contact = person })
            : notes;

    /// <summary>"6", "six and a half", "about 3".</summary>
    private static Found<decimal>? Figure(Utterance utterance)
    {
        for (var at = 0; at < utterance.Tokens.Length && utterance.Words <= LongestName; at++)
        {
            if (utterance[at] is not ("a" or "an" or "half") && Numbers.At(utterance, at) is var (value, end) && value is > 0 and <= ImpossibleHours.Most && utterance[at - 1] is not "not")
            {
                return new Found<decimal>(value, utterance.Tokens[at].Start, utterance.Tokens[end - 1].End - utterance.Tokens[at].Start);
            }
        }

        return null;
    }

    /// <summary>"450", "1.2k".</summary>
    private static Found<Money>? Sum(Utterance utterance, string currency)
    {
        if (utterance.Words > LongestName || Array.FindIndex([.. utterance.Tokens], token => token.Value is not null) is not (>= 0 and var at))
        {
            return null;
        }

        var thousand = utterance[at + 1] is "k" or "grand" or "thousand";
        var end = thousand ? at + 2 : at + 1;
        var amount = Numbers.Plain(utterance.Tokens[at].Value!.Value * (thousand ? 1000 : 1));
        return new Found<Money>(new Money(amount, currency), utterance.Tokens[at].Start, utterance.Tokens[end - 1].End - utterance.Tokens[at].Start);
    }

    private static Found<bool>? Sent(Utterance utterance) =>
        utterance.Tokens.FirstOrDefault(token => token.Word is "sent" or "presented" or "delivered" or "emailed" or "showed" or "shown") is { Length: > 0 } word
            ? new Found<bool>(!Negation.Denies(utterance, utterance.Tokens.IndexOf(word)), word.Start, word.Length)
            : null;
}
