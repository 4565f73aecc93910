using FsCheck;
using FsCheck.Fluent;
using HighPoint.Advising;
using HighPoint.Conversations;
using HighPoint.Debriefs;
using HighPoint.Drafts;
using NodaTime;

namespace HighPoint.Support;

/// <summary>Records as people leave them behind: half empty, in any combination, now and then with a name nobody expects.</summary>
public static class Generators
{
    /// <summary>Ids of the default playbook's topics, and one that no playbook has.</summary>
    private static readonly string[] Incidents = ["server", "email", "ransomware", "tills", "laptop-lost", "practice-software", "no-such-topic"];

    private static readonly string[] Findings = ["backups-untested", "no-mfa", "hipaa", "pci", "old-server", "guest-wifi", "no-such-topic"];

    private static readonly string[] Companies =
    [
        "Harlow Dental", "Oakmont Law", "St. Mary's Parish", "harlow dental", "Bell & Sons", "3D Print Works", "7-Eleven Plumbing",
        "The Greater Springfield Association of Independent Veterinary Surgeons and Nurses", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
        "{{ sender }}", "{% assign x = 1 %}", "Ünlü & Söhne\r\nGmbH", "a b c d e f g h i j k l m n o p", "🙂", "  ",
    ];

    private static readonly string[] Contacts =
    [
        "Dana", "Dana Whitfield", "dana", "Dr. Anna Patel", "Mr. Lee", "CFO Wei Zhang", "sister Agnieszka", "the office manager", "Whitfield, Dana", "Dana and Bob", "the owner", "Jean-Luc O'Neil", "李明",
        "{{ phone }}", "{% for %}", "dana@harlow.example", "Dana (front desk)", "X\nY", "Maximiliane Alexandrina von und zu Hohenlohe-Bartenstein", "-",
    ];

    /// <summary>Everything that may be known of an engagement.</summary>
    public static Arbitrary<Facts> Facts() => Arb.From(
        from company in Maybe(Gen.Elements(Companies))
        from contact in Maybe(Gen.Elements(Contacts))
        from hours in Maybe(Gen.Elements(0.25m, 1m, 1.5m, 6m, 16m, 48m, 100_000m, -3m))
        from day in Maybe(Gen.Choose(-3, 30))
        from repair in Maybe(Gen.Elements(Enum.GetValues<RepairState>()))
        from presented in Maybe(Gen.Elements(true, false))
        from free in Maybe(Gen.Elements(true, false))
        from grievances in Gen.SubListOf(Enum.GetValues<Grievance>())
        from incidents in Gen.SubListOf(Incidents)
        from findings in Gen.SubListOf(Findings)
        from incumbent in Maybe(Gen.Elements("Zyxcorp Managed Services", "Quibblenet"))
        select new Facts
        {
            Company = company.Value,
            Contact = contact.Value,
            Hours = hours.HasValue ? hours.Value : null,
            Finished = day.HasValue ? new Finished(Monday.PlusDays(-day.Value)) : null,
            Repair = repair.HasValue ? repair.Value : null,
            Presented = presented.HasValue ? presented.Value : null,
            FreeOfCharge = free.HasValue ? free.Value : null,
            Grievances = [.. grievances],
            Incidents = [.. incidents],
            Findings = [.. findings],
            Incumbent = incumbent.Value,
            Amount = new Money(4321.99m, "USD"),
            Email = "dana@harlow.example",
            Phone = "555 987 6543",
        });

    /// <summary>Whoever signs.</summary>
    public static Arbitrary<Person> Senders() => Arb.From(
        from name in Gen.Elements("Sam Ortiz", "Bo", "Bartholomew Montgomery Featherstonehaugh Junior", "Dr. Kim")
        from email in Maybe(Gen.Elements("sam@ridgeline.example"))
        from phone in Maybe(Gen.Elements("+1 555 010 2299"))
        from zone in Gen.Elements("America/New_York", "Australia/Sydney", "Asia/Kolkata")
        select new Person("tech", name, Role.Technician, DateTimeZoneProviders.Tzdb[zone], email.Value, phone.Value));

    /// <summary>Requests for which there is something to send.</summary>
    public static Arbitrary<DraftRequest> Requests() => Arb.From(
        from facts in Facts().Generator
        from sender in Senders().Generator
        from occasion in Gen.Elements(Occasion.Emergency, Occasion.Audit, Occasion.DissatisfiedProspect)
        from hour in Gen.Choose(9, 16)
        from days in Gen.Choose(1, 9)
        from verdict in Gen.Elements<Func<OfferWindow, Verdict>>(
            window => new Verdict.Offer(window),
            window => new Verdict.PaidStepFirst(PaidStep.Audit, window, []),
            window => new Verdict.PaidStepFirst(PaidStep.Invoice, window, []),
            window => new Verdict.PaidStepFirst(PaidStep.Work, window, []))
        from form in Gen.Elements(Enum.GetValues<DraftForm>())
        from tone in Gen.Elements(Enum.GetValues<DraftTone>())
        from length in Gen.Elements(Enum.GetValues<DraftLength>())
        select new DraftRequest(
            occasion, facts, new Advice(verdict(Window(sender.Zone, days, hour)), "rule", "Because.", []), sender, new(form, tone, length)));

    /// <summary>A Monday, in the middle of all generated records.</summary>
    public static LocalDate Monday { get; } = new(2026, 11, 23);

    private static OfferWindow Window(DateTimeZone zone, int days, int hour)
    {
        ZonedDateTime At(int day, int at) => zone.AtStrictly(Monday.PlusDays(day).At(new LocalTime(at, 0)));
        return new(At(0, 15), At(1, 9), At(1, 11), At(10, 17), At(days, hour));
    }

    private static Gen<Known<T>> Maybe<T>(Gen<T> gen) => Gen.OneOf(Gen.Constant(new Known<T>(false, default!)), gen.Select(value => new Known<T>(true, value)));

    private readonly record struct Known<T>(bool HasValue, T Value);
}
