using System.Collections.Immutable;
using HighPoint.Conversations;
using NodaTime;

namespace HighPoint.Pipeline;

/// <summary>The pipeline at a glance: a technician's own, a manager's whole.</summary>
public static class PipelineDialog
{
    /// <summary>So many rows at most: more does not fit on a phone.</summary>
    private const int MostRows = 10;

    /// <summary>The overview as a card. A newer one takes the older one's place.</summary>
    /// <param name="view">Which part: the argument of <see cref="Verb.Pipeline"/>, the name of a <see cref="PipelinePart"/>; anything else is all that is open.</param>
    /// <param name="asker">Who asks; a technician sees only what is theirs.</param>
    /// <param name="now">Now.</param>
    /// <param name="overview">See <see cref="PipelineView.Overview"/>.</param>
    /// <param name="zone">The asker's zone.</param>
    /// <param name="list">The list's id: its buttons change it in its place.</param>
    /// <param name="namesCustomers">Whether customers may be named here.</param>
    public static Message Answer(string view, Person asker, Instant now, ImmutableArray<Opportunity> overview, DateTimeZone zone, string list, bool namesCustomers)
    {
        var part = Enum.TryParse<PipelinePart>(view, ignoreCase: true, out var named) && Enum.IsDefined(named) ? named : PipelinePart.Open;
        var mine = asker.Role == Role.Technician;
        ImmutableArray<Opportunity> seen =
            [.. overview.Where(o => o.Stage != Stage.Withdrawn && (!mine || string.Equals(o.Owner, asker.Id, StringComparison.Ordinal)))];
        if (seen.IsEmpty)
        {
            return new Message(OverviewWords.Nothing(mine), new Card(OverviewWords.Title(PipelinePart.Open, mine), [],
                [new CardAction.Press(OverviewWords.Help, new Command(Verb.Help))]), list);
        }

        var shown = Urgency.Sort(seen.Where(o => IsIn(part, o, now))).ToImmutableArray();
        var headline = OverviewWords.Headline(Count(seen, PipelinePart.Open, now), Count(seen, PipelinePart.Due, now), Count(seen, PipelinePart.Overdue, now));
        var body = ImmutableArray.CreateBuilder<CardElement>();
        body.Add(new CardElement.FactList([.. Enum.GetValues<PipelinePart>().Select(each =>
            new CardFact(OverviewWords.Name(each), OverviewWords.CountAndWorth([.. seen.Where(o => IsIn(each, o, now))])))]));
        if (!shown.IsEmpty && !namesCustomers)
        {
            body.Add(new CardElement.Paragraph(OverviewWords.NamesAlone, Emphasis.Subtle));
        }
        else if (!shown.IsEmpty)
        {
            body.Add(Table(part, shown, !mine, now, zone));
        }
        else if (part != PipelinePart.Open)
        {
            // The headline says what is open.
            body.Add(new CardElement.Paragraph(OverviewWords.NothingIn(part)));
        }

        if (shown.Length > MostRows && namesCustomers)
        {
            body.Add(new CardElement.Paragraph(OverviewWords.AndMore(shown.Length - MostRows), Emphasis.Subtle));
        }

        if (seen.Any(o => !o.IsClosed))
        {
            body.Add(Chart(seen));
        }

        return new Message(headline, new Card(OverviewWords.Title(part, mine), body.ToImmutable(), Buttons(part, seen, now, list)), list);
    }

    private static bool IsIn(PipelinePart part, Opportunity o, Instant now) => part switch
    {
        PipelinePart.Open => !o.IsClosed,
        PipelinePart.Due => Urgency.IsDue(o, now),
        PipelinePart.Closing => Urgency.IsClosing(o, now),
        PipelinePart.Overdue => Urgency.IsOverdue(o, now),
        PipelinePart.Offered => o.Stage == Stage.Offered,
        PipelinePart.Signed => o.Stage == Stage.Signed,
        _ => o.Stage is Stage.Declined or Stage.Expired,
    };

    private static int Count(ImmutableArray<Opportunity> seen, PipelinePart part, Instant now) => seen.Count(o => IsIn(part, o, now));

    private static CardElement.Table Table(PipelinePart part, ImmutableArray<Opportunity> shown, bool withOwner, Instant now, DateTimeZone zone)
    {
        ImmutableArray<string> Row(Opportunity o) =>
        [
            PipelineWords.Customer(o), PipelineWords.Kind(o.Occasion), PipelineWords.Name(o.Stage), OverviewWords.Next(o, now, zone),
            .. withOwner ? [PipelineWords.Owner(o)] : ImmutableArray<string>.Empty,
        ];
        return new CardElement.Table(OverviewWords.Caption(part), OverviewWords.Columns(withOwner), [.. shown.Take(MostRows).Select(Row)]);
    }

    private static CardElement.Chart Chart(ImmutableArray<Opportunity> seen)
    {
        var stages = Enum.GetValues<Stage>()
            .Select(stage => (Stage: stage, Open: seen.Count(o => o.Stage == stage && !o.IsClosed)))
            .Where(bar => bar.Open > 0)
            .ToImmutableArray();
        return new CardElement.Chart(OverviewWords.ChartTitle, [.. stages.Select(bar => new ChartBar(PipelineWords.Name(bar.Stage), bar.Open))], OverviewWords.ChartTwin(stages));
    }

    /// <summary>The other parts that hold anything, the most urgent first.</summary>
    private static ImmutableArray<CardAction> Buttons(PipelinePart shown, ImmutableArray<Opportunity> seen, Instant now, string list) =>
    [
        .. new[] { PipelinePart.Overdue, PipelinePart.Closing, PipelinePart.Due, PipelinePart.Offered, PipelinePart.Signed, PipelinePart.Lost, PipelinePart.Open }
            .Where(part => part != shown && Count(seen, part, now) > 0)
            .Select(part => new CardAction.Press(OverviewWords.Name(part), new Command(Verb.Pipeline, list, Argument: part.ToString()))),
    ];
}

/// <summary>A part of the pipeline; its headline numbers in this order.</summary>
public enum PipelinePart
{
    /// <summary>All that is not closed.</summary>
    Open,
    /// <summary>The window is open and nothing was sent.</summary>
    Due,
    /// <summary>Due, and the window closes within 48 hours.</summary>
    Closing,
    /// <summary>The next step should have been taken already.</summary>
    Overdue,
    /// <summary>The offer is out.</summary>
    Offered,
    /// <summary>Won lately.</summary>
    Signed,
    /// <summary>Declined or let go lately.</summary>
    Lost,
}
