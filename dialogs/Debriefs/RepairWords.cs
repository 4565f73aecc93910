using System.Collections.Immutable;
using HighPoint.Advising;
using HighPoint.Conversations;
using HighPoint.Drafts;

namespace HighPoint.Debriefs;

/// <summary>What the bot answers while a debrief is put right, left, and taken up again.</summary>
public static class RepairWords
{
    public const string WhichJobTitle = "Which job is that?";
    public const string WhichFirstTitle = "One after the other";
    public const string OtherJob = "Another job";

    public static Markup NothingWaits { get; } = Markup.Trusted("No other job is waiting. Tell me about it whenever you like.");
    public static Markup Skipped { get; } = Markup.Trusted("Skipped.");
    public static Markup OneBack { get; } = Markup.Trusted("One question back.");
    public static Markup NothingAsked { get; } = Markup.Trusted("I am not asking anything just now.");
    public static Markup NothingBefore { get; } = Markup.Trusted("There is no question before this one.");
    public static Markup NoSuchAnswer { get; } = Markup.Trusted("That button does not fit any more, so I left everything as it is.");
    public static Markup NothingToUndo { get; } = Markup.Trusted("There is nothing to undo.");
    public static Markup NotYoursToTakeBack { get; } = Markup.Trusted("Somebody else did that here last, and only they can take it back.");
    public static Markup CannotUndo { get; } = Markup.Trusted("I can't take that back: I no longer find what it was about.");
    public static Markup Undone { get; } = Markup.Trusted("Undone. Here is how it stood before:");
    public static Markup TakenBack { get; } = Markup.Trusted("Taken back, and off the record.");
    public static Markup NothingOpen { get; } = Markup.Trusted("No job is open at the moment. Tell me about one whenever you like.");
    public static Markup LeftAsItWas { get; } = Markup.Trusted("Left as it was.");
    public static Markup HereWeAre { get; } = Markup.Trusted("Here is where we were:");
    public static Markup NothingAside { get; } = Markup.Trusted("Nothing was set aside. Tell me about a job whenever you like.");
    public static Markup GoesOnBelow { get; } = Markup.Trusted("This goes on further below.");
    public static Markup IsAside { get; } = Markup.Trusted("Set aside, and recorded.");
    public static Markup IsClosed { get; } = Markup.Trusted("Closed here, and recorded.");
    public static Markup FormClosed { get; } = Markup.Trusted("The form is closed, and nothing was recorded.");
    public static Markup WentOut { get; } = Markup.Trusted("The message for this job went out, or they have answered it, so I leave the job on the record.");
    public static Markup Forgotten { get; } = Markup.Trusted("Off the record.");
    public static Markup ThisIsAnExample { get; } = Markup.Trusted("This is an example of mine, to show what I do. Tell me about a job of your own, and the example is gone.");
    public static Markup ExampleOver { get; } = Markup.Trusted("The example is over, and off the record.");
    public static Markup NothingWasDone { get; } = Markup.Trusted("Nothing was marked as sent or closed just now, so there is nothing to take back.");
    public static Markup Begin { get; } = Markup.Trusted("Let's begin anew: what happened?");
    public static Markup Stale { get; } = Markup.Trusted("That button belongs to an older card, so it did nothing. This is where we are:");
    public static Markup StaleAndNothingOpen { get; } = Markup.Trusted("That button belongs to an older card, so it did nothing. No job is open at the moment; “resume” takes up what was set aside.");
    public static Markup LoggedOnly { get; } = Markup.Trusted("All right. It is logged, and I ask nothing more about it.");
    public static Markup NothingToDoWith { get; } = Markup.Trusted("There is nothing to send or to follow up for this one.");
    public static Markup Gone { get; } = Markup.Trusted("I no longer find the job behind that. Tell me about it again, and I will look at it anew.");
    public static Markup SavedAlready { get; } = Markup.Trusted("Whatever you tell me is saved as you tell it.");
    public static Markup BackToAdvice { get; } = Markup.Trusted("Back to the advice.");
    public static Markup HereToEdit { get; } = Markup.Trusted("Here is the message, to make it yours.");
    public static Markup HereAsForm { get; } = Markup.Trusted("Here is the job as a form.");
    public static Markup ToCopy { get; } = Markup.Trusted("Here it is on its own, to copy:");
    public static Markup EditHint { get; } = Markup.Trusted(
        "Change the fields and save. Or send me the new wording as one message: I take it word for word, and a first line “Subject: …” is the subject; alone, it changes the subject only. “Cancel” leaves it as it is.");

