using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Pipeline;
using HighPoint.Pipeline.Questions;
using Microsoft.Data.Sqlite;
using NodaTime;
using Period = HighPoint.Pipeline.Questions.Period;

namespace HighPoint.Bot.Storage;

/// <summary>Answers questions about the pipeline from its columns and their indexes: no history is replayed, and at most ten opportunities are read whole.</summary>
internal sealed class QuestionStore
{
    private const int PageSize = 10;
    private const int MostAlike = 3;
    private const int MostRead = 1000;
    private const int Months = 6;
    private static readonly Duration StaleAfter = Duration.FromDays(30);
    private readonly Session session;
    private readonly string tenant;
    private readonly Inquiry inquiry;
    private readonly Instant now;
    private readonly LocalDate today;
    private readonly Question question;
    private readonly QuestionFilter filter;
    private readonly ImmutableArray<(string Id, string Name)> owners;
    private readonly ImmutableArray<string> currencies;

    private QuestionStore(Session session, string tenant, Inquiry inquiry, Instant now)
    {
        (this.session, this.tenant, this.inquiry, this.now) = (session, tenant, inquiry, now);
        today = now.InZone(inquiry.Zone).Date;
        currencies = [.. session.All("SELECT currency FROM pipeline_currencies WHERE tenant = $1 ORDER BY currency", row => row.GetString(0), tenant)];
        (question, owners) = Resolve(inquiry.Question);
        filter = QuestionFilter.Of(tenant, inquiry, question, question.Person is null ? null : [.. owners.Select(owner => owner.Id)], now);
    }

    /// <summary>The figures that <paramref name="inquiry"/> asks for.</summary>
    public static Figures Answer(Session session, string tenant, Inquiry inquiry, Instant now)
    {
        var store = new QuestionStore(session, tenant, inquiry, now);
        var isUnknown = store.question.Customer is { } name && !store.HasCustomer(name);
        return store.Figures() with
        {
            People = store.question.Person is null ? [] : [.. store.owners.Select(owner => owner.Name)],
            IsUnknownCustomer = isUnknown,
            Alike = isUnknown ? store.Alike(store.question.Customer!) : [],
        };
    }

    /// <summary>Every opportunity that the question's filters leave, the oldest first, one at a time.</summary>
    public static void Each(Session session, string tenant, Inquiry inquiry, Instant now, Action<Opportunity> take)
    {
        var store = new QuestionStore(session, tenant, inquiry, now);
        var where = store.Filed();
        session.Each($"SELECT opportunity FROM opportunities WHERE {where.Where} ORDER BY opened_at, rowid", row => take(PipelineJson.ReadOpportunity(row.GetString(0))), where.Values);
    }

    /// <summary>What a file of the answer holds: what is listed, or what was counted.</summary>
    private QuestionFilter Filed() => filter.And(
        question.Part ?? (question.Asked is Asked.Overview or Asked.List or Asked.Count or Asked.Ageing or Asked.Forecast ? PipelinePart.Open : PipelinePart.All), question.Period, inquiry.Zone, now);

    private Figures Figures() => question.AsFile ? new(question) { Total = Total(Filed()) } : question.Asked switch
    {
        Asked.Movement => new(question) { Moves = [Whole(Usual(90))], Against = question.Against is { } other ? [Whole(other)] : [] },
        Asked.People => new(question) { Moves = ByOwner(Usual(90)), Against = question.Against is { } before ? ByOwner(before) : [] },
        Asked.Conversion => new(question) { Moves = Cohorts(Usual(365)) },
        Asked.Speed => new(question) { Moves = Speeds(Usual(90)) },
        Asked.Reasons => new(question) { Total = Tally(PipelinePart.Lost, Usual(365)), Shares = Grouped("COALESCE(reason, '')", filter.And(PipelinePart.Lost, Usual(365), inquiry.Zone, now)) },
        Asked.Ageing => new(question) { Total = Tally(PipelinePart.Open, null), Shares = Ages() },
        Asked.Forecast => new(question) { Total = Tally(PipelinePart.Open, null), Chances = Chances() },
        Asked.Trend => new(question) { Moves = [.. Enumerable.Range(1 - Months, Months).Select(month => Month(today.PlusMonths(month)))] },
        Asked.Overview => Overview(),
        _ => Listed(question.Part ?? PipelinePart.Open, question.Period),
    };

