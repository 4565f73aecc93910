using HighPoint.Pipeline;
using HighPoint.Pipeline.Questions;
using NodaTime;
using Period = HighPoint.Pipeline.Questions.Period;

namespace HighPoint.Bot.Storage;

/// <summary>A question's filters as conditions over the columns of <c>opportunities</c>. What people wrote stands among the values only.</summary>
internal sealed class QuestionFilter
{
    private static readonly Duration Soon = Duration.FromHours(48);
    private readonly List<string> conditions = [];
    private readonly List<object?> values = [];

    private QuestionFilter() { }

    /// <summary>The conditions, joined.</summary>
    public string Where => string.Join(" AND ", conditions);

    /// <summary>The values of <c>$1</c> and so on.</summary>
    public object?[] Values => [.. values];

    /// <summary>Everything of <paramref name="question"/> but its part and its period.</summary>
    /// <param name="tenant">The tenant, always.</param>
    /// <param name="inquiry">Who asks.</param>
    /// <param name="question">The question as understood.</param>
    /// <param name="owners">The ids that the question's person stands for; null for anybody.</param>
    /// <param name="now">Now.</param>
    public static QuestionFilter Of(string tenant, Inquiry inquiry, Question question, IReadOnlyList<string>? owners, Instant now)
    {
        var filter = new QuestionFilter();
        filter.Add("tenant = {0}", tenant);
        if (inquiry.Sees is { } only)
        {
            filter.Add("owner = {0}", only);
        }

        if (owners is not null)
        {
            filter.Add(owners.Count == 0 ? "FALSE" : $"owner IN ({string.Join(", ", owners.Select((_, i) => $"{{{i}}}"))})", [.. owners]);
        }

        if (question.Kind is { } kind)
        {
            filter.Add("kind = {0}", kind.ToString());
        }

        if (CustomerKey.Of(question.Customer) is { Length: > 0 } key)
        {
            // "Harlow" is Harlow Dental too: '!' is the sign after the blank.
            filter.Add("(customer_key = {0} OR (customer_key > {1} AND customer_key < {2}))", key, key + " ", key + "!");
        }

        if (question.AtLeast is { } least)
        {
            filter.Add("amount >= {0}", Hundredths(least));
        }

        if (question.AtMost is { } most)
        {
            filter.Add("amount <= {0}", Hundredths(most));
        }

        if (question.OlderThan is { } days)
        {
            filter.Add("opened_at <= {0}", (now - Duration.FromDays(days)).Ticks());
        }

        return filter;
    }

    /// <summary>The same, and only this part of it within <paramref name="period"/>.</summary>
    public QuestionFilter And(PipelinePart part, Period? period, DateTimeZone zone, Instant now)
    {
        var filter = Copy();
        switch (part)
        {
            case PipelinePart.Open: filter.Add("closed_at IS NULL"); break;
            case PipelinePart.Due: filter.Add("closed_at IS NULL AND stage = 'Due' AND (deadline IS NULL OR deadline >= {0})", now.Ticks()); break;
            case PipelinePart.Closing when period is not null: filter.Add("closed_at IS NULL AND stage = 'Due' AND deadline >= {0}", now.Ticks()); break;
            case PipelinePart.Closing: filter.Add("closed_at IS NULL AND stage = 'Due' AND deadline >= {0} AND deadline <= {1}", now.Ticks(), (now + Soon).Ticks()); break;
            case PipelinePart.Overdue: filter.Add("closed_at IS NULL AND deadline < {0}", now.Ticks()); break;
            case PipelinePart.Offered when period is not null: filter.Add("offered_at IS NOT NULL AND stage <> 'Withdrawn'"); break;
            case PipelinePart.Offered: filter.Add("closed_at IS NULL AND stage = 'Offered'"); break;
            case PipelinePart.Lost: filter.Add("stage IN ('Declined', 'Expired')"); break;
            case PipelinePart.Waiting: filter.Add("closed_at IS NULL AND stage IN ('Waiting', 'AuditProposed', 'AuditBooked')"); break;
            case PipelinePart.NotFollowedUp: filter.Add("offered_at IS NULL AND stage IN ('Waiting', 'Due', 'AuditBooked', 'Expired')"); break;
            case PipelinePart.All: filter.Add("stage <> 'Withdrawn'"); break;
            default: filter.Add("stage = {0}", part.ToString()); break;
        }

        filter.LookAmongOpen();
        return period is null ? filter : filter.Within(Column(part), period, zone);
    }

    /// <summary>Few are open, and many are of one kind or old: a plus keeps those columns from choosing the index.</summary>
    private void LookAmongOpen()
    {
        for (var at = 0; conditions.Any(condition => condition.StartsWith("closed_at IS NULL", StringComparison.Ordinal)) && at < conditions.Count; at++)
        {
            conditions[at] = conditions[at].StartsWith("kind = ", StringComparison.Ordinal) || conditions[at].StartsWith("opened_at ", StringComparison.Ordinal) ? $"+{conditions[at]}" : conditions[at];
        }
    }

    /// <summary>The same, and only where a column lies within <paramref name="period"/>.</summary>
    public QuestionFilter Within(string column, Period period, DateTimeZone zone)
    {
        var filter = Copy();
        if (period.From is { } from)
        {
            filter.Add(column + " >= {0}", zone.AtStartOfDay(from).ToInstant().Ticks());
        }

        if (period.Until is { } until)
        {
            filter.Add(column + " < {0}", zone.AtStartOfDay(until).ToInstant().Ticks());
        }

        return filter;
    }

    /// <summary>The same with one more condition; <c>{0}</c> and so on stand for its values.</summary>
    public QuestionFilter Plus(string condition, params object?[] more)
    {
        var filter = Copy();
        filter.Add(condition, more);
        return filter;
    }

    /// <summary>Which time a period is about: of what is decided when that was, of what is due when it ends, of all else when it came.</summary>
    private static string Column(PipelinePart part) => part switch
    {
        PipelinePart.Signed or PipelinePart.Lost or PipelinePart.Declined => "stage_since",
        PipelinePart.Offered => "offered_at",
        PipelinePart.Due or PipelinePart.Closing or PipelinePart.Overdue or PipelinePart.AuditBooked => "deadline",
        _ => "opened_at",
    };

    private static long Hundredths(decimal amount) => (long)Math.Clamp(amount * 100, long.MinValue / 2, long.MaxValue / 2);

    private void Add(string condition, params object?[] more)
    {
        conditions.Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, condition, [.. more.Select((_, i) => (object)$"${values.Count + i + 1}")]));
        values.AddRange(more);
    }

    private QuestionFilter Copy()
    {
        var copy = new QuestionFilter();
        copy.conditions.AddRange(conditions);
        copy.values.AddRange(values);
        return copy;
    }
}