    /// <summary>The subject is changed, and the text may follow.</summary>
    public static Markup SubjectSaved { get; } = Markup.Trusted("The subject is saved. Send me the new text too, or say “back” where it is good as it is.");

    /// <summary>What was told may be another job, or more about the open one.</summary>
    public static Markup WhichJob(string? company) => company is null
        ? Markup.Trusted("Is that another job, or more about the one that is open? I have kept your words.")
        : Markup.Of($"Is that another job, or more about {company}? I have kept your words.");

    /// <summary>Several customers were named in one message.</summary>
    public static Markup WhichFirst(ImmutableArray<string> companies) =>
        Markup.Of($"You name {companies.Length} customers in one message: {string.Join(", ", companies[..^1])} and {companies[^1]}. I keep them apart. Which one first?");

    /// <summary>Asked after a customer of whom nothing is recorded.</summary>
    public static Markup NoSuchCustomer(string name) =>
        Markup.Of($"I have nothing open for {name}. If you did a job there, tell me what happened; “pipeline” shows what is open, and “help” what I can do.");

    /// <summary>Asked after a customer whose job is not open here.</summary>
    public static Markup HereTheyAre(string customer) => Markup.Of($"There is a job at {customer} on the record.");

    /// <summary>The button for more about the open job.</summary>
    public static string MoreAbout(string? company) => company is null ? "More about this one" : $"More about {company}";

    /// <summary>Two jobs came at once.</summary>
    public static Markup OneAfterTheOther(string next) => Markup.Of($"You told me of more than one job, so I take them one after the other. {next} comes next, by its button below.");

    /// <summary>The button of the job that comes next.</summary>
    public static string GoOnWith(string company) => $"Go on with {company}";

    /// <summary>A new job came while another was open.</summary>
    public static Markup AnotherJob(string? company, bool isSameCustomer) => company is null
        ? Markup.Trusted("That is another job. The one before is recorded and set aside; “resume” takes it up again.")
        : isSameCustomer ? Markup.Of($"That is another job at {company}; the one before is recorded, and I keep them together.")
        : Markup.Of($"That is another job. {company} is recorded and set aside; “resume” takes it up again.");

    /// <summary>The open job was cancelled.</summary>
    public static Markup Cancelled(string? company) => company is null
        ? Markup.Trusted("“Resume” takes it up again.")
        : Markup.Of($"{company} is set aside; “resume” takes it up again.");

    /// <summary>A job that was set aside is open again.</summary>
    public static Markup Resumed(string? company) => company is null
        ? Markup.Trusted("Let's go on where we were.")
        : Markup.Of($"Let's go on with {company}.");

    /// <summary>The engagement was taken back by undo.</summary>
    public static Markup UndoneAll(string? company) => company is null
        ? Markup.Trusted("Undone: that job is off the record.")
        : Markup.Of($"Undone: {company} is off the record.");

    /// <summary>The open job was finished: it stays on the record, and another one can be told.</summary>
    public static Markup StaysAndBegin(string? company) => company is null
        ? Markup.Trusted("That job is finished, so it stays on the record and nothing was forgotten. What happened next?")
        : Markup.Of($"{company} is finished, so it stays on the record and nothing was forgotten. What happened next?");

