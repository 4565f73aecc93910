using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;
using NodaTime;

namespace HighPoint.Language.Choices;

/// <summary>The facts of a debrief that are chosen among candidates. The tables find the candidates and give a hint; the model that learned from many debriefs decides.</summary>
internal sealed class FactChooser
{
    /// <summary>In fewer words there is too little to weigh: the tables decide alone. The model has learned from whole debriefs.</summary>
    public const int Enough = 10;

    /// <summary>How likely the model must find what it says where the tables say something of the same thing.</summary>
    private const double Gainsaying = 0.6;

    private readonly Utterance utterance;
    private readonly ChoiceModel model;
    private readonly Lens lens;
    private readonly StatementHints hints;
    private readonly StatementChooser? statements;

    /// <summary>Looks at an utterance.</summary>
    /// <param name="utterance">The utterance.</param>
    /// <param name="model">What was learned.</param>
    /// <param name="kind">The likeliest kind of the whole text.</param>
    public FactChooser(Utterance utterance, ChoiceModel model, Occasion kind)
    {
        (this.utterance, this.model, lens, hints) = (utterance, model, new Lens(utterance), StatementHints.Of(utterance));
        statements = utterance.Words < Enough ? null : new StatementChooser(lens, model, kind, hints);
    }

    private bool IsShort => statements is null;

    /// <summary>The customer's company and the contact, as written. A customer that the conversation knows already needs no choosing.</summary>
    public (Found<string>? Company, Found<string>? Contact) Names(NameHints names)
    {
        // A date's and a time's figures tell nothing of names.
        if (IsShort || utterance.Tokens.Count(token => token.Kind == TokenKind.Word) < Enough)
        {
            return (Written(names.Company), Written(names.Contact));
        }

        var (company, contact) = NameChooser.Find(lens, names, model);
        return (names.Company is { Known: true } known ? Written(known) : Written(company) ?? Opening(names.Company), Whole(Written(contact), Written(names.Contact)));
    }

    /// <summary>A text that begins with "At" and a name begins with the customer.</summary>
    private Found<string>? Opening(Name? hint) =>
        hint is { Span: var (start, _) } && utterance.Tokens is [{ Word: "at" }, var first, ..] && first.Start == start ? Written(hint) : null;

    /// <summary>A person's name is not cut short where the tables see that it goes on ("Mr. Ken" of "Mr. Ken Ito").</summary>
    private static Found<string>? Whole(Found<string>? chosen, Found<string>? hint) =>
        chosen is { } one && hint is { } longer && longer.Start == one.Start && longer.Length > one.Length ? hint : chosen;

    /// <summary>How far the repair is. Where the tables find that it isn't fixed, that stands: to offer too early is worse than to ask again.</summary>
    public Found<RepairState>? Repair()
    {
        if (IsShort || hints.Repair is { Value: RepairState.Broken or RepairState.Holding })
        {
            return hints.Repair;
        }

        // Where the model sees nothing, the words that say so outright count; and it takes more than a guess to gainsay them.
        return statements!.Find(Stated.Fixed, hints.Repair is null ? 0 : Gainsaying) is { } stated ? new Found<RepairState>(stated.Value ? RepairState.Fixed : RepairState.Broken, stated.Start, stated.Length) : hints.Repair;
    }

    /// <summary>Whether the findings were presented. What is yet to come was not, whatever else is said of it.</summary>
    /// <param name="isAhead">A day to come is named for something.</param>
    public Found<bool>? Presented(bool isAhead)
    {
        var stated = statements?.Find(Stated.Presented) ?? hints.Presented;
        return stated is { Value: true } && (isAhead || hints.Presented is { Value: false }) ? hints.Presented : stated;
    }

    /// <summary>Whether they have an agreement with us. Where the model sees nothing, the words that say so outright count: on writers that were held back they were right.</summary>
    public Found<bool>? Agreement() => statements?.Find(Stated.Agreement) ?? hints.Agreement;

