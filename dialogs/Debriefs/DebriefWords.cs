using System.Collections.Immutable;
using HighPoint.Advising;
using HighPoint.Calendars;
using HighPoint.Conversations;
using HighPoint.Pipeline;
using NodaTime;

namespace HighPoint.Debriefs;

/// <summary>What the debrief's card says. Its answers stand in <see cref="RepairWords"/>, its form's in <see cref="FormWords"/>.</summary>
public static class DebriefWords
{
    public const string When = "When";
    public const string WhyNow = "Why now";
    public const string Changes = "What would change this";
    public const string Noted = "What I noted";
    public const string OneQuestion = "One question";
    public const string Skip = "Skip";
    public const string RemindMe = "Remind me";
    public const string WrongKind = "Wrong kind";
    public const string NotNow = "Not now";
    public const string Form = "As a form";
    public const string Undo = "Undo";
    public const string Signed = "They signed";
    public const string Declined = "They said no";
    public const string BackToCard = "Back";
    public const string TakeUpAgain = "Take it up again";
    public const string LaterToday = "Later today";
    public const string Tomorrow = "Tomorrow morning";
    public const string NextWeek = "Next week";
    public const string WhenToRemind = "When shall I remind you?";

    /// <summary>A reminder's time can be said in words.</summary>
    public static Markup AnyTime { get; } = Markup.Trusted("Or tell me a day and a time, like “Friday at 9”.");

    /// <summary>From this probability on, the bot says that it is sure.</summary>
    private const double Sure = 0.85;

    /// <summary>The card's title.</summary>
    public static string Title(string? company, string kind) => company is null ? kind : $"{company}: {kind}";

    /// <summary>The card's title while the kind is open.</summary>
    public static string OpenTitle(string? company) => company is null ? "What kind of job was it?" : $"{company}: what kind of job was it?";

    /// <summary>The kind, the words that gave it away, and how sure the bot is.</summary>
    public static Markup Kind(string kind, DebriefState debrief) => debrief.Basis switch
    {
        KindBasis.Told => Markup.Of($"**{kind}**, as you told me."),
        KindBasis.Moot => Markup.Of($"**{kind}**, perhaps: whichever kind it was, the advice is the same."),
        KindBasis.Guess => Markup.Of($"**{kind}**, a guess: tell me if it was something else."),
        _ when debrief.Evidence.IsEmpty => Markup.Of($"**{kind}**, {HowSure(debrief.Confidence)}."),
        _ => Markup.Of($"**{kind}**, {HowSure(debrief.Confidence)}. You wrote {Quoted(debrief.Evidence)}."),
    };

    /// <summary>The other kinds that the words speak of.</summary>
    public static Markup Also(IEnumerable<string> kinds) =>
        Markup.Of($"Your words also speak of: {string.Join(", ", kinds)}. I keep that as context.");

    /// <summary>What the bot gathered from the words while it still asks for the kind.</summary>
    public static Markup InDoubt(DebriefState debrief) => debrief.Evidence.IsEmpty
        ? Markup.Trusted("I can't tell the kind of job from that, and the advice hangs on it.")
        : Markup.Of($"You wrote {Quoted(debrief.Evidence)}, and that could mean more than one thing. The advice hangs on it, so I would rather ask.");

    /// <summary>The window's origin: never more than a default.</summary>
    public static Markup Basis { get; } = Markup.Trusted("The times are defaults of the playbook, and yours to change.");

    /// <summary>What the advice takes for granted.</summary>
    public static Markup Assuming(IEnumerable<string> assumptions) => Markup.Of($"Assuming that {JoinAnd([.. assumptions])}.");

    /// <summary>What is taken for granted about one fact; null where nothing needs saying.</summary>
    public static string? Assumption(OpenFact open) => (open.Fact, open.Assumed) switch
    {
        (FactName.Repair, nameof(RepairState.Fixed)) => "it is fixed for good",
        (FactName.Repair, _) => "it is not fixed yet",
        (FactName.Presented, "yes") => "they have seen the findings",
        (FactName.Presented, _) => "they have not seen the findings yet",
        (FactName.Agreement, "no") => "they have no agreement with you yet",
        (FactName.Agreement, "yes") => "they have an agreement with you",
        (FactName.Paying, "yes") => "they have paid you for work before",
        (FactName.Paying, "no") => "they have never paid you",
        (FactName.FreeOfCharge, "no") => "this was paid work",
        (FactName.FreeOfCharge, "yes") => "this was free of charge",
        (FactName.Finished, _) => "it ended just now",
        (FactName.Mood, nameof(Mood.AngryAtUs)) => "they are upset with you",
        (FactName.Mood, _) => "they are not upset with you",
        _ => null,
    };

