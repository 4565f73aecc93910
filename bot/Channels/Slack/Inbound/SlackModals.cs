using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using HighPoint.Bot.Channels.Slack.Blocks;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;

namespace HighPoint.Bot.Channels.Slack.Inbound;

/// <summary>The modals that the bot opens, and what is said in them.</summary>
internal static class SlackModals
{
    /// <summary>The callback id of the modal in which a job is told.</summary>
    public const string DebriefId = "debrief";

    /// <summary>The callback id of a debrief's form or a draft's editor.</summary>
    public const string FormId = "form";

    /// <summary>The id of the field in which a job is told.</summary>
    public const string WordsId = "words";

    /// <summary>What a text field holds at most (Slack, "Plain-text input").</summary>
    private const int LongestWords = 3000;

    /// <summary>The modal in which a job is told, with the words of the message that it was called on, or with none.</summary>
    public static JsonObject Debrief(string words)
    {
        var kept = words.Length <= LongestWords ? words : words[..(char.IsHighSurrogate(words[LongestWords - 1]) ? LongestWords - 1 : LongestWords)];
        return SlackBlocks.Modal(new Message(Markup.Empty, new Card(SlackWords.DebriefTitle,
            [new CardElement.TextInput(WordsId, SlackWords.DebriefLabel, kept, LongestWords, Multiline: true, Required: true)],
            [new CardAction.Press(SlackWords.DebriefButton, new Command(Verb.SaveForm), ActionStyle.Primary)])), DebriefId, "");
    }

    /// <summary>A form of a conversation. It notes where it belongs, and what saves it.</summary>
    public static JsonObject Form(Message form, ConversationKey conversation) =>
        SlackBlocks.Modal(form, FormId, new FormPlace(conversation.Id, (Save(form) ?? new Command(Verb.SaveForm)).ToString(), form.Key).ToString());

    /// <summary>What saves a form; null where it is none.</summary>
    public static Command? Save(Message form) =>
        form.Card?.Actions.OfType<CardAction.Press>().FirstOrDefault(press => FormReply.Saves(press.Command))?.Command;

    /// <summary>Words in a modal.</summary>
    public static JsonObject Words(string words) => SlackBlocks.Modal(new Message(Markup.Empty, new Card(SlackWords.HomeTitle, [new CardElement.Paragraph(Markup.Plain(words))])), "", "");

    /// <summary>Words in the place of the form that was sent.</summary>
    public static SlackAnswer Say(string words) => Show(Words(words));

    /// <summary>A view in the place of the form that was sent.</summary>
    public static SlackAnswer Show(JsonObject view) => new SlackAnswer.Reply(new JsonObject { ["response_action"] = "update", ["view"] = view });

    /// <summary>The form that was sent, with what is to be put right under each field: sentences by block id.</summary>
    public static SlackAnswer PutRight(IEnumerable<KeyValuePair<string, string>> errors) => new SlackAnswer.Reply(new JsonObject
    {
        ["response_action"] = "errors",
        ["errors"] = new JsonObject(errors.Select(error => KeyValuePair.Create(error.Key, (JsonNode?)JsonValue.Create(error.Value)))),
    });

    /// <summary>What is wrong in a form, by the ids of its fields.</summary>
    public static ImmutableDictionary<string, string> Errors(Message form) => form.Card!.Body
        .Select(part => part switch
        {
            CardElement.TextInput input => (input.Id, input.Error),
            CardElement.ChoiceInput input => (input.Id, input.Error),
            _ => ("", null),
        })
        .Where(field => !string.IsNullOrEmpty(field.Error))
        .ToImmutableDictionary(field => field.Id, field => field.Error!, StringComparer.Ordinal);

    /// <summary>What who told a job elsewhere reads there.</summary>
    /// <param name="outcome">How the turn in their own chat ended; null where they have none.</param>
    public static string Told(TurnOutcome? outcome) => outcome switch
    {
        TurnOutcome.Failed failed => failed.Words,
        null => SlackWords.NoChat,
        _ => SlackWords.GoesOnInChat,
    };
}

/// <summary>Where a form belongs, as it is noted on its modal.</summary>
/// <param name="Channel">The conversation.</param>
/// <param name="Command">What saves it.</param>
/// <param name="Key">The key of the message that it is the twin of; null where it has none.</param>
internal sealed record FormPlace(string Channel, string Command, string? Key)
{
    /// <summary>As it is noted.</summary>
    public override string ToString() => JsonSerializer.Serialize(this, FormPlaceJson.Default.FormPlace);

    /// <summary>What <see cref="ToString"/> wrote; null for anything else.</summary>
    public static FormPlace? Read(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : JsonSerializer.Deserialize(text, FormPlaceJson.Default.FormPlace) is { Channel.Length: > 0 } place ? place : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>The noted form.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(FormPlace))]
internal sealed partial class FormPlaceJson : JsonSerializerContext;