    /// <summary>The open job is forgotten.</summary>
    public static Markup ForgottenBegin(string? company) => company is null
        ? Markup.Trusted("Forgotten. “Undo” brings it back. What happened?")
        : Markup.Of($"{company} is forgotten; “undo” brings it back. What happened?");

    /// <summary>Before and after.</summary>
    public static Markup Changed(string label, string before, string after) => (before, after) switch
    {
        ("", _) => Markup.Of($"{label}: **{after}**"),
        (_, "") => Markup.Of($"{label}: {before} → not said"),
        _ => Markup.Of($"{label}: {before} → **{after}**"),
    };

    /// <summary>The next question.</summary>
    public static Markup Next(string question) => Markup.Of($"{question}");

    /// <summary>What is to be taken away was never said.</summary>
    public static Markup NothingToForget(ImmutableArray<FactName> names) =>
        Markup.Of($"There is nothing to take away: I hold no {string.Join(" or ", names.Select(name => FactWords.Label(name).ToLowerInvariant()))} for this job.");

    /// <summary>Something was to be put right, and what was understood of it is held already.</summary>
    public static Markup NothingPutRight(ImmutableArray<(string Label, string Value)> held) => Markup.Of(
        $"I changed nothing: I hold {string.Join("; ", held.Select(fact => $"{fact.Label}: {fact.Value}"))}. If something in that is wrong, say it like “Dana -> Dina”, or say “form”.");

    /// <summary>All that was said is held already.</summary>
    public static Markup KnownAlready(string? question) => question is null
        ? Markup.Trusted("I have that already.")
        : Markup.Of($"I have that already. {question}");

    /// <summary>Something was said that holds no fact to keep.</summary>
    public static Markup NothingToKeep(string? company, string? question) => (company, question) switch
    {
        (_, not null) => Markup.Of($"I found nothing in that to write down. {question}"),
        (null, _) => Markup.Trusted("I found nothing in that to write down. If it was another job, tell me at which company."),
        _ => Markup.Of($"I found nothing in that to write down for {company}. If it was another job, tell me at which company."),
    };

    /// <summary>Hours that nobody can have worked; what was known stays.</summary>
    public static Markup HoursOutOfRange(int most) => Markup.Of($"I can write down more than 0 and up to {most} hours of your own time, so I left the hours as they were. How many was it?");

    /// <summary>Why this advice.</summary>
    public static Markup Because(Markup kind, Advice advice, string? question)
    {
        var reasons = Markup.Join("\n\n", [kind, Markup.Plain(advice.Why), advice.Basis.Length == 0 ? Markup.Empty : DebriefWords.Basis]);
        return question is null ? reasons : Markup.Of($"{kind}\n\nThe rest hangs on your answer: {question}");
    }

    /// <summary>What the advice would be.</summary>
    public static Markup Supposing(Advice advice) => Markup.Of($"Then it would be: {advice.What}.\n\n{advice.Why}\n\nI noted nothing. If it is so, say so.");

    /// <summary>The draft in another form or tone.</summary>
    public static Markup Revised(Draft draft) => Markup.Of($"{DraftWords.Named(draft)}. “Undo” brings the one before back.");

    /// <summary>An e-mail is to be sent, which only the person can do.</summary>
    public static Markup SendIt(string link) => Markup.Of($"I leave the sending to you: {MailLink(DraftWords.OpenInMail, link)}. Say “sent” once it is out.");

    /// <summary>A message of another form is to be sent.</summary>
    public static Markup SendIt(DraftForm form) => Markup.Plain(form == DraftForm.Call
        ? "These are talking points, for you to say on the phone. Say “sent” once you have called."
        : "I leave the sending to you: “copy” gives you the text on its own. Say “sent” once it is out.");

    /// <summary>The draft as a mail link.</summary>
    public static Markup MailLink(string label, string link) => Markup.Trusted($"[{label}]({link.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})");
}
