using System.Collections.Immutable;
using System.Text.Json.Nodes;
using HighPoint.Bot.Channels.Slack.Blocks;
using HighPoint.Conversations;
using HighPoint.Debriefs;
using HighPoint.Playbooks;
using NodaTime;
using NodaTime.Text;

namespace HighPoint.Bot.Channels.Slack.Inbound;

/// <summary>The modals in which something is picked for a button: which kind of job it was instead, and when to be reminded.</summary>
internal sealed class SlackPickers(Playbook playbook, TimeProvider clock)
{
    /// <summary>The callback id of both.</summary>
    public const string Id = "pick";

    private const string KindField = "kind";
    private const string DayField = "day";
    private const string TimeField = "time";

    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>The modal that a button opens in a conversation; null for a button that opens none.</summary>
    public JsonObject? Of(Command command, ConversationKey conversation, Person person) => command switch
    {
        { Verb: Verb.WrongKind } when playbook.Questions.For(FactName.Occasion) is { Options.IsEmpty: false } question => Modal(
            SlackWords.KindTitle, SlackWords.KindButton, command, conversation,
            [new CardElement.ChoiceInput(KindField, question.Text, [.. question.Options.Select(option => new InputOption(option.Value, option.Label))], [])]),
        { Verb: Verb.RemindMe, Argument: BlockButtons.AnotherTime } => Modal(
            SlackWords.WhenTitle, SlackWords.WhenButton, command, conversation,
            [
                new CardElement.TextInput(DayField, SlackWords.WhenDay, LocalDatePattern.Iso.Format(Now(person).Date.PlusDays(1)), BlockLimits.Id, Kind: InputKind.Date, Required: true),
                new CardElement.TextInput(TimeField, SlackWords.WhenTime, "", BlockLimits.Id, Kind: InputKind.Time),
            ]),
        _ => null,
    };

    /// <summary>What was picked, as the button that it stands for; or, by the id of its field, what is to be put right.</summary>
    public (Command? Picked, string Field, string Problem) Read(Command command, ImmutableDictionary<string, string> fields, Person person)
    {
        if (command.Verb == Verb.WrongKind)
        {
            return fields.GetValueOrDefault(KindField) is { Length: > 0 } kind
                ? (command with { Verb = Verb.Answer, Argument = $"{FactName.Occasion}={kind}" }, "", "")
                : (null, KindField, SlackWords.KindMissing);
        }

        var (day, time) = (LocalDatePattern.Iso.Parse(fields.GetValueOrDefault(DayField, "")), fields.GetValueOrDefault(TimeField, ""));
        return !day.Success ? (null, DayField, SlackWords.WhenMissing)
            : day.Value < Now(person).Date ? (null, DayField, SlackWords.WhenPast)
            : time.Length == 0 ? (command with { Argument = LocalDatePattern.Iso.Format(day.Value) }, "", "")
            : !Time.Parse(time).TryGetValue(default, out var clockTime) || day.Value + clockTime <= Now(person) ? (null, TimeField, SlackWords.WhenPast)
            : (command with { Argument = $"{LocalDatePattern.Iso.Format(day.Value)}T{time}" }, "", "");
    }

    private LocalDateTime Now(Person person) => Instant.FromDateTimeOffset(clock.GetUtcNow()).InZone(person.Zone).LocalDateTime;

    private static JsonObject Modal(string title, string save, Command command, ConversationKey conversation, ImmutableArray<CardElement> fields) => SlackBlocks.Modal(
        new Message(Markup.Empty, new Card(title, fields, [new CardAction.Press(save, new Command(Verb.SaveForm), ActionStyle.Primary)])),
        Id, new FormPlace(conversation.Id, command.ToString(), null).ToString());
}
