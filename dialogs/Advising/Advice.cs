using System.Collections.Immutable;
using NodaTime;

namespace HighPoint.Advising;

/// <summary>When to offer, why then, what to wait for, and what would change it.</summary>
/// <param name="Verdict">What to do.</param>
/// <param name="Rule">The name of the rule that decided ("not-fixed-yet", "emergency-window").</param>
/// <param name="Why">One or two sentences of the playbook's: why then. Plain text.</param>
/// <param name="Changes">What would change the advice, most likely first: short plain sentences of the playbook's.</param>
public sealed record Advice(Verdict Verdict, string Rule, string Why, ImmutableArray<string> Changes)
{
    /// <summary>What to do, in a few words of the playbook's ("Offer the service agreement"). Plain text.</summary>
    public string What { get; init; } = "";

    /// <summary>Where the window comes from ("the playbook's 3 business days"); empty where there is none. Plain text.</summary>
    public string Basis { get; init; } = "";
}

/// <summary>What to do about a service agreement, as a closed set.</summary>
public abstract record Verdict
{
    private Verdict() { }

    /// <summary>Offer the agreement within <paramref name="Window"/>.</summary>
    public sealed record Offer(OfferWindow Window) : Verdict;

    /// <summary>Propose the paid step first (the audit to a prospect; the invoice of the emergency to a stranger).</summary>
    /// <param name="Step">Which step.</param>
    /// <param name="Window">When to propose it.</param>
    /// <param name="CheckIns">When to check in afterwards, in order; then let go.</param>
    public sealed record PaidStepFirst(PaidStep Step, OfferWindow Window, ImmutableArray<ZonedDateTime> CheckIns) : Verdict;

    /// <summary>Not yet: wait for <paramref name="For"/>, and ask again at <paramref name="AskAgain"/>.</summary>
    public sealed record NotYet(WaitFor For, ZonedDateTime AskAgain) : Verdict;

    /// <summary>The window closed at <paramref name="Closed"/>, before this was told.</summary>
    public sealed record TooLate(ZonedDateTime Closed) : Verdict;

    /// <summary>They have an agreement with us: nothing to offer, worth logging as proof of value.</summary>
    public sealed record HasAgreement : Verdict;

    /// <summary>Nothing to offer on: logged.</summary>
    public sealed record Nothing : Verdict;
}

/// <summary>
/// The paid step that makes a stranger a paying customer: the audit (of a prospect), the invoice (of an emergency or an audit that was not paid yet),
/// or the first paid work (after an audit that was free of charge).
/// </summary>
public enum PaidStep { Audit, Invoice, Work }

/// <summary>What an offer has to wait for.</summary>
public enum WaitFor { Repair, Findings, GoodMood }

/// <summary>A dated window. All three lie within business hours of the technician's calendar, but <paramref name="Opens"/>, which is the event itself.</summary>
/// <param name="Opens">The event (fixed, presented, visited), in the technician's zone.</param>
/// <param name="BestFrom">The best moment begins.</param>
/// <param name="BestUntil">The best moment ends, on the same day.</param>
/// <param name="Closes">End of business on the last day.</param>
/// <param name="Meeting">A concrete time to propose to the customer for a call or meeting: a business moment after <paramref name="BestFrom"/>.</param>
public sealed record OfferWindow(
    ZonedDateTime Opens, ZonedDateTime BestFrom, ZonedDateTime BestUntil, ZonedDateTime Closes, ZonedDateTime Meeting)
{
    /// <summary>Whether the playbook's best days had gone by when it was told: what is left is good, but not as good.</summary>
    public bool IsLate { get; init; }
}
