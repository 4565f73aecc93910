using System.Collections.Immutable;
using System.Globalization;
using HighPoint.Debriefs;
using HighPoint.Playbooks;
using NodaTime;

namespace HighPoint.Language;

/// <summary>Hears as a technician's bot would on Friday, 20 November 2026, 17:30, and says facts as "company=Acme; hours=6", "-" for what is not said.</summary>
internal static class Hears
{
    public static readonly Reader Reader = new(
    [
        new Topic("server", TopicKind.Incident, ["server*", "srv"], "your server went down", "watch the server"),
        new Topic("email", TopicKind.Incident, ["email", "mail", "exchange"], "your e-mail stopped", "watch the mail"),
        new Topic("ransomware", TopicKind.Incident, ["ransom*"], "your files were encrypted", "keep backups apart"),
        new Topic("wifi", TopicKind.Incident, ["wi-fi", "wifi"], "the wireless network failed", "watch the wireless network"),
        new Topic("backups-untested", TopicKind.Finding, ["backup*", "test restore*"], "the backups have never been tested", "test the backups"),
        new Topic("no-mfa", TopicKind.Finding, ["no mfa", "without mfa"], "nothing but a password guards the mail", "add a second step"),
    ]);

    public static readonly ReadingContext Context = new(Instant.FromUtc(2026, 11, 20, 17, 30), DateTimeZone.Utc, "USD", "US");

    public static Reading Of(string text, FactName? asked = null, params string[] known) =>
        Reader.Read(text, Context with { Asked = asked, KnownCompanies = [.. known] });

    /// <summary>Asserts the facts that <paramref name="expected"/> names and leaves the others open.</summary>
    public static void Facts(string expected, Facts facts)
    {
        var names = expected.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=')[0]);
        Assert.Equal(expected, string.Join("; ", names.Select(name => $"{name}={Say(name, facts)}")));
    }

    public static string Say(string name, Facts facts) => name switch
    {
        "company" => facts.Company ?? "-",
        "contact" => facts.Contact ?? "-",
        "incumbent" => facts.Incumbent ?? "-",
        "email" => facts.Email ?? "-",
        "phone" => facts.Phone ?? "-",
        "hours" => facts.Hours?.ToString(CultureInfo.InvariantCulture) ?? "-",
        "finished" => facts.Finished is { } ended ? $"{ended.Date:uuuu-MM-dd}{(ended.Time is { } time ? $" {time:HH:mm}" : "")}" : "-",
        "repair" => facts.Repair?.ToString() ?? "-",
        "presented" => Say(facts.Presented),
        "agreement" => Say(facts.Agreement),
        "paying" => Say(facts.Paying),
        "free" => Say(facts.FreeOfCharge),
        "amount" => facts.Amount is { } money ? string.Create(CultureInfo.InvariantCulture, $"{money.Amount} {money.Currency}") : "-",
        "mood" => facts.Mood?.ToString() ?? "-",
        "grievances" => Say([.. facts.Grievances.Select(reason => reason.ToString())]),
        "incidents" => Say(facts.Incidents),
        "findings" => Say(facts.Findings),
        _ => throw new ArgumentException(name, nameof(name)),
    };

    private static string Say(bool? value) => value switch { true => "yes", false => "no", null => "-" };

    private static string Say(ImmutableArray<string> values) => values.IsEmpty ? "-" : string.Join('+', values);
}
