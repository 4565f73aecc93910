using HighPoint.Language.Recognisers;
using HighPoint.Language.Words;
using NodaTime;

namespace HighPoint.Language.Intents;

/// <summary>"They booked the audit for Dec 3": short sentences that say that a proposed audit was agreed on, and tell of nothing else.</summary>
internal static class Bookings
{
    private const int Longest = 14;

    private static readonly PhraseTable<bool> Table = new(
    [
        .. Rows("book/booked/scheduled/confirmed/accepted/arranged/approved ?us ?them ?in ?up ?for ?on ?with ?the ?an ?a ?our ?that ?it audit/assessment", "agreed ?to ?on ?have ?do ?the ?an ?our audit/assessment", "yes to ?the ?an ?our audit/assessment",
            "go/going/goes ahead with ?the ?an ?our audit/assessment", "audit/assessment ?is ?was ?has ?got ?been ?now ?just ?all booked/scheduled/confirmed/arranged/agreed", "audit/assessment ?is ?now on/set ?for", "on for the audit/assessment", "they/theyve/he/she/client/customer ?have ?has ?just booked it/us", "its/it ?is ?was ?now booked/scheduled/confirmed for/on", "booked in for ?the ?an audit/assessment", "signed up for ?the ?an audit/assessment"),
    ]);

    /// <summary>The booking, or null.</summary>
    public static Intent.AuditBooked? Find(Hearing hearing)
    {
        var utterance = hearing.Utterance;
        if (utterance.Words is < 3 or > Longest || Table.Find(utterance).Length == 0 || !IsSaidPlainly(utterance)
            || hearing.Notes.Facts is not { Hours: null, Repair: null, Grievances.IsEmpty: true, Incumbent: null, Findings.IsEmpty: true, Presented: not true })
        {
            return null;
        }

        var today = hearing.Context.Now.InZone(hearing.Context.Zone).Date;
        var day = Enumerable.Range(0, utterance.Tokens.Length).Select(at => NamedDay.Coming(utterance, at, today)).FirstOrDefault(found => found is not null);
        return day is { } on ? new Intent.AuditBooked(on.Date, Hour(utterance, on.End)) : new Intent.AuditBooked(null);
    }

    /// <summary>"Thursday 2pm", "at 10 on Friday".</summary>
    private static LocalTime? Hour(Utterance utterance, int afterDay)
    {
        for (var at = 1; at < utterance.Tokens.Length; at++)
        {
            if ((at == afterDay || utterance[at - 1] is "at" or "@" || utterance[at + 1] is "am" or "pm") && ClockTime.At(utterance, at) is { } clock)
            {
                return Reminders.Likely(clock);
            }
        }

        return null;
    }

    private static bool IsSaidPlainly(Utterance utterance) => !utterance.Tokens[^1].Is('?')
        && !utterance.Tokens.Any(token => token.Word is "not" or "no" or "never" or "if" or "havent" or "hasnt" or "wont" or "isnt" or "wasnt" or "when" or "should" or "remind" or "did" or "didnt");

    private static IEnumerable<(string, bool)> Rows(params string[] patterns) => patterns.Select(pattern => (pattern, true));
}
