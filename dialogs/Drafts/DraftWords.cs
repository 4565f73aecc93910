using System.Globalization;

namespace HighPoint.Drafts;

/// <summary>What the bot says about drafts: labels of buttons and fields, and sentences. The drafts' own words are the playbook's.</summary>
public static class DraftWords
{
    /// <summary>The button that opens the draft for editing.</summary>
    public const string Edit = "Edit";

    /// <summary>The button that saves an edit.</summary>
    public const string Save = "Save";

    /// <summary>The button that copies the draft.</summary>
    public const string Copy = "Copy";

    /// <summary>The link that opens the draft in the person's mail program.</summary>
    public const string OpenInMail = "Open in mail";

    /// <summary>The button that says that the message went out.</summary>
    public const string MarkAsSent = "Mark as sent";

    /// <summary>The button that takes back the last change of the draft.</summary>
    public const string PreviousVersion = "Previous version";

    /// <summary>The label of the subject, shown or typed.</summary>
    public const string Subject = "Subject";

    /// <summary>The label of the text, shown or typed.</summary>
    public const string Message = "Message";

    /// <summary>What opens the editor.</summary>
    public const string EditTitle = "Make it yours";

    /// <summary>After an edit was saved.</summary>
    public const string EditSaved = "Saved, word for word.";

    /// <summary>After going back.</summary>
    public const string Restored = "Back to the version before.";

    /// <summary>Where there is nothing to go back to.</summary>
    public const string NothingToRestore = "This is the first version of the draft.";

    /// <summary>Where the advice leaves nothing to send.</summary>
    public const string NoDraft = "There is no message to send for this one yet.";

    /// <summary>Where the draft has another form than an e-mail, and is to be opened in mail.</summary>
    public const string NoMail = "Only an e-mail opens in mail. Say “e-mail” to have it as one, or “copy” to take it elsewhere.";

    /// <summary>Where the draft has another form than an e-mail, and is to have a subject.</summary>
    public const string NoSubject = "Only an e-mail has a subject. Say “e-mail” to have it as one.";

    /// <summary>Ends the text of a mail link that could not hold all of it. The person sees it in the mail program, before sending.</summary>
    public const string MailCut = "[The rest did not fit into the link. Copy the whole message from HighPoint before you send this.]";

    /// <summary>Of a topic's clause without a word in it, to the owner.</summary>
    internal const string SaysNothing = "says nothing";

    /// <summary>Of a topic's clause that ends like a sentence, to the owner.</summary>
    internal const string NoClause = "stands within a sentence, so it must end without a punctuation mark";

    /// <summary>Of a topic's clause that is too long, to the owner.</summary>
    internal static string TooManyWords(int words, int most) => string.Create(CultureInfo.InvariantCulture, $"has {words} words; at most {most} are allowed");

    /// <summary>Of a template's problem, to the owner: in which case of the samples it shows.</summary>
    internal static string InCase(string problem, string name) => $"{problem} (in {name})";

    /// <summary>Of a template whose text is too long or too short in one of the samples, to the owner.</summary>
    internal static string WrongLength(string name, int words, string excess, int fewest, int most) =>
        string.Create(CultureInfo.InvariantCulture, $"the text comes out {words} words long in {name}: {excess}, since {fewest} to {most} are allowed");

    /// <summary>What the draft is called where it is shown.</summary>
    public static string Title(DraftForm form) => form switch
    {
        DraftForm.Email => "E-mail to send",
        DraftForm.Chat => "Chat message to send",
        _ => "Talking points for the call",
    };

    /// <summary>What a draft is called once it was written anew: "Chat message to send, warmer and shorter"; a plain one of full length by its form alone.</summary>
    public static string Named(Draft draft)
    {
        string[] manner = [.. draft.Tone == DraftTone.Plain ? [] : new[] { Label(draft.Tone) }, .. draft.Length == DraftLength.Full ? [] : new[] { Label(draft.Length) }];
        return manner.Length == 0 ? Title(draft.Form) : $"{Title(draft.Form)}, {string.Join(" and ", manner).ToLowerInvariant()}";
    }

    /// <summary>The button that asks for this form.</summary>
    public static string Label(DraftForm form) => form switch
    {
        DraftForm.Email => "E-mail",
        DraftForm.Chat => "Chat message",
        _ => "Talking points",
    };

    /// <summary>The button that asks for this tone.</summary>
    public static string Label(DraftTone tone) => tone switch
    {
        DraftTone.Warmer => "Warmer",
        DraftTone.Formal => "More formal",
        _ => "Plainer",
    };

    /// <summary>The button that asks for this length.</summary>
    public static string Label(DraftLength length) => length == DraftLength.Shorter ? "Shorter" : "Longer";

    /// <summary>Why an edit was not taken over, and what to do.</summary>
    public static string Say(DraftProblem problem) => problem switch
    {
        DraftProblem.SubjectTooLong => $"A subject can have at most {DraftHistory.LongestSubject} characters. Please shorten it.",
        DraftProblem.BodyTooLong => string.Create(CultureInfo.InvariantCulture, $"A message can have at most {DraftHistory.LongestBody:N0} characters. Please shorten it."),
        _ => "The message is empty. Write something, or go back to the version before.",
    };
}
