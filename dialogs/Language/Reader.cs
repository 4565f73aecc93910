using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Language.Choices;
using HighPoint.Language.Intents;
using HighPoint.Language.Occasions;
using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;
using HighPoint.Playbooks;

namespace HighPoint.Language;

/// <summary>
/// Reads what people type: cuts it into words once, weighs the occasion, chooses the facts, and last decides what the person wants.
/// Everything it knows stands in tables and in the models that learned from the corpus. Reads at most the first 8,000 characters.
/// </summary>
/// <param name="topics">What breaks and what audits find, from the playbook.</param>
public sealed class Reader(ImmutableArray<Topic> topics) : IReader
{
    /// <summary>Below this probability a fact that belongs to one occasion alone is not read out of a whole debrief. Chosen on training writers that were held back.</summary>
    private const double Relevant = 0.35;

    /// <summary>The same for a few words, where any sign of the occasion is enough too: they go on about a job that was told before.</summary>
    private const double RelevantShortly = 0.2;

    private readonly TopicRecogniser incidents = new(topics, TopicKind.Incident);
    private readonly TopicRecogniser findings = new(topics, TopicKind.Finding);

    /// <inheritdoc/>
    public Reading Read(string text, ReadingContext context)
    {
        var utterance = Utterance.Of(text);
        var occasion = OccasionClassifier.Classify(utterance);
        var notes = Facts(utterance, context, occasion);
        return IntentRecogniser.Decide(new Hearing(utterance, context, occasion, notes));
    }

    /// <summary>Whether a text most likely tells of a dissatisfied prospect. What is learned of the facts and how they are read both go by it.</summary>
    internal static bool IsProspect(Classification occasion) => occasion.Probabilities[(int)Occasion.DissatisfiedProspect] > 0.5;

    /// <summary>"Hey Rosa, ...": who is only hailed is as likely a colleague as anybody at the customer's.</summary>
    private static bool IsHailed(Utterance utterance, Found<string>? person) =>
        person is { } name && utterance[0] is "hey" && utterance.Tokens.Length > 1 && utterance.Tokens[1].Start == name.Start
        && utterance.Text.LastIndexOf(name.Value, StringComparison.OrdinalIgnoreCase) == name.Start;

    private Notes Facts(Utterance utterance, ReadingContext context, Classification occasion)
    {
        bool Speaks(Occasion one) => utterance.Words >= FactChooser.Enough
            ? occasion.Probabilities[(int)one] >= Relevant
            : occasion.Probabilities[(int)one] >= RelevantShortly || occasion.Evidence.Any(evidence => evidence.For == one);
        var prospect = IsProspect(occasion);
        var hints = NameHints.Of(utterance, context.KnownCompanies, prospect);
        var chooser = new FactChooser(utterance, ChoiceModel.Shipped, occasion.Best);
        var labels = Labels.In(utterance);
        var (house, person) = chooser.Names(hints);
        var (company, contact) = (labels.Name(FactName.Company) ?? house, labels.Name(FactName.Contact) ?? (IsHailed(utterance, person) ? null : person));
        var incumbent = hints.Incumbent is { } other && !string.Equals(other.Written, company?.Value, StringComparison.OrdinalIgnoreCase) ? hints.Incumbent : null;
        var notes = new Notes();
        notes.Note(FactName.Company, company, (facts, name) => facts with { Company = name });
        notes.Note(FactName.Contact, contact, (facts, name) => facts with { Contact = name });
        notes.Name(FactName.Incumbent, incumbent, (facts, name) => facts with { Incumbent = name });
        notes.Note(FactName.Email, EmailRecogniser.Find(utterance), (facts, email) => facts with { Email = email });
        notes.Note(FactName.Phone, PhoneRecogniser.Find(utterance, context.Region), (facts, phone) => facts with { Phone = phone });
        notes.Note(FactName.Hours, labels.Hours() ?? chooser.Hours(), (facts, hours) => facts with { Hours = hours });

        var repair = labels.Flag(FactName.Repair) is { } done ? new Found<RepairState>(done.Value ? RepairState.Fixed : RepairState.Broken, done.Start, done.Length) : chooser.Repair();
        var expected = ExpectedRecogniser.Find(utterance, context.Now.InZone(context.Zone).Date);
        notes.Note(FactName.Finished, chooser.Finished(context.Now, context.Zone), (facts, finished) => facts with { Finished = finished });
        if (Speaks(Occasion.Emergency))
        {
            notes.Note(FactName.Repair, repair?.Value == RepairState.Broken ? repair : DoubtRecogniser.Find(utterance) ?? repair, (facts, state) => facts with { Repair = state });
        }

        if (Speaks(Occasion.Emergency) || (!context.Held.Incidents.IsEmpty && utterance.Words < FactChooser.Enough))
        {
            notes.All(FactName.Incidents, incidents.Find(utterance), (facts, ids) => facts with { Incidents = ids });
        }

        if (Speaks(Occasion.Audit))
        {
            notes.Note(FactName.Presented, labels.Flag(FactName.Presented) ?? chooser.Presented(expected is not null), (facts, presented) => facts with { Presented = presented });
            notes.All(FactName.Findings, findings.Find(utterance), (facts, ids) => facts with { Findings = ids });
        }

        if (Speaks(Occasion.DissatisfiedProspect) || incumbent is not null)
        {
            notes.All(FactName.Grievances, chooser.Reasons(), (facts, reasons) => facts with { Grievances = reasons });
        }

        Terms(utterance, chooser, labels, context, prospect, notes);
        notes.Expect(expected);
        return notes;
    }

    /// <summary>What stands between the customer and us: agreement, payment, fee, mood.</summary>
    private static void Terms(Utterance utterance, FactChooser chooser, Labels labels, ReadingContext context, bool prospect, Notes notes)
    {
        var agreement = labels.Flag(FactName.Agreement) ?? chooser.Agreement();
        var paying = agreement is { Value: true } ? agreement : labels.Flag(FactName.Paying) ?? chooser.Paying();
        var amount = chooser.Amount(context.Currency, prospect);
        notes.Note(FactName.Agreement, agreement, (facts, has) => facts with { Agreement = has });
        notes.Note(FactName.Paying, paying, (facts, pays) => facts with { Paying = pays });
        notes.Note(FactName.Amount, amount, (facts, money) => facts with { Amount = money });
        notes.Note(FactName.FreeOfCharge, FreeOfChargeRecogniser.Find(utterance, prospect, amount), (facts, free) => facts with { FreeOfCharge = free });
        notes.Note(FactName.Mood, MoodRecogniser.Find(utterance, prospect), (facts, mood) => facts with { Mood = mood });
    }
}