    /// <summary>What would make the draft better, where nothing is asked for it.</summary>
    public static Markup Hint(Occasion occasion, Facts known)
    {
        var hints = new List<string>();
        if (known.Contact is null)
        {
            hints.Add("the contact's name, and the message greets them by it");
        }

        if (occasion == Occasion.DissatisfiedProspect && known.Grievances.IsEmpty)
        {
            hints.Add("what they are unhappy about, and the message answers it");
        }

        return hints.Count == 0 ? Markup.Empty : Markup.Trusted($"Tell me {string.Join("; ", hints)}.");
    }

    /// <summary>The draft's heading.</summary>
    public static string DraftFor(string? contact) => contact is null ? "Message to the customer" : $"Message to {contact}";

    /// <summary>The message's words beside the card: what to do, and when.</summary>
    public static Markup Summary(string? company, Advice advice, string when)
    {
        var words = when.Length == 0 ? $"{advice.What}." : $"{advice.What}. {char.ToUpperInvariant(when[0])}{when[1..]}.";
        return company is null ? Markup.Plain(words) : Markup.Of($"**{company}**: {words}");
    }

    /// <summary>Words about a customer, with its name before them.</summary>
    public static Markup About(string? company, Markup words) => company is null || words.IsEmpty ? words : Markup.Of($"**{company}**: {words}");

    /// <summary>The message's words where a question comes before any advice.</summary>
    public static Markup FirstAQuestion(string? company, string question) => company is null
        ? Markup.Of($"Noted. Before I name a day: {question}")
        : Markup.Of($"**{company}**, noted. Before I name a day: {question}");

    /// <summary>A fact's value, and whether it was said about this job or is remembered from an earlier one.</summary>
    public static Markup Known(string value, bool isSaid) => isSaid ? Markup.Plain(value) : Markup.Of($"{value} (from last time)");

    /// <summary>How to answer a question without its buttons.</summary>
    public static Markup OrJustType { get; } = Markup.Trusted("Press a button or just type. “Skip” is an answer too.");

    /// <summary>Asks for a fact that the playbook has no question for.</summary>
    public static string WhichValue(FactName fact) => $"{FactWords.Label(fact)}: what is right?";

    /// <summary>Where an opportunity stands once the advice was followed or dropped; empty before.</summary>
    public static Markup Status(Opportunity opportunity, Instant now, DateTimeZone zone) => opportunity switch
    {
        { Stage: Stage.Signed } => Markup.Trusted("**Signed.** Nothing more to do here."),
        { Stage: Stage.Declined } => Markup.Trusted("**They said no.** I leave it at that."),
        { Stage: Stage.Expired } => Markup.Trusted(LetGo(opportunity.StageReason)),
        { Stage: Stage.Withdrawn } => Markup.Trusted("**Taken back.**"),
        { Stage: Stage.AuditBooked, Booking: { } booking } => Markup.Of($"**The audit is booked** for {TimeWords.Day(booking.On, now.InZone(zone).Date)}. Tell me when it is done."),
        { Stage: Stage.AuditBooked } => Markup.Trusted("**The audit is booked.** Tell me the day, and then how it went."),
        { OfferedAt: { } sent } => Markup.Of($"**Sent** {TimeWords.Moment(sent.InZone(zone), now)}. Tell me what they say."),
        _ => Markup.Empty,
    };

    private static string LetGo(string? reason) => reason switch
    {
        StageReasons.NotNow => "**Not now.** You chose not to offer this time.",
        StageReasons.ToldTooLate => "**Let go.** The window had closed before I heard of it.",
        StageReasons.LetGo => "**Let go** after the last check-in.",
        _ => "**Let go.** The window closed without an offer.",
    };

    /// <summary>A reminder that is set.</summary>
    public static Markup Reminder(string at) => Markup.Of($"I will remind you {at}.");

    /// <summary>“a”, “b” and “c”.</summary>
    public static string Quoted(ImmutableArray<string> words) => JoinAnd([.. words.Select(word => $"“{word}”")]);

    /// <summary>“a”, “b” or “c”.</summary>
    public static string Either(ImmutableArray<string> words) => words switch
    {
        [] => "",
        [var only] => $"“{only}”",
        [.. var most, var last] => $"{string.Join(", ", most.Select(word => $"“{word}”"))} or “{last}”",
    };

    /// <summary>How sure the bot is.</summary>
    public static string HowSure(double confidence) => confidence >= Sure ? "I am sure" : "I am fairly sure";

    /// <summary>"One, two and three".</summary>
    internal static string JoinAnd(ImmutableArray<string> parts) => parts switch
    {
        [] => "",
        [var only] => only,
        [.. var most, var last] => $"{string.Join(", ", most)} and {last}",
    };
}
