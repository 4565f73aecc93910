using System.Collections.Immutable;
using HighPoint.Debriefs;
using HighPoint.Playbooks;

namespace HighPoint.Conversations;

/// <summary>Answers whatever is not about a job: welcome, help, hello, thanks, pictures, nonsense. What was open stays open and is said again afterwards.</summary>
public sealed class SmallTalk(Playbook playbook)
{
    /// <summary>The welcome, with three things to click. <paramref name="addedBy"/> is who brought the bot into a team; null where that is not known.</summary>
    public static TurnResult Welcome(Exchange exchange, string? addedBy = null) => exchange.Speaker.Role switch
    {
        Role.Manager => Welcome(
            exchange, ConversationWords.WelcomeManager(exchange.Speaker.Name), ConversationWords.LookAtOne,
            Pipeline(ConversationWords.ShowOpen, "Open"), Pipeline(ConversationWords.ShowOverdue, "Overdue"), Pipeline(ConversationWords.ShowSigned, "Signed")),
        Role.Team => Welcome(
            exchange, ConversationWords.WelcomeTeam(addedBy), ConversationWords.LookAtOne,
            Pipeline(ConversationWords.ShowDue, "Due"), Pipeline(ConversationWords.ShowOpen, "Open"), new CardAction.Press(ConversationWords.HelpButton, new Command(Verb.Help))),
        _ => Welcome(
            exchange, ConversationWords.WelcomeTechnician(exchange.Speaker.Name), ConversationWords.TryOne,
            Say(ConversationWords.TryEmergency, ConversationWords.Emergency), Say(ConversationWords.TryAudit, ConversationWords.Audit),
            Say(ConversationWords.TryProspect, ConversationWords.Prospect)),
    };

    /// <summary>What can be said, by role, and then the open question again.</summary>
    public TurnResult Help(Exchange exchange)
    {
        var words = exchange.Speaker.Role switch
        {
            Role.Manager => ConversationWords.HelpManager,
            Role.Team => ConversationWords.HelpTeam,
            _ => ConversationWords.HelpTechnician,
        };
        return Understood(exchange).Says(new Message(Markup.Join("\n\n", [Markup.Of($"**{ConversationWords.HelpTitle}**"), words, OpenQuestion(exchange)])));
    }

    /// <summary>One line in answer, and the open question again.</summary>
    public TurnResult Chat(Exchange exchange, Markup line) => Understood(exchange).Says(Markup.Join("\n\n", [line, OpenQuestion(exchange)]));

    /// <summary>Not understood. The first time three ways on; the second time the form and help.</summary>
    public TurnResult Missed(Exchange exchange)
    {
        var missed = exchange.With(exchange.State with { Misses = Math.Min(exchange.State.Misses + 1, 2) });
        if (exchange.State is { Misses: 0, Debrief: { } open })
        {
            return missed.Says(open.Asked is { } asked && playbook.Questions.For(asked) is { } question
                ? ConversationWords.MissedAnswer(question.Text, DebriefWords.Either([.. question.Options.Select(option => option.Label)]))
                : ConversationWords.MissedWhileOpen(open.Facts.Company, open.Draft is not null));
        }

        CardAction help = new CardAction.Press(ConversationWords.HelpButton, new Command(Verb.Help));
        CardAction form = new CardAction.Press(ConversationWords.FormButton, new Command(Verb.OpenForm));
        ImmutableArray<CardAction> ways = exchange.State.Misses == 0 ? [Say(ConversationWords.ExampleButton, ConversationWords.Emergency), form, help] : [form, help];
        var words = exchange.State.Misses == 0 ? ConversationWords.Missed : Markup.Join("\n\n", [ConversationWords.MissedAgain, OpenQuestion(exchange)]);
        return missed.Says(new Message(words, new Card(ConversationWords.WaysOn, [], ways)));
    }

    /// <summary>The open question, for the end of an answer about something else; empty where none is open.</summary>
    private Markup OpenQuestion(Exchange exchange) => exchange.State.Debrief is { Asked: { } asked } open && playbook.Questions.For(asked) is { } question
        ? ConversationWords.WeWereAt(open.Facts.Company, question.Text)
        : Markup.Empty;

    private static Exchange Understood(Exchange exchange) => exchange.With(exchange.State with { Misses = 0 });

    private static TurnResult Welcome(Exchange exchange, Markup words, Markup invitation, params ReadOnlySpan<CardAction> actions) =>
        Understood(exchange).Says(new Message(words, new Card(ConversationWords.WelcomeTitle, [new CardElement.Paragraph(invitation)], [.. actions])));

    private static CardAction.Press Say(string label, string words) => new(label, new Command(Verb.Say, Argument: words));

    private static CardAction.Press Pipeline(string label, string part) => new(label, new Command(Verb.Pipeline, Argument: part));
}
