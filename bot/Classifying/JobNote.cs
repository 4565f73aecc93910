using HighPoint.Bot.Settings;
using NodaTime;
using NodaTime.Text;

namespace HighPoint.Bot.Classifying;

/// <summary>What somebody wrote about a job.</summary>
/// <param name="Text">Their words; not blank.</param>
/// <param name="Sent">When and where it was written; null where nobody knows.</param>
internal sealed record JobNote(string Text, Sent? Sent);

/// <summary>When something was written, and in which zone "yesterday" is to be understood.</summary>
internal sealed record Sent(Instant At, DateTimeZone Zone)
{
    private static readonly OffsetDateTimePattern WithOffset = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFFFo<Z+HH:mm>");
    private static readonly OffsetDateTimePattern ToTheMinute = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<Z+HH:mm>");
    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFFF");
    private static readonly LocalDateTimePattern LocalMinute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    /// <summary>
    /// Reads an ISO 8601 date, or a date and time with or without an offset (the T may be a space). An offset such as "-05:00" says where it was written, where no zone is given;
    /// a "Z" says when alone (RFC 9557), so that it is understood in the company's zone. A day without a time is taken at its last minute: it is about that day.
    /// </summary>
    /// <param name="at">When; blank or null where nobody knows.</param>
    /// <param name="zone">An IANA time zone; blank or null for none.</param>
    /// <param name="company">The company's zone.</param>
    /// <param name="sent">What was read; null where <paramref name="at"/> says nothing.</param>
    /// <returns>What is wrong, in a sentence; null where all is well.</returns>
    public static string? Read(string? at, string? zone, DateTimeZone company, out Sent? sent)
    {
        sent = null;
        DateTimeZone? named = null;
        if (!string.IsNullOrWhiteSpace(zone) && (named = ZoneReader.Find(zone.Trim())) is null)
        {
            return ClassifyWords.NoZone(ZoneReader.Allowed(zone.Trim()));
        }

        if (string.IsNullOrWhiteSpace(at))
        {
            return null;
        }

        sent = Parsed(at.Trim(), named, company);
        return sent is null ? ClassifyWords.NoDate : null;
    }

    private static Sent? Parsed(string at, DateTimeZone? named, DateTimeZone company)
    {
        if (at.Length > 10 && at[10] is ' ' or 't')
        {
            at = $"{at.AsSpan(0, 10)}T{at.AsSpan(11)}";
        }

        var zone = named ?? company;
        if (WithOffset.Parse(at).TryGetValue(default, out var moment) || ToTheMinute.Parse(at).TryGetValue(default, out moment))
        {
            return new Sent(moment.ToInstant(), named ?? (at.EndsWith('Z') ? company : DateTimeZone.ForOffset(moment.Offset)));
        }

        if (LocalDatePattern.Iso.Parse(at).TryGetValue(default, out var day))
        {
            return new Sent(day.At(new LocalTime(23, 59)).InZoneLeniently(zone).ToInstant(), zone);
        }

        return Local.Parse(at).TryGetValue(default, out var local) || LocalMinute.Parse(at).TryGetValue(default, out local) ? new Sent(local.InZoneLeniently(zone).ToInstant(), zone) : null;
    }
}
