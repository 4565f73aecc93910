using System.Collections.Immutable;
using HighPoint.Debriefs;

namespace HighPoint.Language;

/// <summary>What a person wants with an utterance. Typo-tolerant; dialogs branch on this and never compare strings.</summary>
public abstract record Intent
{
    private Intent() { }

    /// <summary>Tells of a job: a new debrief, or more facts for the open one.</summary>
    public sealed record Debrief : Intent;

    /// <summary>Puts a fact right: "it's Harper Dental, not Harlow", "6 hours not 16", "actually that was the audit". The reading's facts hold the new values.</summary>
    /// <param name="Facts">Which facts are put right.</param>
    public sealed record Correct(ImmutableArray<FactName> Facts) : Intent;

    /// <summary>Wants facts that are held taken away: "remove the phone", "she has no email".</summary>
    /// <param name="Facts">Which facts.</param>
    public sealed record Forget(ImmutableArray<FactName> Facts) : Intent;

    /// <summary>Answers the question that is open (see <see cref="ReadingContext.Asked"/>); the reading's facts hold the value.</summary>
    public sealed record Answer : Intent;

    /// <summary>"I don't know": the open question is to be skipped.</summary>
    public sealed record Skip : Intent;

    /// <summary>Yes, without an open fact to which it would be the answer.</summary>
    public sealed record Yes : Intent;

    /// <summary>No, without an open fact to which it would be the answer.</summary>
    public sealed record No : Intent;

    /// <summary>Help, in any letter case and with typos.</summary>
    public sealed record Help : Intent;

    /// <summary>One question back.</summary>
    public sealed record Back : Intent;

    /// <summary>Takes back the last changes, whatever they were.</summary>
    /// <param name="Steps">How many, 1 or more; <see cref="int.MaxValue"/> for all.</param>
    public sealed record Undo(int Steps = 1) : Intent;

    /// <summary>What was done last with the opportunity is not so after all: it was not sent, they did not sign.</summary>
    public sealed record NotSo : Intent;

    /// <summary>The customer has the offer and has not decided yet.</summary>
    public sealed record StillOpen : Intent;

    /// <summary>Wants to go on with the job that was told with the open one.</summary>
    public sealed record NextJob : Intent;

    /// <summary>Stops the open debrief; it is set aside, not lost.</summary>
    public sealed record Cancel : Intent;

    /// <summary>Takes up again what was set aside.</summary>
    public sealed record Resume : Intent;

    /// <summary>Forgets the open debrief and begins anew.</summary>
    public sealed record StartOver : Intent;

    /// <summary>Says the last answer again.</summary>
    public sealed record Repeat : Intent;

    /// <summary>Hi, hello, good morning.</summary>
    public sealed record Greet : Intent;

    /// <summary>Thanks.</summary>
    public sealed record Thank : Intent;

    /// <summary>Wants the record as a form.</summary>
    public sealed record OpenForm : Intent;

    /// <summary>Wants what is open in a form saved.</summary>
    public sealed record SaveForm : Intent;

    /// <summary>Wants the draft changed in form, tone or length ("warmer", "as a short chat message", "talking points").</summary>
    /// <param name="Form">The form asked for, or null to keep it.</param>
    /// <param name="Tone">The tone asked for, or null to keep it.</param>
    /// <param name="Length">The length asked for, or null to keep it.</param>
    public sealed record ReviseDraft(Drafts.DraftForm? Form, Drafts.DraftTone? Tone, Drafts.DraftLength? Length = null) : Intent;

    /// <summary>Wants to edit the draft's words.</summary>
    public sealed record EditDraft : Intent;

    /// <summary>Wants to see the draft alone, or to copy it.</summary>
    public sealed record CopyDraft : Intent;

    /// <summary>Says that the message went out ("sent it").</summary>
    public sealed record MarkSent : Intent;

    /// <summary>Wants to be reminded, at a time that the text may hold.</summary>
    /// <param name="At">When, on the speaker's calendar; null where not said.</param>
    public sealed record RemindMe(NodaTime.LocalDateTime? At) : Intent;

    /// <summary>Wants no reminder, or no longer the one that is set.</summary>
    public sealed record CancelReminder : Intent;

    /// <summary>Wants to choose when and about what nudges come ("stop nudging me on Fridays", "quiet after 5", "mute check-ins", "settings").</summary>
    public sealed record SetNudges(Preferences.PreferenceOrder Order) : Intent;

    /// <summary>"Not now": no offer for this one at present.</summary>
    public sealed record NotNow : Intent;

    /// <summary>Says that the occasion is wrong without saying which is right.</summary>
    public sealed record WrongKind : Intent;

    /// <summary>Why this advice, why now.</summary>
    public sealed record Why : Intent;

    /// <summary>"What if they have an agreement?": what the advice would be; the reading's facts are supposed, and nothing of them is so.</summary>
    public sealed record Suppose : Intent;

    /// <summary>The customer said yes to the agreement.</summary>
    public sealed record Signed : Intent;

    /// <summary>The customer said no to the agreement.</summary>
    public sealed record Declined : Intent;

    /// <summary>The prospect said yes to the audit that was proposed; the reading's company is the one that was named.</summary>
    /// <param name="On">The day it is booked for, on the speaker's calendar; null where not said.</param>
    /// <param name="At">The hour, on the speaker's clock; null where not said, or without a day.</param>
    public sealed record AuditBooked(NodaTime.LocalDate? On, NodaTime.LocalTime? At = null) : Intent;

    /// <summary>Wants to talk with a person and not with a bot.</summary>
    public sealed record AskPerson : Intent;

    /// <summary>A question about the pipeline ("pipeline", "what's overdue", "what do I have open").</summary>
    /// <param name="Question">What is asked, in full: a follow-up holds what it goes on from.</param>
    public sealed record AskPipeline(Pipeline.Questions.Question Question) : Intent
    {
        /// <summary>"Pipeline".</summary>
        public AskPipeline() : this(Pipeline.Questions.Question.Plain) { }
    }

    /// <summary>Makes somebody a manager (<paramref name="Manager"/>), or a technician again.</summary>
    public sealed record GiveRole(string Name, bool Manager) : Intent;

    /// <summary>Gives a customer's open opportunities to a colleague; <paramref name="Customer"/> is null for those that were listed last.</summary>
    public sealed record HandOver(string? Customer, string To) : Intent;

    /// <summary>Wants all that names a customer or a person deleted for good.</summary>
    public sealed record Erase(string Name) : Intent;

    /// <summary>Asks after a customer without telling of a job ("any news on Harlow?"); the reading's company is the one named.</summary>
    public sealed record AskCustomer : Intent;

    /// <summary>Nothing that was understood.</summary>
    public sealed record Unknown : Intent;
}
