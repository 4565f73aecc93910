using HighPoint.Conversations;
using HighPoint.Language;
using HighPoint.Language.Occasions;
using HighPoint.Pipeline;
using HighPoint.Playbooks;
using NodaTime;

namespace HighPoint.Debriefs;

/// <summary>Where one job ends and the next begins, from message to message.</summary>
/// <param name="playbook">The owner's rules: from where on a kind is beyond doubt.</param>
internal sealed class JobBoundary(Playbook playbook)
{
    /// <summary>After so long without a word about a debrief, another job told is another engagement, even of the same customer.</summary>
    private static readonly Duration SameJob = Duration.FromHours(12);

    /// <summary>Another customer; or a job of another kind, after the last one was finished, or long after it.</summary>
    public bool IsAnother(Exchange exchange, DebriefState open, Reading reading)
    {
        if (reading.Intent is not Intent.Debrief)
        {
            return false;
        }

        var named = CustomerKey.Of(reading.Facts.Company);
        var present = CustomerKey.Of(open.Facts.Company);
        return (named.Length > 0 && present.Length > 0 && !SeveralJobs.IsSame(named, present))
            || (named.Length > 0 && IsJob(reading) && (IsOtherKind(open, reading) || IsFinished(exchange, open)))
            || (IsJob(reading) && exchange.Now - open.TouchedAt > SameJob);
    }

    /// <summary>
    /// The audit that an unhappy prospect agreed to, told as done without naming them again: the next job of the same customer, read so; else null.
    /// </summary>
    public Reading? Following(Exchange exchange, DebriefState open, Reading reading) =>
        reading is { Intent: Intent.Debrief, Facts: { Company: null, ExpectedOn: null } said } && open is { Occasion: Occasion.DissatisfiedProspect, Facts: { Company: { } company, Contact: var contact } }
        && (said.Contact is null || contact is null || ContactName.IsPart(said.Contact, contact)) && IsAuditDone(exchange.Opportunity(open.Opportunity)?.Stage, reading)
            ? reading with { Facts = said with { Company = company, Contact = contact ?? said.Contact }, Occasion = IsJob(reading) ? reading.Occasion : OccasionClassifier.Certain(Occasion.Audit) }
            : null;

    /// <summary>Whether the words tell that the audit took place; once it is proposed, few are needed.</summary>
    private bool IsAuditDone(Stage? stage, Reading reading)
    {
        var (said, isAudit) = (reading.Facts, reading.Occasion.Best == Occasion.Audit && IsJob(reading));
        return stage is Stage.AuditProposed or Stage.AuditBooked ? isAudit || said.Presented == true : isAudit && (said.Presented is not null || said.Finished is not null || said.Hours is not null);
    }

    /// <summary>
    /// A job is told and no customer that the reader knows for one, while nothing is left to ask about the open job: only the person can say whether it is another.
    /// </summary>
    public bool MayBeAnother(Exchange exchange, DebriefState open, Reading reading)
    {
        var said = reading.Facts;
        var stands = said.Hours is not null || said.Finished is not null || said.Repair is not null || said.Presented is not null;
        var contradicts = (said.Hours is { } hours && open.Facts.Hours is { } known && hours != known)
            || (said.Contact is { } contact && open.Facts.Contact is { } other && !ContactName.IsPart(contact, other) && !ContactName.IsPart(other, contact));
        return reading.Intent is Intent.Debrief && IsJob(reading) && said.Company is null && open is { Occasion: not null, Facts.Company: not null }
            && (contradicts || IsOtherKind(open, reading) || IsFinished(exchange, open) || (open.Asked is null && stands && !IsAwaited(open, said)));
    }

    /// <summary>What the open job waits for has come to pass: that is no other job.</summary>
    private static bool IsAwaited(DebriefState open, Facts said) =>
        (said.Repair == RepairState.Fixed && open.Facts.Repair is not RepairState.Fixed) || (said.Presented == true && open.Facts.Presented is not true);

    private bool IsJob(Reading reading) => playbook.IsClear(reading.Occasion) && !reading.Occasion.Evidence.IsEmpty;

    private static bool IsOtherKind(DebriefState open, Reading reading) =>
        open.Occasion is { } occasion && reading.Occasion.Best != occasion && reading.Occasion.Best != Occasion.None;

    /// <summary>Whether the message for it went out, or it was closed.</summary>
    private static bool IsFinished(Exchange exchange, DebriefState open) => exchange.Opportunity(open.Opportunity) is { IsDone: true };
}
