using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Language.Recognisers;

namespace HighPoint.Language;

/// <summary>Facts while they are being collected, each with its place in the text.</summary>
internal sealed class Notes
{
    private readonly List<FactSpan> spans = [];

    /// <summary>The facts so far.</summary>
    public Facts Facts { get; private set; } = Facts.None;

    /// <summary>Where they stand.</summary>
    public ImmutableArray<FactSpan> Spans => [.. spans];

    /// <summary>A copy without one fact's places, for that fact to be noted anew.</summary>
    public Notes Without(FactName fact)
    {
        var copy = new Notes { Facts = Facts };
        copy.spans.AddRange(spans.Where(span => span.Fact != fact));
        return copy;
    }

    /// <summary>A copy that keeps the e-mail address and the phone number alone.</summary>
    public Notes Addresses()
    {
        var copy = new Notes { Facts = Facts.None with { Email = Facts.Email, Phone = Facts.Phone } };
        copy.spans.AddRange(spans.Where(span => span.Fact is FactName.Email or FactName.Phone));
        return copy;
    }

    /// <summary>Adds the day on which something is to be, which has no place of its own among the facts.</summary>
    public void Expect(NodaTime.LocalDate? day) => Facts = Facts with { ExpectedOn = day };

    /// <summary>Adds a fact, where it was found.</summary>
    public Notes Note<T>(FactName fact, Found<T>? found, Func<Facts, T, Facts> set)
    {
        if (found is { } one)
        {
            Facts = set(Facts, one.Value);
            spans.Add(new FactSpan(fact, one.Start, one.Length));
        }

        return this;
    }

    /// <summary>Adds a name, where it was found.</summary>
    public Notes Name(FactName fact, Name? name, Func<Facts, string, Facts> set) =>
        Note(fact, name is { } one ? new Found<string>(one.Written, one.Span.Start, one.Span.Length) : null, set);

    /// <summary>Adds a list, where it holds anything.</summary>
    public Notes All<T>(FactName fact, ImmutableArray<Found<T>> found, Func<Facts, ImmutableArray<T>, Facts> set)
    {
        if (found.Length > 0)
        {
            Facts = set(Facts, [.. found.Select(one => one.Value)]);
            spans.AddRange(found.Select(one => new FactSpan(fact, one.Start, one.Length)));
        }

        return this;
    }
}
