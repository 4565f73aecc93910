using System.Collections.Immutable;
using System.Text.Json.Serialization;
using HighPoint.Debriefs;
using NodaTime;

namespace HighPoint.Pipeline.Questions;

/// <summary>A question about the pipeline: what is asked, and of which opportunities. Every filter that is set narrows.</summary>
public sealed record Question
{
    /// <summary>A person filter's value for whoever asks.</summary>
    public const string Me = "me";

    /// <summary>"Pipeline": all that is open.</summary>
    public static readonly Question Plain = new();

    /// <summary>What is asked.</summary>
    public Asked Asked { get; init; }

    /// <summary>How far they are; null for all that is open, or for what <see cref="Asked"/> needs.</summary>
    public PipelinePart? Part { get; init; }

    /// <summary>The newest occasion; null for any.</summary>
    public Occasion? Kind { get; init; }

    /// <summary>Whose: a name as written, or <see cref="Me"/>; null for anybody's.</summary>
    public string? Person { get; init; }

    /// <summary>The customer as written; null for any. May turn out to be a colleague's name.</summary>
    public string? Customer { get; init; }

    /// <summary>When; null for any time, or for the usual one of <see cref="Asked"/>.</summary>
    public Period? Period { get; init; }

    /// <summary>What <see cref="Period"/> is compared with; null where nothing is compared.</summary>
    public Period? Against { get; init; }

    /// <summary>Worth so much at least, in the company's currency; null for any.</summary>
    public decimal? AtLeast { get; init; }

    /// <summary>Worth so much at most, in the company's currency; null for any.</summary>
    public decimal? AtMost { get; init; }

    /// <summary>Opened so many days ago at least; null for any.</summary>
    public int? OlderThan { get; init; }

    /// <summary>Whether the answer is wanted without its chart.</summary>
    public bool AsTable { get; init; }

    /// <summary>Whether the most valuable come first.</summary>
    public bool ByWorth { get; init; }

    /// <summary>Whether the answer is wanted as a file, with all rows.</summary>
    public bool AsFile { get; init; }

    /// <summary>Which ten rows, counted from 0.</summary>
    public int Page { get; init; }

    /// <summary>Words that were not understood, as written.</summary>
    public ImmutableArray<string> Unread { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>The question without one of its filters; its first rows.</summary>
    public Question Without(Filter filter) => (filter switch
    {
        Filter.Part => this with { Part = Asked == Asked.Overview ? null : PipelinePart.All },
        Filter.Kind => this with { Kind = null },
        Filter.Person => this with { Person = null },
        Filter.Customer => this with { Customer = null },
        Filter.Period => this with { Period = null, Against = null },
        Filter.Worth => this with { AtLeast = null, AtMost = null },
        _ => this with { OlderThan = null },
    }) with { Page = 0, Unread = [] };

    /// <summary>The filters that are set, in the order in which they are told.</summary>
    [JsonIgnore]
    public ImmutableArray<Filter> Filters =>
    [
        .. Part is null or PipelinePart.All ? ImmutableArray<Filter>.Empty : [Filter.Part],
        .. Kind is null ? ImmutableArray<Filter>.Empty : [Filter.Kind],
        .. Person is null ? ImmutableArray<Filter>.Empty : [Filter.Person],
        .. Customer is null ? ImmutableArray<Filter>.Empty : [Filter.Customer],
        .. Period is null ? ImmutableArray<Filter>.Empty : [Filter.Period],
        .. AtLeast is null && AtMost is null ? ImmutableArray<Filter>.Empty : [Filter.Worth],
        .. OlderThan is null ? ImmutableArray<Filter>.Empty : [Filter.Age],
    ];
}

/// <summary>What can be asked of the pipeline.</summary>
public enum Asked
{
    /// <summary>The headline numbers, and what is open.</summary>
    Overview,
    /// <summary>Which ones.</summary>
    List,
    /// <summary>How many, and worth how much.</summary>
    Count,
    /// <summary>What came, went out, was signed and lost: "how is Sam doing", "compare this month with last".</summary>
    Movement,
    /// <summary>The same by technician: "who signed most".</summary>
    People,
    /// <summary>How many of a kind's opportunities were offered and signed.</summary>
    Conversion,
    /// <summary>Why they were lost.</summary>
    Reasons,
    /// <summary>How long from the end of the job to the offer.</summary>
    Speed,
    /// <summary>How old the open ones are.</summary>
    Ageing,
    /// <summary>What the open ones may bring.</summary>
    Forecast,
    /// <summary>Month by month.</summary>
    Trend,
}

/// <summary>What a question can be narrowed by.</summary>
public enum Filter { Part, Kind, Person, Customer, Period, Worth, Age }

/// <summary>From a day (null: from the beginning) to before another (null: without end), on the asker's calendar; <paramref name="Words"/> as written.</summary>
public sealed record Period(LocalDate? From, LocalDate? Until, string Words);
