using System.Collections.Immutable;
using System.Globalization;
using HighPoint.Bot.Channels.Slack.Blocks;
using HighPoint.Bot.Channels.Slack.Outbound;
using HighPoint.Bot.Storage;
using HighPoint.Conversations;
using HighPoint.Nudges;
using HighPoint.Pipeline;
using HighPoint.Pipeline.Questions;
using NodaTime;

namespace HighPoint.Bot.Channels.Slack.Inbound;

/// <summary>The Home tab: what is open and whose it is, the reminders that wait, and how to begin. Everybody sees what they would see in their own chat.</summary>
internal sealed class SlackHome(SlackApi slack, SlackPeople people, Database database, Company company, TimeProvider clock)
{
    private const int MostReminders = 20;

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>Shows somebody's Home tab anew.</summary>
    /// <param name="team">The workspace.</param>
    /// <param name="user">Whose.</param>
    /// <param name="part">Which part of the pipeline, as <see cref="QuestionJson.Read"/> takes it.</param>
    public async Task PublishAsync(string team, string user, string part = "")
    {
        var person = await people.OfAsync(team, user);
        ImmutableArray<Message> messages = [Intro, Pipeline(team, person, part), Reminders(team, person)];
        await slack.PublishViewAsync(team, user, SlackBlocks.Home(messages), CancellationToken.None);
    }

    /// <summary>The reminders that wait for somebody, the soonest first.</summary>
    public Message Reminders(string team, Person person)
    {
        var reminders = database.Read(session => NudgeStore.Of(session, team, person.Id, MostReminders).ConvertAll(nudge => Row(session, team, nudge, person.Zone)));
        return reminders.Count == 0
            ? new Message(Markup.Plain(SlackWords.NoReminders), new Card(SlackWords.RemindersTitle, [], [Settings]))
            : new Message(Markup.Plain(SlackWords.RemindersTitle), new Card(SlackWords.RemindersTitle,
                [new CardElement.Table(SlackWords.ReminderCaption, [SlackWords.ReminderCustomer, SlackWords.ReminderWhen], [.. reminders])], [Settings]));
    }

    private static CardAction Settings => new CardAction.Press(SlackWords.SettingsButton, new Command(Verb.OpenSettings));

    private static Message Intro => new(
        Markup.Trusted(SlackWords.HomeIntro), new Card(SlackWords.HomeTitle, [], [new CardAction.Press(SlackWords.HelpButton, new Command(Verb.Help))]));

    private Message Pipeline(string team, Person person, string part)
    {
        var figures = database.Read(session => QuestionStore.Answer(session, team, Inquiry.Of(QuestionJson.Read(part), person), Now));
        return Answers.Of(figures, person, Now, list: "home", namesCustomers: true, company.Ranked);
    }

    private static ImmutableArray<string> Row(Session session, string team, Nudge nudge, DateTimeZone zone) =>
    [
        PipelineStore.Find(session, team, nudge.Opportunity) is { } opportunity ? PipelineWords.Customer(opportunity) : SlackWords.ReminderUnnamed,
        nudge.DueAt.InZone(zone).ToString("ddd, MMM d, HH:mm", CultureInfo.InvariantCulture),
    ];
}