    /// <summary>Whether they pay us already; words that say so outright count here too.</summary>
    public Found<bool>? Paying() => statements?.Find(Stated.Paying) ?? hints.Paying;

    /// <summary>Why they are unhappy with whoever looks after their IT: what the whole text implies, and what is said by its name.</summary>
    public ImmutableArray<Found<Grievance>> Reasons()
    {
        if (IsShort)
        {
            return hints.Reasons;
        }

        var named = GrievanceRecogniser.Outright(utterance);
        var implied = ReasonModel.Shipped.Find(utterance, hints.Reasons).Where(reason => !named.Any(one => one.Value == reason)).Select(statements!.Told);
        return [.. named.Concat(implied).OrderBy(reason => reason.Value)];
    }

    /// <summary>The technician's own time, in hours.</summary>
    public Found<decimal>? Hours()
    {
        var hint = HoursRecogniser.Find(utterance);
        if (IsShort)
        {
            return hint;
        }

        var found = HoursCandidates.Find(lens);
        return MeasureChooser.Pick(model, lens, Sought.Hours, 0, [.. found.Select(one => one.Measure)], Place(hint)) is { } best
            ? new Found<decimal>(found[best].Hours, found[best].Measure.Place.Start, found[best].Measure.Place.Length)
            : null;
    }

    /// <summary>Our fee, or what the work would be worth to us.</summary>
    public Found<Money>? Amount(string currency, bool prospect)
    {
        var hint = MoneyRecogniser.Find(utterance, currency, prospect);
        if (IsShort)
        {
            return hint;
        }

        var found = AmountCandidates.Find(lens, currency);
        return MeasureChooser.Pick(model, lens, Sought.Amount, prospect ? 1u : 0u, [.. found.Select(one => one.Measure)], Place(hint)) is { } best
            ? new Found<Money>(found[best].Money, found[best].Measure.Place.Start, found[best].Measure.Place.Length)
            : null;
    }

    /// <summary>When the work ended: the day that was chosen, with the time of day that is said beside it.</summary>
    public Found<Finished>? Finished(Instant now, DateTimeZone zone)
    {
        var repair = hints.Repair?.Value;
        var hint = FinishedRecogniser.Find(utterance, now, zone, repair == RepairState.Broken);
        if (IsShort)
        {
            return hint;
        }

        var here = now.InZone(zone).LocalDateTime;
        var found = DayCandidates.Find(lens, here);
        if (MeasureChooser.Pick(model, lens, Sought.Finished, State(repair), [.. found.Select(one => one.Measure)], Place(hint)) is not { } best)
        {
            // "Just finished" needs no day, and "back up 11:15" on the same day says it outright.
            return hint is { } said && said.Value.Date == here.Date ? hint : null;
        }

        return Ended(utterance, now, zone, found[best], hint);
    }

    /// <summary>When the work ended by a day that was chosen: with the time of day beside it, which may be past midnight.</summary>
    public static Found<Finished>? Ended(Utterance utterance, Instant now, DateTimeZone zone, (Measure Measure, LocalDate Date, bool Night) chosen, Found<Finished>? hint) =>
        hint is { } same && (same.Value.Date == chosen.Date || chosen.Measure.Form == (uint)DayCandidates.Form.Clock)
            ? same
            : FinishedRecogniser.On(utterance, now, zone, new NamedDay(chosen.Date, chosen.Measure.Place.End, chosen.Night), chosen.Measure.Place.First);

    /// <summary>What the repair's state says of a day: nothing has ended while it goes on.</summary>
    public static uint State(RepairState? repair) => repair is { } state ? 1u + (uint)state : 0u;

    private static Found<string>? Written(Name? name) => name is { Span: var (start, length) } one ? new Found<string>(one.Written, start, length) : null;

    private Found<string>? Written(Candidate? candidate) => candidate is { } one ? new Found<string>(utterance.Text.Substring(one.Start, one.Length), one.Start, one.Length) : null;

    private static (int Start, int Length)? Place<T>(Found<T>? hint) => hint is { } one ? (one.Start, one.Length) : null;
}
