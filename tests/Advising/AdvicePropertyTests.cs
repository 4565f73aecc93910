using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using HighPoint.Calendars;
using HighPoint.Debriefs;
using HighPoint.Support;
using NodaTime;

namespace HighPoint.Advising;

[Properties(Arbitrary = [typeof(SampleCalendars), typeof(AdvicePropertyTests)], MaxTest = 400)]
public sealed class AdvicePropertyTests
{
    private static readonly Advisor Advisor = new(TestPlaybook.Default);

    /// <summary>Facts that bear on the advice, each known or not; ended up to 70 days before or after the moment of <see cref="SampleCalendars.Moments"/>.</summary>
    public static Arbitrary<Facts> Facts() => (
        from repair in Gen.Elements<RepairState?>(null, RepairState.Fixed, RepairState.Fixed, RepairState.Holding, RepairState.Broken)
        from presented in Gen.Elements<bool?>(null, true, false)
        from agreement in Gen.Elements<bool?>(null, false, false, true)
        from paying in Gen.Elements<bool?>(null, true, false)
        from free in Gen.Elements<bool?>(null, true, false)
        from mood in Gen.Elements<Mood?>(null, Mood.Happy, Mood.Neutral, Mood.AngryAtUs)
        from day in Gen.Choose(-1, 300)
        from minute in Gen.Choose(-600, (24 * 60) - 1)
        from paid in Gen.Choose(-300, 300)
        select new Facts
        {
            Repair = repair,
            Presented = presented,
            Agreement = agreement,
            Paying = paying,
            FreeOfCharge = free,
            Mood = mood,
            Finished = day < 0 ? null : new Finished(Day(day), minute < 0 ? null : LocalTime.Midnight.PlusMinutes(minute)),
            PaidOn = paid < 0 ? null : Day(paid),
        }).ToArbitrary();

    [Property]
    public void A_Window_Lies_In_Business_Hours_From_Now_On(Occasion occasion, Facts facts, Instant now, BusinessCalendar calendar)
    {
        if (WindowOf(Advisor.Advise(occasion, facts, now, calendar).Verdict) is not { } window)
        {
            return;
        }

        Assert.All([window.BestFrom, window.BestUntil, window.Closes, window.Meeting], moment => Assert.True(calendar.IsWithinHours(moment), $"{moment}"));
        Instant[] order = [window.Opens.ToInstant(), now, window.BestFrom.ToInstant(), window.BestUntil.ToInstant(), window.Closes.ToInstant()];
        Assert.Equal(order.Order(), order);
        Assert.True(window.BestFrom.ToInstant() < window.BestUntil.ToInstant());
        Assert.Equal(window.BestFrom.Date, window.BestUntil.Date);
        Assert.True(window.Meeting.ToInstant() > window.BestFrom.ToInstant());
        Assert.True(window.Meeting is { Minute: 0 or 30, Second: 0 });
        Assert.Equal(calendar.Zone, window.Closes.Zone);
    }

    [Property]
    public void What_Comes_Later_Comes_In_Business_Hours_And_In_Order(Occasion occasion, Facts facts, Instant now, BusinessCalendar calendar)
    {
        var later = Advisor.Advise(occasion, facts, now, calendar).Verdict switch
        {
            Verdict.PaidStepFirst step => step.CheckIns,
            Verdict.NotYet wait => [wait.AskAgain],
            _ => [],
        };
        Assert.All(later, moment => Assert.True(moment.ToInstant() > now && calendar.IsWithinHours(moment), $"{moment}"));
        Assert.Equal(later.Select(moment => moment.ToInstant()).Distinct().Order(), later.Select(moment => moment.ToInstant()));
    }

    [Property]
    public void Advice_Is_Always_Worded_And_Names_Its_Rule(Occasion occasion, Facts facts, Instant now, BusinessCalendar calendar)
    {
        var advice = Advisor.Advise(occasion, facts, now, calendar);
        Assert.Contains(advice.Rule, Advisor.RuleNames);
        Assert.NotEmpty(advice.What);
        Assert.NotEmpty(advice.Why);
        Assert.NotEmpty(advice.Changes);
        Assert.DoesNotContain('{', advice.Basis);
        var nothingToDo = advice.Verdict is Verdict.Nothing or Verdict.HasAgreement;
        Assert.Equal(nothingToDo, AdviceWords.When(advice, now, calendar.Zone).Length == 0);
    }

    [Property]
    public void Nobody_Is_Offered_An_Agreement_Who_Must_Not_Be(Occasion occasion, Facts facts, Instant now, BusinessCalendar calendar)
    {
        var isOffer = Advisor.Advise(occasion, facts, now, calendar).Verdict is Verdict.Offer;
        var mustNot = occasion is Occasion.None or Occasion.DissatisfiedProspect
            || facts is { Agreement: true } or { Mood: Mood.AngryAtUs } or { Paying: false } or { FreeOfCharge: true, Paying: null }
            || (occasion == Occasion.Emergency && facts.Repair is RepairState.Broken or RepairState.Holding)
            || (occasion == Occasion.Audit && facts.Presented == false);
        Assert.False(isOffer && mustNot);
    }

    [Property]
    public void Waiting_Never_Brings_The_Best_Day_Forward(Occasion occasion, Facts facts, Instant now, BusinessCalendar calendar, PositiveInt minutes)
    {
        // An event that is said to lie ahead is taken for now, and so moves with the clock: only one that stands still can be waited on.
        var today = calendar.DayOf(now);
        var ended = facts with
        {
            Finished = facts.Finished is { } said && said.Date < today ? said : new Finished(today, now.InZone(calendar.Zone).TimeOfDay),
            PaidOn = facts.PaidOn < today ? facts.PaidOn : null,
        };
        var first = WindowOf(Advisor.Advise(occasion, ended, now, calendar).Verdict);
        var then = WindowOf(Advisor.Advise(occasion, ended, now + Duration.FromMinutes(minutes.Get), calendar).Verdict);
        // Of the same day an earlier hour is fine: before opening it is the best hours, once open it is now.
        Assert.True(first is null || then is null || first.BestFrom.Date <= then.BestFrom.Date);
    }

    private static OfferWindow? WindowOf(Verdict verdict) => verdict switch
    {
        Verdict.Offer offer => offer.Window,
        Verdict.PaidStepFirst step => step.Window,
        _ => null,
    };

    private static LocalDate Day(int day) => new LocalDate(2026, 1, 15).PlusDays(day);
}
