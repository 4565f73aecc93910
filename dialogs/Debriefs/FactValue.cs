using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace HighPoint.Debriefs;

/// <summary>
/// A fact as the short text that buttons and form fields carry: a member's name ("Fixed"), "yes" or "no", a number with a point, an ISO date with an optional time
/// ("2026-11-20 17:30"), or several values divided by commas. The empty text is "not said".
/// </summary>
public static class FactValue
{
    /// <summary>The longest name, address or number that is kept, in UTF-16 units.</summary>
    public const int MaxLength = 200;

    private static readonly LocalDatePattern Date = LocalDatePattern.Iso;
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    /// <summary>The value of <paramref name="name"/>; empty where not known.</summary>
    public static string Of(Facts facts, FactName name) => name switch
    {
        FactName.Company => facts.Company ?? "",
        FactName.Contact => facts.Contact ?? "",
        FactName.Email => facts.Email ?? "",
        FactName.Phone => facts.Phone ?? "",
        FactName.Hours => facts.Hours?.ToString(CultureInfo.InvariantCulture) ?? "",
        FactName.Finished => facts.Finished is { } ended ? Of(ended) : "",
        FactName.Repair => facts.Repair?.ToString() ?? "",
        FactName.Presented => Of(facts.Presented),
        FactName.Grievances => string.Join(',', facts.Grievances),
        FactName.Agreement => Of(facts.Agreement),
        FactName.Paying => Of(facts.Paying),
        FactName.FreeOfCharge => Of(facts.FreeOfCharge),
        FactName.Amount => facts.Amount is { } money ? $"{money.Amount.ToString(CultureInfo.InvariantCulture)} {money.Currency}" : "",
        FactName.Mood => facts.Mood?.ToString() ?? "",
        FactName.Incumbent => facts.Incumbent ?? "",
        FactName.Incidents => string.Join(',', facts.Incidents),
        FactName.Findings => string.Join(',', facts.Findings),
        _ => "",
    };

    /// <summary><paramref name="facts"/> with <paramref name="name"/> set from its text; null where the text is none of its values.</summary>
    /// <param name="now">The speaker's local time, from which "now", "today" and "yesterday" count.</param>
    /// <param name="currency">The currency of an amount without one (ISO 4217).</param>
    public static Facts? Put(this Facts facts, FactName name, string text, LocalDateTime now, string currency)
    {
        var value = text.Trim();
        if (value.Length == 0)
        {
            return facts.Without(name);
        }

        return name switch
        {
            FactName.Company => facts with { Company = Short(value) },
            FactName.Contact => facts with { Contact = Short(value) },
            FactName.Email => facts with { Email = Short(value) },
            FactName.Phone => facts with { Phone = Short(value) },
            FactName.Incumbent => facts with { Incumbent = Short(value) },
            FactName.Hours => Number(value) is { } hours ? facts with { Hours = hours } : null,
            FactName.Finished => Ended(value, now) is { } ended ? facts with { Finished = ended } : null,
            FactName.Repair => Member<RepairState>(value) is { } repair ? facts with { Repair = repair } : null,
            FactName.Mood => Member<Mood>(value) is { } mood ? facts with { Mood = mood } : null,
            FactName.Presented => YesNo(value) is { } presented ? facts with { Presented = presented } : null,
            FactName.Agreement => YesNo(value) is { } agreement ? facts with { Agreement = agreement } : null,
            FactName.Paying => YesNo(value) is { } paying ? facts with { Paying = paying } : null,
            FactName.FreeOfCharge => YesNo(value) is { } free ? facts with { FreeOfCharge = free } : null,
            FactName.Amount => Amount(value, currency) is { } money ? facts with { Amount = money } : null,
            FactName.Grievances => Grievances(value) is { } reasons ? facts with { Grievances = reasons } : null,
            FactName.Incidents => facts with { Incidents = Ids(value) },
            FactName.Findings => facts with { Findings = Ids(value) },
            _ => null,
        };
    }

    /// <summary>A member of <typeparamref name="T"/> by its exact name, never by its number.</summary>
    public static T? Member<T>(string value) where T : struct, Enum =>
        Enum.TryParse(value, out T member) && string.Equals(member.ToString(), value, StringComparison.Ordinal) ? member : null;

    /// <summary>Just now, to the minute.</summary>
    public static Finished Now(LocalDateTime now) => new(now.Date, new LocalTime(now.Hour, now.Minute));

    /// <summary>A time of day: "17:30".</summary>
    public static string Of(LocalTime time) => Time.Format(time);

    /// <summary>The time of day that <see cref="Of(LocalTime)"/> wrote, or null.</summary>
    public static LocalTime? Clock(string value) => Time.Parse(value).TryGetValue(default, out var time) ? time : null;

    /// <summary>Yes, no, or not said.</summary>
    public static string Of(bool? value) => value switch { true => "yes", false => "no", null => "" };

    private static string Of(Finished ended) => ended.Time is { } time ? $"{Date.Format(ended.Date)} {Time.Format(time)}" : Date.Format(ended.Date);

    private static bool? YesNo(string value) => value switch { "yes" or "true" => true, "no" or "false" => false, _ => null };

    private static decimal? Number(string value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Finished? Ended(string value, LocalDateTime now) => value switch
    {
        "now" => Now(now),
        "today" => new Finished(now.Date),
        "yesterday" => new Finished(now.Date.PlusDays(-1)),
        _ => value.Split(' ') switch
        {
            [var date] when Date.Parse(date).TryGetValue(default, out var day) => new Finished(day),
            [var date, var time] when Date.Parse(date).TryGetValue(default, out var day) && Time.Parse(time).TryGetValue(default, out var hour) => new Finished(day, hour),
            _ => null,
        },
    };

    private static Money? Amount(string value, string currency) => value.Split(' ') switch
    {
        [var amount] when Number(amount) is { } number => new Money(number, currency),
        [var amount, { Length: 3 } code] when Number(amount) is { } number && code.All(char.IsAsciiLetter) => new Money(number, code.ToUpperInvariant()),
        _ => null,
    };

    private static ImmutableArray<Grievance>? Grievances(string value)
    {
        var reasons = value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Member<Grievance>).ToImmutableArray();
        return reasons.Contains(null) ? null : [.. reasons.Select(reason => reason!.Value).Distinct().Order()];
    }

    private static ImmutableArray<string> Ids(string value) =>
        [.. value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    private static string Short(string value) => value.Length <= MaxLength ? value : value[..(char.IsHighSurrogate(value[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
}
