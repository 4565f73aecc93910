using System.Collections.Immutable;
namespace HighPoint.Conversations;

/// <summary>What the bot says beside its work: welcome, help, small talk, and what it did not understand.</summary>
public static class ConversationWords
{
    public const string WelcomeTitle = "Welcome to HighPoint";
    public const string HelpTitle = "What you can say";
    public const string WaysOn = "Ways on";
    public const string TryEmergency = "I saved the day";
    public const string TryAudit = "I did an audit";
    public const string TryProspect = "I met someone unhappy";
    public const string ShowOpen = "What is open";
    public const string ShowDue = "What is due";
    public const string ShowOverdue = "What is overdue";
    public const string ShowSigned = "What was signed";
    public const string HelpButton = "Help";
    public const string FormButton = "Use the form";
    public const string ExampleButton = "Show an example";

    /// <summary>An emergency as a technician would tell it.</summary>
    public const string Emergency = "Just finished at Harlow Dental: their server was down since 5, it is back up now, took me 6 hrs. Dana was so relieved.";

    /// <summary>An audit as a technician would tell it.</summary>
    public const string Audit = "Did the IT audit at Brightside Law today and went through the findings with Priya: backups never tested, no MFA.";

    /// <summary>A prospect as a technician would tell it.</summary>
    public const string Prospect = "Met Tom at Cedar Logistics this morning. They are unhappy with their IT provider: it takes days until they answer, and the bills are padded.";

    /// <summary>The examples, as the buttons say them.</summary>
    public static ImmutableArray<string> Examples { get; } = [Emergency, Audit, Prospect];

    public static Markup WelcomeTechnician(string name) => Markup.Of(
        $"Hello {name}. Tell me about a job right after you finish it, in your own words. I tell you when to offer them a service agreement, and hand you the message to send.");

    public static Markup WelcomeManager(string name) => Markup.Of(
        $"Hello {name}. I keep track of who could be offered a service agreement, when the best moment is, and what became of it. Ask me what is open; or tell me about a job of your own.");

    /// <summary>The welcome in a team; says who brought the bot, where that is known.</summary>
    public static Markup WelcomeTeam(string? addedBy) => Markup.Join(" ",
    [
        addedBy is null ? Markup.Trusted("Hello everybody.") : Markup.Of($"Hello everybody. {addedBy} added me."),
        Markup.Trusted("I say here when the moment to offer a service agreement comes, so that somebody can claim it. Tell me about jobs in a personal chat: what is said there stays between us."),
    ]);

    public static Markup TryOne { get; } = Markup.Trusted("Try one of these, or just type what happened:");
    public static Markup LookAtOne { get; } = Markup.Trusted("To begin with, look at one of these:");

    public static Markup Lost { get; } = Markup.Trusted("I've been updated and lost the thread of what we were at. What is recorded is safe; please tell me again what is open.");
    public static Markup TooLong(string most) => Markup.Of($"That was a long one: I read the first {most} characters, and nothing after them. If something that matters stands further down, send me that part by itself.");
    public static Markup WordsOnly { get; } = Markup.Trusted("I can't open pictures or files yet, so I went by your words alone.");
    public static Markup NoPictures { get; } = Markup.Trusted("I can't read pictures or files yet. Tell me in words.");
    public static Markup Empty { get; } = Markup.Trusted("That message was empty. Tell me in words what happened.");
    public static Markup Symbols { get; } = Markup.Trusted("Nice. For advice I need a few words, though.");
    /// <summary>An answer to "no answer yet" and the like.</summary>
    public static Markup KeptOpen { get; } = Markup.Trusted("All right, it stays open. “Remind me next week” brings it back to you; and tell me when they sign or say no.");

    public static Markup GreetingBack { get; } = Markup.Trusted("Hello again.");
    public static Markup Thanks { get; } = Markup.Trusted("You're welcome.");
    public static Markup NoPerson { get; } = Markup.Trusted("I'm a program, and nobody reads along here. For what I can't settle, ask your manager directly. “Help” shows what I can do.");
    public static Markup YesToWhat { get; } = Markup.Trusted("I had not asked anything. Tell me about a job, or say “help”.");
    public static Markup NewsOfWhom { get; } = Markup.Trusted("Which job is that about? Tell me with the customer's name, or say “resume” to take up the last one first.");
    public static Markup WhichCustomer { get; } = Markup.Trusted("Which customer is that about? Say it with the name, like “Harlow Dental signed”.");
    public static Markup NoSuchOpportunity { get; } = Markup.Trusted("I no longer find that one. “Pipeline” shows what is open.");
    public static Markup NothingSaid { get; } = Markup.Trusted("I have not said anything yet.");

