using System.Collections.Immutable;
using HighPoint.Advising;
using HighPoint.Calendars;
using HighPoint.Conversations;
using HighPoint.Drafts;
using HighPoint.Playbooks;
using NodaTime;

namespace HighPoint.Debriefs;

/// <summary>A debrief as the one message that shows it. Redrawn under the same key whenever something changes, so that no dead button is left.</summary>
public sealed class DebriefCard(Playbook playbook)
{
    private readonly DebriefForm form = new(playbook);

    /// <summary>The message, with buttons for <paramref name="revision"/>.</summary>
    /// <param name="typed">What was typed into the form, where it has to be put right; null for what is known.</param>
    public Message Of(Consultation consultation, int revision, Instant now, DateTimeZone zone, FormInput? typed = null)
    {
        var debrief = consultation.Debrief;
        var buttons = new DebriefButtons(consultation, revision);
        return debrief.Mode switch
        {
            CardMode.Form => new Message(Markup.Plain(FormWords.Title), form.Of(consultation, buttons, typed), debrief.CardKey),
            CardMode.Draft when consultation.Draft is { } draft => new Message(Markup.Plain(DraftWords.EditTitle), DraftCard.Of(debrief, draft, buttons), debrief.CardKey),
            CardMode.Reminder => new Message(Markup.Plain(DebriefWords.WhenToRemind), Reminder(consultation, buttons), debrief.CardKey),
            _ => new Message(Words(consultation, now, zone), new Card(Title(consultation), [.. Body(consultation, now, zone)], buttons.Advice()), debrief.CardKey),
        };
    }

    /// <summary>What the occasion is called.</summary>
    public string Kind(Occasion occasion) => playbook.Advice.Occasions[occasion];

    /// <summary>A fact's value; empty where not known.</summary>
    public string Value(Facts facts, FactName fact) => FactWords.Value(facts, fact, playbook.Topics);

    /// <summary>What to do and when, in one line.</summary>
    public static Markup Words(Consultation consultation, Instant now, DateTimeZone zone)
    {
        var company = consultation.Known.Company;
        return consultation is { IsDone: true, Opportunity: { } opportunity } ? DebriefWords.About(company, DebriefWords.Status(opportunity, now, zone))
            : consultation is { IsHeld: true, Question: { } question }
            ? DebriefWords.FirstAQuestion(company, question.Text)
            : consultation.Advice is { } advice ? DebriefWords.Summary(company, advice, AdviceWords.When(advice with { Basis = "" }, now, zone)) : Markup.Empty;
    }

    private Card Reminder(Consultation consultation, DebriefButtons buttons) => new(
        Title(consultation),
        [
            new CardElement.Paragraph(Markup.Plain(DebriefWords.WhenToRemind), Emphasis.Strong),
            new CardElement.Paragraph(DebriefWords.AnyTime, Emphasis.Subtle),
        ],
        buttons.Reminders());

    private string Title(Consultation consultation) => consultation.Debrief.Occasion is { } occasion
        ? DebriefWords.Title(consultation.Known.Company, Kind(occasion))
        : DebriefWords.OpenTitle(consultation.Known.Company);

    private IEnumerable<CardElement> Body(Consultation consultation, Instant now, DateTimeZone zone)
    {
        foreach (var line in Lines(consultation, now, zone).Where(line => !line.Text.IsEmpty))
        {
            yield return line;
        }

        if (consultation is { IsHeld: false, IsDone: false, Advice: { } advice })
        {
            yield return new CardElement.FactList(
            [
                .. new[]
                {
                    new CardFact(DebriefWords.When, Markup.Plain(AdviceWords.When(advice, now, zone))),
                    new CardFact(DebriefWords.WhyNow, Markup.Plain(advice.Why)),
                }.Where(fact => !fact.Value.IsEmpty),
            ]);
        }

        foreach (var element in Letter(consultation).Concat(Reservations(consultation)))
        {
            yield return element;
        }

        if (consultation.Known.Known() is { Length: > 0 } known)
        {
            yield return new CardElement.Heading(DebriefWords.Noted);
            yield return new CardElement.FactList([.. known.Select(name => new CardFact(FactWords.Label(name), DebriefWords.Known(Value(consultation.Known, name), !consultation.IsFromBefore(name))))]);
        }

        if (consultation.Question is { } question)
        {
            yield return new CardElement.Heading(DebriefWords.OneQuestion);
            yield return new CardElement.Paragraph(Markup.Plain(question.Text), Emphasis.Strong);
            yield return new CardElement.Paragraph(DebriefWords.OrJustType, Emphasis.Subtle);
        }
    }

    private IEnumerable<CardElement.Paragraph> Lines(Consultation consultation, Instant now, DateTimeZone zone)
    {
        var debrief = consultation.Debrief;
        if (consultation.Opportunity is { RemindAt: { } remind })
        {
            yield return new(DebriefWords.Reminder(TimeWords.Moment(remind.InZone(zone), now)));
        }

        yield return new(consultation.History, Emphasis.Subtle);
        yield return new(debrief.Occasion is { } occasion ? DebriefWords.Kind(Kind(occasion), debrief) : DebriefWords.InDoubt(debrief));
        yield return new(debrief is { Occasion: not null, Also.IsEmpty: false } ? DebriefWords.Also(debrief.Also.Select(Kind)) : Markup.Empty, Emphasis.Subtle);
    }

    /// <summary>The message to the customer, and what would make it better.</summary>
    private static IEnumerable<CardElement> Letter(Consultation consultation)
    {
        if (consultation is not { IsHeld: false, Draft: { } draft })
        {
            yield break;
        }

        yield return new CardElement.DraftText(DebriefWords.DraftFor(consultation.Known.Contact), draft.Subject, draft.Body);
        if (consultation.Debrief.Occasion is { } occasion && DebriefWords.Hint(occasion, consultation.Known) is { IsEmpty: false } hint)
        {
            yield return new CardElement.Paragraph(hint, Emphasis.Subtle);
        }
    }

    /// <summary>Where the window comes from, what the advice takes for granted, and what would change it.</summary>
    private static IEnumerable<CardElement> Reservations(Consultation consultation)
    {
        if (consultation is not { IsHeld: false, IsDone: false, Advice: { } advice })
        {
            yield break;
        }

        if (advice.Basis.Length > 0)
        {
            yield return new CardElement.Paragraph(DebriefWords.Basis, Emphasis.Subtle);
        }

        if (consultation.Assumed.Select(DebriefWords.Assumption).OfType<string>().ToImmutableArray() is { Length: > 0 } assumptions)
        {
            yield return new CardElement.Paragraph(DebriefWords.Assuming(assumptions), Emphasis.Warning);
        }

        if (advice.Changes.Length > 0)
        {
            yield return new CardElement.Paragraph(
                Markup.Of($"{DebriefWords.Changes}:\n\n{Markup.Join("\n", advice.Changes.Select(change => Markup.Of($"- {change}")))}"), Emphasis.Subtle);
        }
    }
}