    private Figures Overview() => Listed(question.Part ?? PipelinePart.Open, question.Part is null ? null : question.Period) with
    {
        Headline = Headline(),
        Shares = Grouped("stage", filter.And(PipelinePart.Open, null, inquiry.Zone, now)),
    };

    private Figures Listed(PipelinePart part, Period? period)
    {
        var listed = filter.And(part, period, inquiry.Zone, now);
        return new(question) { Total = Total(listed), Rows = Rows(listed, part) };
    }

    /// <summary>Asks for as long as is usual where no time was named.</summary>
    private Period Usual(int days) => question.Period ?? new Period(today.PlusDays(-days), null, "");

    private ImmutableArray<Tally> Headline() =>
        [.. PipelineParts.Headline.Select(part => Tally(part, part is PipelinePart.Signed or PipelinePart.Lost ? Usual(90) : part == PipelinePart.Offered ? null : question.Period is { } asked && part == PipelinePart.Open ? asked : null))];

    private Tally Tally(PipelinePart part, Period? period) => Total(filter.And(part, period, inquiry.Zone, now));

    /// <summary>One pass over an index, without the sorting that grouping takes.</summary>
    private Tally Total(QuestionFilter where)
    {
        var first = where.Values.Length + 1;
        var sums = string.Concat(currencies.Select((_, i) => $", SUM(amount) FILTER (WHERE currency = ${first + i}), COUNT(amount) FILTER (WHERE currency = ${first + i})"));
        return session.First($"SELECT COUNT(*){sums} FROM opportunities WHERE {where.Where}", row => new Tally(
            row.GetInt32(0),
            [.. currencies.Select((currency, i) => (Sum: row.IsDBNull(1 + (2 * i)) ? 0 : row.GetInt64(1 + (2 * i)), Count: row.GetInt64(2 + (2 * i)), currency)).Where(worth => worth.Count > 0).Select(worth => new Money(worth.Sum / 100m, worth.currency))])
        {
            Valued = currencies.Select((_, i) => row.GetInt32(2 + (2 * i))).Sum(),
        },
            [.. where.Values, .. currencies])!;
    }

    /// <summary>Counted and summed by <paramref name="key"/>, an expression of ours over the columns; the most numerous first.</summary>
    private ImmutableArray<Share> Grouped(string key, QuestionFilter where) =>
    [
        .. session.All(
            $"SELECT {key}, currency, COUNT(*), SUM(amount) FROM opportunities WHERE {where.Where} GROUP BY 1, 2", row => (Key: row.GetString(0), Currency: row.GetText(1), Count: row.GetInt32(2), Sum: row.IsDBNull(3) ? 0 : row.GetInt64(3)), where.Values)
            .GroupBy(row => row.Key, StringComparer.Ordinal)
            .Select(group => new Share(group.Key, new Tally(
                group.Sum(row => row.Count),
                [.. group.Where(row => row.Currency is not null).OrderBy(row => row.Currency, StringComparer.Ordinal).Select(row => new Money(row.Sum / 100m, row.Currency!))])))
            .OrderByDescending(share => share.Tally.Count).ThenBy(share => share.Key, StringComparer.Ordinal),
    ];

    private ImmutableArray<Opportunity> Rows(QuestionFilter where, PipelinePart part)
    {
        // The open ones by what is due first; what is decided by when that was.
        var order = question.ByWorth ? "amount IS NULL, amount DESC, rowid" : part switch
        {
            // In the order of the index: nothing is read but what is shown.
            PipelinePart.Signed or PipelinePart.Lost or PipelinePart.Declined => "stage_since DESC, rowid",
            PipelinePart.All or PipelinePart.NotFollowedUp => "opened_at DESC, rowid",
            _ => "deadline IS NULL, deadline, opened_at, id",
        };
        var values = where.Plus("TRUE LIMIT {0} OFFSET {1}", PageSize, question.Page * PageSize).Values;
        return
        [
            .. session.All(
                $"SELECT opportunity FROM opportunities WHERE rowid IN (SELECT rowid FROM opportunities WHERE {where.Where} ORDER BY {order} LIMIT ${values.Length - 1} OFFSET ${values.Length}) ORDER BY {order}",
                row => PipelineJson.ReadOpportunity(row.GetString(0)), values),
        ];
    }

    private Moved Whole(Period period) => Moved("", period) with { ToOffer = Median(filter, period) };

