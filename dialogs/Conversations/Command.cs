using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace HighPoint.Conversations;

/// <summary>What a button does. It travels through the channels as <see cref="ToString"/> and comes back through <see cref="TryParse"/>.</summary>
/// <param name="Verb">What to do.</param>
/// <param name="Subject">The id of the engagement or opportunity it is about; empty where about none.</param>
/// <param name="Revision">The subject's revision that the button was drawn for: an older one is a dead button and changes nothing.</param>
/// <param name="Argument">The verb's own argument ("fixed", "Email", "tomorrow"); may hold any character.</param>
public sealed record Command(Verb Verb, string Subject = "", int Revision = 0, string Argument = "")
{
    private const char Separator = '|';

    /// <summary><c>verb|subject|revision|argument</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Verb}{Separator}{Subject}{Separator}{Revision}{Separator}{Argument}");

    /// <summary>Reads what <see cref="ToString"/> wrote; false for anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Command? command)
    {
        command = null;
        if (text?.Split(Separator, 4) is not [var verb, var subject, var revision, var argument]
            || !Enum.TryParse(verb, out Verb known) || !Enum.IsDefined(known)
            || !int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        command = new Command(known, subject, number, argument);
        return true;
    }
}

/// <summary>Every button's verb.</summary>
public enum Verb
{
    /// <summary>Answers the open question; argument: <c>FactName=value</c>.</summary>
    Answer,
    Skip, Back, Undo, Cancel, Resume, StartOver, Repeat, Help,
    /// <summary>Types the argument for the person: welcome's three things to click.</summary>
    Say,
    /// <summary>Takes up a job that was told and waits (<see cref="ConversationState.Pending"/>) as one of its own; argument: its id.</summary>
    NextJob,
    /// <summary>Takes what waits as more about the open job; argument: its id.</summary>
    SameJob,
    /// <summary>Opens the form twin.</summary>
    OpenForm,
    /// <summary>Saves the form; the values are in the inputs.</summary>
    SaveForm,
    /// <summary>Asks which occasion it was instead.</summary>
    WrongKind,
    /// <summary>Opens the draft for free editing.</summary>
    EditDraft,
    /// <summary>Saves the edited draft; inputs <c>subject</c> and <c>body</c>.</summary>
    SaveDraft,
    /// <summary>Gives the draft another form, tone or length; argument: the name of a <c>DraftForm</c>, <c>DraftTone</c> or <c>DraftLength</c>.</summary>
    ReviseDraft,
    /// <summary>Restores the draft's version before this one.</summary>
    RestoreDraft,
    /// <summary>Shows the draft alone, for those who cannot copy by a button.</summary>
    CopyDraft,
    /// <summary>Shows the draft as a mail link, for those who cannot open it by a button.</summary>
    MailDraft,
    /// <summary>The message went out.</summary>
    MarkSent,
    /// <summary>Reminds; argument: <c>later</c>, <c>tomorrow</c>, <c>next-week</c>, an ISO local date-time, or <c>none</c> to remind no more.</summary>
    RemindMe,
    NotNow,
    /// <summary>Claims an opportunity for the presser.</summary>
    Claim,
    /// <summary>They booked the audit; argument: its day as an ISO date, or empty where not said.</summary>
    AuditBooked,
    Signed, Declined,
    /// <summary>Asks for the pipeline; argument: a question as JSON, or the name of a <c>PipelinePart</c>; subject: the answer to change in its place.</summary>
    Pipeline,
    /// <summary>Opens the form in which a question is put together.</summary>
    BuildQuestion,
    /// <summary>Asks what that form says; the values are in the inputs.</summary>
    AskQuestion,
    /// <summary>Opens the form in which a manager changes an opportunity.</summary>
    EditOpportunity,
    /// <summary>Saves that form; the values are in the inputs.</summary>
    SaveOpportunity,
    /// <summary>Shows one opportunity with its history: the argument's, or the one chosen in the inputs.</summary>
    ShowOpportunity,
    /// <summary>Opens the settings of the nudges as a form.</summary>
    OpenSettings,
    /// <summary>Saves that form; the values are in the inputs.</summary>
    SaveSettings,
    /// <summary>Puts the settings back to what the argument says, as JSON; leaves the form where it is empty.</summary>
    RestoreSettings,
    /// <summary>Deletes all that names a customer; argument: the customer's key.</summary>
    EraseCustomer,
    /// <summary>Deletes all that names a person who talks with the bot; argument: the person's id.</summary>
    ErasePerson,
    /// <summary>Deletes nothing.</summary>
    KeepData,
}
