using HighPoint.Debriefs;
using HighPoint.Support;
using NodaTime;

namespace HighPoint.Advising;

/// <summary>The rules that hold across occasions. It is Monday, 23 November 2026, twenty past eleven, and the job is just done.</summary>
public sealed class AdviceRuleTests
{
    private const string Now = "2026-11-23T11:20";
    private static readonly AdviceTable Office = new(SampleCalendars.Office("America/New_York"));

    public static TheoryData<string, Occasion, Facts, string, string> Rows { get; } = new()
    {
        { "routine work", Occasion.None, Facts.None, "routine", "nothing" },
        { "routine work for somebody with an agreement", Occasion.None, new() { Agreement = true }, "routine", "nothing" },
        { "routine work for somebody angry", Occasion.None, new() { Mood = Mood.AngryAtUs }, "routine", "nothing" },
        { "they have an agreement", Occasion.Emergency, new() { Agreement = true }, "has-agreement", "has agreement" },
        { "an audit under an agreement", Occasion.Audit, new() { Agreement = true, Presented = false }, "has-agreement", "has agreement" },
        { "an agreement goes before anger", Occasion.Emergency, new() { Agreement = true, Mood = Mood.AngryAtUs }, "has-agreement", "has agreement" },
        { "they said no seven weeks ago", Occasion.Emergency, new() { DeclinedOn = new LocalDate(2026, 10, 5) }, "recently-declined", "nothing" },
        { "an audit where they said no", Occasion.Audit, new() { DeclinedOn = new LocalDate(2026, 8, 26) }, "recently-declined", "nothing" },
        { "angry at us", Occasion.Emergency, new() { Mood = Mood.AngryAtUs }, "angry-at-us", "wait for GoodMood, ask 30 09:00" },
        { "angry and not fixed", Occasion.Emergency, new() { Mood = Mood.AngryAtUs, Repair = RepairState.Broken }, "angry-at-us", "wait for GoodMood, ask 30 09:00" },
        { "angry at us after an audit", Occasion.Audit, new() { Mood = Mood.AngryAtUs }, "angry-at-us", "wait for GoodMood, ask 30 09:00" },
        { "a prospect angry at us", Occasion.DissatisfiedProspect, new() { Mood = Mood.AngryAtUs }, "angry-at-us", "wait for GoodMood, ask 30 09:00" },
        { "not fixed yet", Occasion.Emergency, new() { Repair = RepairState.Broken }, "not-fixed-yet", "wait for Repair, ask 24 09:00" },
        { "only holding", Occasion.Emergency, new() { Repair = RepairState.Holding }, "only-holding", "wait for Repair, ask 25 09:00" },
        { "a repair says nothing of an audit", Occasion.Audit, new() { Repair = RepairState.Broken }, "audit-window", "offer 23 11:20-17:00, until 07 17:00, meet 24 10:00" },
        { "findings not presented", Occasion.Audit, new() { Presented = false }, "findings-not-presented", "wait for Findings, ask 25 09:00" },
        { "findings say nothing of an emergency", Occasion.Emergency, new() { Presented = false }, "emergency-window", "offer 23 11:20-17:00, until 26 17:00, meet 24 10:00" },
        { "never paid us: the invoice", Occasion.Emergency, new() { Paying = false }, "invoice-first", "invoice first 23 11:20-17:00, until 26 17:00, meet 24 10:00" },
        { "never paid us and not fixed", Occasion.Emergency, new() { Paying = false, Repair = RepairState.Broken }, "not-fixed-yet", "wait for Repair, ask 24 09:00" },
        { "an audit not paid yet: its invoice", Occasion.Audit, new() { Paying = false }, "invoice-first", "invoice first 23 11:20-17:00, until 07 17:00, meet 24 10:00" },
        { "a free audit of a stranger: paid work", Occasion.Audit, new() { Paying = false, FreeOfCharge = true }, "paid-work-first", "work first 23 11:20-17:00, until 07 17:00, meet 24 10:00" },
        { "a free audit, paying not said", Occasion.Audit, new() { FreeOfCharge = true }, "paid-work-first", "work first 23 11:20-17:00, until 07 17:00, meet 24 10:00" },
        { "a free audit of a customer", Occasion.Audit, new() { Paying = true, FreeOfCharge = true }, "audit-window", "offer 23 11:20-17:00, until 07 17:00, meet 24 10:00" },
        { "a free emergency of a stranger", Occasion.Emergency, new() { Paying = false, FreeOfCharge = true }, "paid-work-first", "work first 23 11:20-17:00, until 26 17:00, meet 24 10:00" },
        { "nothing said of an emergency", Occasion.Emergency, Facts.None, "emergency-window", "offer 23 11:20-17:00, until 26 17:00, meet 24 10:00" },
        { "nothing said of an audit", Occasion.Audit, Facts.None, "audit-window", "offer 23 11:20-17:00, until 07 17:00, meet 24 10:00" },
        { "a neutral mood is no anger", Occasion.Emergency, new() { Mood = Mood.Neutral }, "emergency-window", "offer 23 11:20-17:00, until 26 17:00, meet 24 10:00" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Rule(string told, Occasion occasion, Facts facts, string rule, string advice)
    {
        var said = Office.Ask(Now, occasion, facts);
        Assert.Equal($"{told}: {rule}, {advice}", $"{told}: {said.Rule}, {Office.Line(Now, occasion, facts)}");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [InlineData(null)]
    public void A_Prospect_Gets_The_Audit_First_Whether_They_Ever_Paid_Us_Or_Not(bool? paying)
    {
        var advice = Office.Ask(Now, Occasion.DissatisfiedProspect, new() { Paying = paying });
        Assert.Equal(("audit-first", PaidStep.Audit), (advice.Rule, Assert.IsType<Verdict.PaidStepFirst>(advice.Verdict).Step));
    }

    [Fact]
    public void From_Prospect_Over_The_Audit_To_The_Agreement()
    {
        var prospect = new Facts { Grievances = [Grievance.SlowResponse] };
        Assert.Equal("audit-first", Office.Ask("2026-11-02T11:00", Occasion.DissatisfiedProspect, prospect).Rule);
        var audited = prospect with { Presented = false };
        Assert.Equal("findings-not-presented", Office.Ask("2026-11-16T11:00", Occasion.Audit, audited).Rule);
        var presented = audited with { Presented = true, Paying = true };
        Assert.Equal("audit-window", Office.Ask("2026-11-18T11:00", Occasion.Audit, presented).Rule);
        Assert.Equal("has-agreement", Office.Ask("2026-11-23T11:00", Occasion.Audit, presented with { Agreement = true }).Rule);
    }

    [Fact]
    public void Once_The_Invoice_Is_Paid_The_Window_Opens_Anew()
    {
        var unpaid = new Facts { Finished = AdviceTable.Ended("2026-11-02T15:00"), Paying = false };
        Assert.Equal("invoice first 23 11:20-17:00, until 23 17:00, meet 23 12:30", Office.Line(Now, Occasion.Emergency, unpaid));
        var paid = unpaid with { Paying = true, PaidOn = new LocalDate(2026, 11, 20) };
        Assert.Equal("offer 23 11:20-17:00, until 25 17:00, meet 24 10:00", Office.Line(Now, Occasion.Emergency, paid));
    }

    [Fact]
    public void An_Earlier_Payment_Opens_Nothing_Anew()
    {
        var facts = new Facts { Finished = AdviceTable.Ended("2026-11-19T15:00"), PaidOn = new LocalDate(2026, 11, 2), Paying = true };
        Assert.Equal("offer 23 11:20-17:00, until 24 17:00, meet 24 10:00", Office.Line(Now, Occasion.Emergency, facts));
    }

    [Fact]
    public void Every_Rule_Is_Worded_And_Every_Wording_Has_Its_Rule()
    {
        Assert.Equal(Advisor.RuleNames.Order(StringComparer.Ordinal), TestPlaybook.Default.Advice.Rules.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Advisor.RuleNames.Length, Advisor.RuleNames.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void What_Would_Change_The_Advice_Leaves_Out_What_Is_Known()
    {
        Assert.Contains(Office.Ask(Now, Occasion.Emergency, Facts.None).Changes, change => change.Contains("agreement", StringComparison.Ordinal));
        Assert.DoesNotContain(Office.Ask(Now, Occasion.Emergency, new() { Agreement = false }).Changes, change => change.Contains("already have an agreement", StringComparison.Ordinal));
    }
}
