using System.Globalization;
using HighPoint.Debriefs;
using HighPoint.Pipeline;
using NodaTime;
using NodaTime.Text;

namespace HighPoint.Bot.Exports;

/// <summary>An opportunity as one row of a table: days in UTC as ISO 8601, amounts with a point. The same columns are written and read.</summary>
internal sealed record OpportunityRow(
    string Id, string Customer, string? Contact, string Technician, string Kind, string Stage, string Opened, string? Offered, string? Decided, string? Value, string? Currency, string? Reason)
{
    /// <summary>The columns' names, in order.</summary>
    public static readonly string[] Columns = ["id", "customer", "contact", "technician", "kind", "stage", "opened", "offered", "decided", "value", "currency", "reason"];

    /// <summary>The row of an opportunity.</summary>
    public static OpportunityRow Of(Opportunity o) => new(
        o.Id, o.Customer, o.Contact, PipelineWords.Owner(o), o.Occasion.ToString(), o.Stage.ToString(), Day(o.OpenedAt), o.OfferedAt is { } sent ? Day(sent) : null, o.IsClosed ? Day(o.StageSince) : null,
        o.Value?.Amount.ToString("0.##", CultureInfo.InvariantCulture), o.Value?.Currency, o.StageReason);

    /// <summary>Its cells, in the order of <see cref="Columns"/>.</summary>
    public string?[] Cells => [Id, Customer, Contact, Technician, Kind, Stage, Opened, Offered, Decided, Value, Currency, Reason];

    /// <summary>The events that make it, or what is wrong with it.</summary>
    /// <param name="id">The opportunity's id.</param>
    /// <param name="owner">Whose it is.</param>
    /// <param name="currency">The company's currency, where the row names none.</param>
    /// <param name="now">Now.</param>
    /// <param name="problem">What is wrong; empty where nothing is.</param>
    public List<PipelineEvent> Events(string id, Conversations.Person owner, string currency, Instant now, out string problem)
    {
        problem = "";
        if (string.IsNullOrWhiteSpace(Customer))
        {
            problem = ExportWords.NoCustomer;
        }
        else if (!Named<Occasion>(Kind, out var kind) || kind == Occasion.None)
        {
            problem = ExportWords.NoKind(Kind);
        }
        else if (!Named<Stage>(Stage, out var stage) || stage == Pipeline.Stage.Withdrawn)
        {
            problem = ExportWords.NoStage(Stage);
        }
        else if (LocalDatePattern.Iso.Parse(Opened) is not { Success: true, Value: var day } || day.AtMidnight().InUtc().ToInstant() is var at && at > now)
        {
            problem = ExportWords.NoDay(Opened);
        }
        else if (Amount() is { } value && value < 0)
        {
            problem = ExportWords.NoValue(Value!);
        }
        else
        {
            var decided = LocalDatePattern.Iso.Parse((string.IsNullOrEmpty(Decided) ? Offered : Decided) ?? "") is { Success: true, Value: var end } && end.AtMidnight().InUtc().ToInstant() is var moment && moment >= at && moment <= now ? moment : at;
            return Story(id, owner, kind, stage, at, decided, Amount() is { } worth ? new Money(worth, string.IsNullOrWhiteSpace(Currency) ? currency : Currency.ToUpperInvariant()) : null);
        }

        return [];
    }

    private List<PipelineEvent> Story(string id, Conversations.Person owner, Occasion kind, Stage stage, Instant at, Instant decided, Money? worth)
    {
        PipelineEvent Event(Instant when, PipelineChange change) => new(when, owner.Id, $"import-{id}", id, change);
        var story = new List<PipelineEvent> { Event(at, new PipelineChange.Opened(Customer.Trim(), string.IsNullOrWhiteSpace(Contact) ? null : Contact.Trim(), owner.Id, kind, new OwnerCard(owner.Name, owner.Zone.Id))) };
        if (worth is not null)
        {
            story.Add(Event(at, new PipelineChange.Valued(worth)));
        }

        // What was offered went out first, by the stage that says so.
        Instant? sent = LocalDatePattern.Iso.Parse(Offered ?? "") is { Success: true, Value: var day } && day.AtMidnight().InUtc().ToInstant() is var moment && moment >= at && moment <= decided ? moment : null;
        var isProposal = stage is Pipeline.Stage.AuditProposed or Pipeline.Stage.AuditBooked || (kind == Occasion.DissatisfiedProspect && stage != Pipeline.Stage.Offered);
        var from = Pipeline.Stage.Waiting;
        void Move(Instant when, Stage to)
        {
            if (to != from)
            {
                story.Add(Event(when, new PipelineChange.StageMoved(from, to, to == stage && !string.IsNullOrWhiteSpace(Reason) ? Reason.Trim() : null)));
                from = to;
            }
        }

        if (sent is not null || stage is Pipeline.Stage.AuditProposed or Pipeline.Stage.AuditBooked)
        {
            Move(sent ?? at, isProposal ? Pipeline.Stage.AuditProposed : Pipeline.Stage.Offered);
        }

        Move(decided, stage);
        return story;
    }

    /// <summary>The value; null where there is none, below zero where it is no amount.</summary>
    private decimal? Amount() => string.IsNullOrWhiteSpace(Value) ? null
        : decimal.TryParse(Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var amount) && amount < 1_000_000_000 ? amount : -1;

    private static bool Named<T>(string? name, out T value) where T : struct, Enum =>
        Enum.TryParse(name?.Trim().Replace(" ", "", StringComparison.Ordinal), ignoreCase: true, out value) && Enum.IsDefined(value) && !char.IsAsciiDigit(name!.Trim()[0]);

    private static string Day(Instant at) => LocalDatePattern.Iso.Format(at.InUtc().Date);
}