    private Moved Moved(string key, Period period) => new(
        key, "", Total(filter.And(PipelinePart.All, null, inquiry.Zone, now).Within("opened_at", period, inquiry.Zone)),
        Tally(PipelinePart.Offered, period), Tally(PipelinePart.Signed, period), Tally(PipelinePart.Lost, period));

    private Moved Month(LocalDate day)
    {
        var first = day.With(DateAdjusters.StartOfMonth);
        return Moved(first.ToString("uuuu-MM", System.Globalization.CultureInfo.InvariantCulture), new Period(first, first.PlusMonths(1), ""));
    }

    private ImmutableArray<Moved> ByOwner(Period period)
    {
        ImmutableDictionary<string, Tally> In(QuestionFilter where) => Grouped("owner", where).ToImmutableDictionary(share => share.Key, share => share.Tally, StringComparer.Ordinal);
        var opened = In(filter.And(PipelinePart.All, null, inquiry.Zone, now).Within("opened_at", period, inquiry.Zone));
        var offered = In(filter.And(PipelinePart.Offered, period, inquiry.Zone, now));
        var signed = In(filter.And(PipelinePart.Signed, period, inquiry.Zone, now));
        var lost = In(filter.And(PipelinePart.Lost, period, inquiry.Zone, now));
        var none = Pipeline.Questions.Tally.None;
        return [.. opened.Keys.Concat(offered.Keys).Concat(signed.Keys).Concat(lost.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(each => new Moved(
            each, Name(each), opened.GetValueOrDefault(each, none), offered.GetValueOrDefault(each, none), signed.GetValueOrDefault(each, none), lost.GetValueOrDefault(each, none)))];
    }

    /// <summary>By kind: of what came in the time, what was offered, signed and lost until today. Counts alone, one pass over each kind's part of an index.</summary>
    private ImmutableArray<Moved> Cohorts(Period period)
    {
        Moved Kind(Occasion kind)
        {
            var where = filter.And(PipelinePart.All, null, inquiry.Zone, now).Within("opened_at", period, inquiry.Zone).Plus("kind = {0}", kind.ToString());
            return session.First(
                $"SELECT COUNT(*), COUNT(offered_at), SUM(stage = 'Signed'), SUM(stage IN ('Declined', 'Expired')) FROM opportunities WHERE {where.Where}",
                row => new Moved(kind.ToString(), "", Counted(row, 0), Counted(row, 1), Counted(row, 2), Counted(row, 3)), where.Values)!;
        }

        return [.. Enum.GetValues<Occasion>().Where(kind => question.Kind is null || question.Kind == kind).Select(Kind).Where(kind => kind.Opened.Count > 0).OrderByDescending(kind => kind.Opened.Count)];
    }

    private static Tally Counted(SqliteDataReader row, int column) => new(row.IsDBNull(column) ? 0 : row.GetInt32(column), []);

    private ImmutableArray<Moved> Speeds(Period period) =>
    [
        Whole(period),
        .. Enum.GetValues<Occasion>().Where(kind => question.Kind is null).Select(kind => (Kind: kind, Of: filter.Plus("+kind = {0}", kind.ToString())))
            .Select(each => new Moved(each.Kind.ToString(), "", Pipeline.Questions.Tally.None, Total(each.Of.And(PipelinePart.Offered, period, inquiry.Zone, now)), Pipeline.Questions.Tally.None, Pipeline.Questions.Tally.None, Median(each.Of, period)))
            .Where(kind => kind.ToOffer is not null),
    ];

    private Duration? Median(QuestionFilter of, Period period)
    {
        var where = of.And(PipelinePart.Offered, period, inquiry.Zone, now).Plus("lag >= 0");
        var count = session.Number($"SELECT COUNT(*) FROM opportunities WHERE {where.Where}", where.Values);
        if (count == 0)
        {
            return null;
        }

        var values = where.Plus("{0}", (count - 1) / 2).Values;
        return Duration.FromTicks(session.Number($"SELECT lag FROM opportunities WHERE {where.Where} ORDER BY lag LIMIT 1 OFFSET ${values.Length}", values));
    }

    private ImmutableArray<Share> Ages()
    {
        // A plus keeps a column from choosing the index: few are open, many are old.
        var open = filter.And(PipelinePart.Open, null, inquiry.Zone, now);
        int[] days = [0, 7, 30, 60, 90];
        return [.. days.Select((from, i) =>
        {
            var aged = open.Plus("+opened_at <= {0}", (now - Duration.FromDays(from)).Ticks());
            return new Share($"{from}", Total(i + 1 < days.Length ? aged.Plus("+opened_at > {0}", (now - Duration.FromDays(days[i + 1])).Ticks()) : aged));
        })];
    }

    private ImmutableArray<Chance> Chances()
    {
        var decided = Cohorts(new Period(today.PlusDays(-365), null, "")).ToDictionary(kind => kind.Key, kind => (Signed: kind.Signed.Count, All: kind.Signed.Count + kind.Lost.Count), StringComparer.Ordinal);
        var open = filter.And(PipelinePart.Open, question.Period, inquiry.Zone, now);
        var values = open.Plus("{0}", (now - StaleAfter).Ticks()).Values;
        return
        [
            .. session.All(
                $"SELECT stage, kind, currency, COUNT(*), SUM(amount) / 100.0, SUM(amount / 100.0 * amount / 100.0), SUM(stage_since < ${values.Length}) FROM opportunities WHERE {open.Where} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
                row => Chance(row, decided), values),
        ];
    }

    private static Chance Chance(SqliteDataReader row, Dictionary<string, (int Signed, int All)> decided)
    {
        var (signed, all) = decided.GetValueOrDefault(row.GetString(1));
        return new Chance(
            Enum.Parse<Stage>(row.GetString(0)), Enum.Parse<Occasion>(row.GetString(1)), row.GetText(2), row.GetInt32(3), row.IsDBNull(4) ? 0 : row.GetDouble(4), row.IsDBNull(5) ? 0 : row.GetDouble(5), row.GetInt32(6), signed, all);
    }

    /// <summary>A name is a colleague's where a colleague has it and no customer does, or where the words say so.</summary>
    private (Question Question, ImmutableArray<(string Id, string Name)> Owners) Resolve(Question asked)
    {
        if (asked.Person == Question.Me)
        {
            return (asked, [(inquiry.Asker, Name(inquiry.Asker))]);
        }

        var people = session.All("SELECT owner, name FROM pipeline_owners WHERE tenant = $1 ORDER BY name, owner", row => (Id: row.GetString(0), Name: row.GetString(1)), tenant);
        ImmutableArray<(string Id, string Name)> Named(string? name) => name is null ? [] : [.. people.Where(person => IsNamed(person.Name, name) || string.Equals(person.Id, name, StringComparison.OrdinalIgnoreCase))];
        return asked switch
        {
            // When what is open will sign nobody can tell.
            { Asked: Asked.Forecast, Period: { } when } => Resolve(asked with { Period = null, Against = null, Unread = asked.Unread.Add(when.Words) }),
            { Person: { } name } => (asked, Named(name)),
            { Customer: { } name } when Named(name) is { IsEmpty: false } owned && !HasCustomer(name) => (asked with { Customer = null, Person = name }, owned),
            _ => (asked, []),
        };
    }

    private bool HasCustomer(string name)
    {
        var where = QuestionFilter.Of(tenant, inquiry, Question.Plain with { Customer = name }, null, now);
        return session.Number($"SELECT 1 FROM opportunities WHERE {where.Where} LIMIT 1", where.Values) == 1;
    }

    private static bool IsNamed(string person, string name) =>
        string.Equals(person, name, StringComparison.OrdinalIgnoreCase) || person.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase) || person.EndsWith(" " + name, StringComparison.OrdinalIgnoreCase);

    private string Name(string owner) => session.First("SELECT name FROM pipeline_owners WHERE tenant = $1 AND owner = $2", row => row.GetString(0), tenant, owner) ?? owner;

    private ImmutableArray<string> Alike(string name)
    {
        var key = CustomerKey.Of(name);
        var beginning = key[..Math.Min(2, key.Length)];
        return beginning.Length == 0 ? [] : [.. session.All(
            "SELECT MAX(customer) FROM opportunities WHERE tenant = $1 AND customer_key >= $2 AND customer_key < $3 AND stage <> 'Withdrawn' AND ($4 IS NULL OR owner = $4) GROUP BY customer_key LIMIT $5",
            row => row.GetString(0), tenant, beginning, beginning + "\uffff", inquiry.Sees, MostRead)
            .Where(other => CustomerNames.AreAlike(other, name)).Take(MostAlike)];
    }
}