    public static Markup NotInTeam { get; } = Markup.Trusted(
        "Jobs are best told in a personal chat with me, so that customers' names don't go round in here. Here I say when a moment comes, and who has it.");

    /// <summary>A job told among several people: the answer to it is in the speaker's own chat.</summary>
    public static Markup GoesOnAlone(string name) => Markup.Of(
        $"That one goes on in our own chat, {name}, so that customers' names don't go round in here: my answer is there.");

    public static Markup Missed { get; } = Markup.Trusted(
        "I didn't get that. Could you say it in other words? Name the company, what was wrong, and whether it is fixed. Or take one of these ways on:");

    public static Markup MissedAgain { get; } = Markup.Trusted("I still don't get it, sorry. The form always works, and “help” shows what I understand:");

    /// <summary>What was not understood, where a job is open and nothing is asked.</summary>
    public static Markup MissedWhileOpen(string? company, bool hasDraft)
    {
        var ways = hasDraft ? "“warmer”, “sent it”, “remind me Friday”, “why?”, “undo”" : "“why?”, “undo”, “form”";
        return company is null
            ? Markup.Of($"I didn't get that. You can tell me more about this job or put me right, say {ways}; or “help” for everything.")
            : Markup.Of($"I didn't get that. {company} is open: tell me more or put me right, say {ways}; or “help” for everything.");
    }

    /// <summary>What was not understood, where a question is open.</summary>
    public static Markup MissedAnswer(string question, string answers) => answers.Length == 0
        ? Markup.Of($"I didn't get that. I was asking: **{question}** Answer in a few words, say “skip”, or say “help”.")
        : Markup.Of($"I didn't get that. I was asking: **{question}** Say {answers}; or “skip”, or “help”.");

    /// <summary>The open question, after something else came between.</summary>
    public static Markup WeWereAt(string? company, string question) => company is null
        ? Markup.Of($"We were at this question: **{question}**")
        : Markup.Of($"We were at {company}: **{question}**");

    public static Markup HelpTechnician { get; } = Markup.Trusted("""
        - **Tell me about a job** in your own words: company, what was wrong, fixed or not, how they took it.
        - **Put me right** at any time: “it's Harper Dental, not Harlow”, “6 hours, not 16”, “actually that was the audit”.
        - **The message**: “warmer”, “shorter”, “more formal”, “as a chat message”, “talking points”, “edit”, “copy”, “sent it”.
        - **Later**: “remind me Friday at 9”, “no reminder”, “not now”, “they signed”, “they said no”.
        - **Your way**: “skip”, “back”, “undo”, “cancel”, “resume”, “start over”, “repeat”, “why?”, “form”.
        - **Nudges**: “settings”, “no nudges on Fridays”, “pause nudges until Monday”, “mute check-ins”.
        - **What is open**: “pipeline”.
        """);

    public static Markup HelpManager { get; } = Markup.Trusted("""
        - **Ask**: “pipeline”, “what's overdue”, “how is Sam doing since October”, “why did we lose deals this year”, “compare this month with last”; then “and for audits?”, “only mine”.
        - **Tell me about a job** of your own, and you get the advice that technicians get.
        - **Your way**: “undo”, “cancel”, “start over”, “repeat”, “why?”, “form”.
        - **Nudges**: “settings”, “no nudges on Fridays”, “pause nudges until Monday”.
        """);

    public static Markup HelpTeam { get; } = Markup.Trusted("""
        - I say here when a moment to offer comes, and before it goes. The buttons on those messages claim it.
        - **Ask**: “pipeline”, “what is due”, “what's overdue”.
        - **Nudges here**: “settings”, “pause nudges until Monday”, “mute closing windows”.
        - Jobs are told in a personal chat with me.
        """);

    /// <summary>An answer to "hello" while nothing is open.</summary>
    public static Markup Greeting(Role role) => role switch
    {
        Role.Manager => Markup.Trusted("Hello. Ask me what is open, due or overdue; or tell me about a job yourself."),
        Role.Team => Markup.Trusted("Hello. Ask me here what is due or open; jobs are told in a personal chat with me."),
        _ => Markup.Trusted("Hello. Tell me about the job you just did."),
    };
}
