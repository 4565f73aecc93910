using System.Collections.Immutable;
using HighPoint.Calendars;
using HighPoint.Conversations;
using NodaTime;

namespace HighPoint.Pipeline.Records;

/// <summary>One opportunity whole: how it stands, and everything that happened to it.</summary>
public static class RecordCard
{
    /// <summary>So many lines of history at most: older ones are counted.</summary>
    private const int MostEvents = 12;

    /// <summary>The card.</summary>
    /// <param name="opportunity">The opportunity.</param>
    /// <param name="history">Its events, oldest first.</param>
    /// <param name="reader">Who reads it.</param>
    /// <param name="names">People's names by their ids.</param>
    /// <param name="now">Now.</param>
    public static Message Of(Opportunity opportunity, ImmutableArray<PipelineEvent> history, Person reader, ImmutableDictionary<string, string> names, Instant now)
    {
        var zone = reader.Zone;
        ImmutableArray<CardFact> facts =
        [
            new(RecordWords.Stage, Markup.Plain(PipelineWords.Name(opportunity.Stage))),
            new(RecordWords.Next, Markup.Plain(OverviewWords.Next(opportunity, now, zone))),
            new(RecordWords.Kind, Markup.Plain(string.Join(", ", opportunity.Occasions.Select(PipelineWords.Kind)))),
            new(RecordWords.Technician, Markup.Plain(PipelineWords.Owner(opportunity))),
            .. opportunity.Contact is { } contact ? [new CardFact(RecordWords.Contact, Markup.Plain(contact))] : ImmutableArray<CardFact>.Empty,
            .. opportunity.Value is { } worth ? [new CardFact(RecordWords.Worth, Markup.Plain(OverviewWords.Amount(worth)))] : ImmutableArray<CardFact>.Empty,
        ];
        var told = history.Select(e => (e.At, e.By, What: RecordWords.Happened(e.Change, names))).Where(e => e.What.Length > 0).ToImmutableArray();
        var rows = told.TakeLast(MostEvents).Select(e => (ImmutableArray<string>)[TimeWords.Moment(e.At.InZone(zone), now), RecordWords.Who(e.By, names), e.What]);
        ImmutableArray<CardElement> body =
        [
            new CardElement.FactList(facts),
            .. told.IsEmpty ? ImmutableArray<CardElement>.Empty : [new CardElement.Table(RecordWords.History, RecordWords.HistoryColumns, [.. rows])],
            .. told.Length > MostEvents ? [new CardElement.Paragraph(RecordWords.Earlier(told.Length - MostEvents), Emphasis.Subtle)] : ImmutableArray<CardElement>.Empty,
        ];
        ImmutableArray<CardAction> actions =
        [
            .. reader.Role == Role.Manager ? [new CardAction.Press(RecordWords.Change, new Command(Verb.EditOpportunity, opportunity.Id, opportunity.Version), ActionStyle.Primary)] : ImmutableArray<CardAction>.Empty,
            .. opportunity.Engagement is not null ? [new CardAction.Press(RecordWords.TheJob, new Command(Verb.Resume, opportunity.Id, opportunity.Version))] : ImmutableArray<CardAction>.Empty,
        ];
        return new Message(RecordWords.Introduction(opportunity), new Card(PipelineWords.Capital(PipelineWords.Customer(opportunity)), body, actions), Key(opportunity.Id));
    }

    /// <summary>The key of an opportunity's card: it is redrawn in its place.</summary>
    public static string Key(string opportunity) => $"record-{opportunity}";
}
