using System.Collections.Immutable;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using NodaTime;
using static HighPoint.Conversations.CardAction;
using static HighPoint.Conversations.CardElement;

namespace HighPoint.Bot.Channels.Web;

/// <summary>One message of every kind that the bot can send, with every part that a card can have.</summary>
internal static class Gallery
{
    private const string Letter = """
        Hi Dana,

        I'm glad the server is back and that your team could go home last night knowing Monday is safe. Six hours is a long time to wonder when patients can be booked again.

        The disk that stopped it had been failing for weeks, quietly. That is the kind of thing regular care notices: we would watch the server day and night and replace a failing disk before it stops you.

        Could I show you on Tuesday at 9:30 what that would look like for Harlow Dental? Fifteen minutes are enough.

        Sam Rivera
        Northwind IT
        """;

    public static readonly Message Welcome = new(
        Markup.Of($"Hi {"Sam"}. Tell me what you just did at a customer's, the way you would tell a colleague. I say **when to offer** a service agreement and write the message.\n\n- one message is enough\n- *help* works at any time"),
        new Card("Three ways to begin", [],
            [
                new Press("I just fixed an emergency", new Command(Verb.Say, "", 0, "just fixed"), ActionStyle.Primary),
                new Press("I finished an audit", new Command(Verb.Say, "", 0, "audit")),
                new Press("Someone is unhappy with their IT", new Command(Verb.Say, "", 0, "unhappy")),
            ]));

    public static readonly Message Advice = new(
        Markup.Of($"That was an **emergency**: offer the agreement tomorrow morning."),
        new Card("Emergency at Harlow Dental",
            [
                new Paragraph(Markup.Of($"Your words: “{"server was down since 5"}”, “{"back up now"}” · quite sure"), Emphasis.Subtle),
                new Heading("When"),
                new Paragraph(Markup.Of($"**Tomorrow, Tuesday 24 November, 9 to 11 am.** The window closes Thursday at 5 pm."), Emphasis.Good),
                new Heading("Why then"),
                new Paragraph(Markup.Of($"You are at the high point: you just saved their day, and they are ready to talk about never going through this again.")),
                new Paragraph(Markup.Of($"Wait if the bill is in dispute, or if it breaks again before you call."), Emphasis.Warning),
                new FactList(
                    [
                        new CardFact("Customer", Markup.Plain("Harlow Dental")),
                        new CardFact("Contact", Markup.Plain("Dana")),
                        new CardFact("Your time", Markup.Plain("6 hours")),
                        new CardFact("Fixed", Markup.Of($"yes, [the playbook]({"https://example.com/playbook"}) counts from here")),
                    ]),
                new DraftText("E-mail to Dana", "After last night: keeping Harlow Dental running", Letter),
                new Paragraph(Markup.Plain("The windows are a default of the playbook."), Emphasis.Subtle),
            ],
            [
                new Press("Mark as sent", new Command(Verb.MarkSent, "e1", 2), ActionStyle.Primary),
                new Press("Edit", new Command(Verb.EditDraft, "e1", 2)),
                new Copy("Copy", Letter),
                new OpenUrl("Open in mail", "mailto:dana@example.com?subject=After%20last%20night"),
                new Press("Remind me", new Command(Verb.RemindMe, "e1", 2, "tomorrow")),
                new Press("Wrong kind", new Command(Verb.WrongKind, "e1", 2)),
                new Press("Not now", new Command(Verb.NotNow, "e1", 2), ActionStyle.Danger),
            ]),
        "engagement-e1");

    /// <summary>The advice's card after the message went out.</summary>
    public static Message Sent(int revision) => Advice with
    {
        Text = Markup.Of($"Sent today. I remind you on Thursday."),
        Card = new Card("Harlow Dental: offered", [new Paragraph(Markup.Of($"The message went out today."), Emphasis.Good)],
            [new Press("They signed", new Command(Verb.Signed, "e1", revision), ActionStyle.Primary)]),
    };

    public static readonly Message Question = new(
        Markup.Of($"Is it fixed for good, or holding for now?"),
        new Card("One question", [],
            [
                new Press("Fixed", new Command(Verb.Answer, "e2", 1, "Repair=Fixed"), ActionStyle.Primary),
                new Press("Holding", new Command(Verb.Answer, "e2", 1, "Repair=Holding")),
                new Press("Skip", new Command(Verb.Skip, "e2", 1)),
            ]));

    public static readonly Message Form = new(
        Markup.Of($"Here is the record as a form."),
        new Card("What happened",
            [
                new TextInput("Company", "Customer", "Harlow Dental", 200),
                new TextInput("Email", "E-mail", "dana@", 200, Kind: InputKind.Email, Error: "An e-mail address has a name, an @ and a domain."),
                new TextInput("Phone", "Phone", "", 40, Kind: InputKind.Phone),
                new TextInput("Hours", "Hours", "6", 10, Kind: InputKind.Number),
                new TextInput("Date", "Day", "2026-11-23", 10, Kind: InputKind.Date),
                new TextInput("Time", "Time", "17:30", 5, Kind: InputKind.Time),
                new ChoiceInput("Repair", "Is it fixed?", [new("Fixed", "Fixed"), new("Holding", "Holding for now"), new("Broken", "Still broken")], ["Fixed"]),
                new ChoiceInput("Grievances", "Unhappy about", [new("Slow", "Slow answers"), new("Bills", "The bills"), new("Clash", "A clash")], ["Slow", "Bills"], Multiple: true),
                new ChoiceInput("Topic", "What broke", [.. Enumerable.Range(1, 9).Select(n => new InputOption($"t{n}", $"Topic {n}"))], [], Error: "Choose what broke."),
                new TextInput("Note", "In your words", "server was down\n since 5", 4000, Multiline: true),
            ],
            [
                new Press("Save", new Command(Verb.SaveForm, "e3", 1), ActionStyle.Primary),
                new Press("Cancel", new Command(Verb.Cancel, "e3", 1)),
            ]),
        "engagement-e3");

    public static readonly Message Report = new(
        Markup.Of($"Seven are open; two close this week."),
        new Card("Pipeline this quarter",
            [
                new Chart("Open offers by technician", [new("Sam Rivera", 4), new("Kim Osei", 2), new("Alexandra Featherstonehaugh-Montgomery the Third", 1)], "Sam Rivera 4, Kim Osei 2, Alexandra 1."),
                new CardElement.Table("Closing soonest", ["Customer", "Occasion", "Closes", "Worth"],
                    [
                        ["Harlow Dental", "Emergency", "Thu 26 Nov, 5 pm", "1,200"],
                        ["Brightside Veterinary Partners", "Audit", "Mon 30 Nov, 5 pm", "18,400"],
                        ["Otto & Sons", "Prospect", "Fri 4 Dec, 5 pm", "950"],
                    ]),
            ],
            [new OpenUrl("Open the report", "https://example.com/report")]));

    public static readonly ImmutableArray<Message> All = [Welcome, Advice, Question, Form, Report];

    /// <summary>A post of the bot's.</summary>
    public static Post Says(long sequence, Message message) => new(sequence, Instant.FromUtc(2026, 11, 23, 22, (int)(sequence % 60)), null, message);

    /// <summary>A post of the person's.</summary>
    public static Post Words(long sequence, string words) => new(sequence, Instant.FromUtc(2026, 11, 23, 22, (int)(sequence % 60)), words, null);
}
