using System.Text.Json.Nodes;

namespace HighPoint.Bot.Channels.Teams.Protocol;

/// <summary>The body of the answer to <see cref="InvokeNames.CardAction"/>.</summary>
/// <param name="StatusCode">As of HTTP.</param>
/// <param name="Type">What <paramref name="Value"/> is: <see cref="Attachment.AdaptiveCard"/> or <see cref="Message"/>.</param>
/// <param name="Value">The card that takes the place of the one that was acted upon, or words to be shown with it.</param>
internal sealed record CardActionResponse(int StatusCode, string Type, JsonNode? Value)
{
    /// <summary>The type of an answer that is words.</summary>
    public const string Message = "application/vnd.microsoft.activity.message";

    /// <summary>A card in the place of the one that was acted upon.</summary>
    public static CardActionResponse Of(JsonObject card) => new(StatusCodes.Status200OK, Attachment.AdaptiveCard, card);

    /// <summary>Words; the card stays.</summary>
    public static CardActionResponse Of(string words) => new(StatusCodes.Status200OK, Message, JsonValue.Create(words));
}

/// <summary>The body of the answer to an invoke of a dialog (task module).</summary>
internal sealed record TaskResponse(TaskAnswer Task)
{
    /// <summary>The dialog shows <paramref name="card"/>.</summary>
    public static TaskResponse Show(string title, JsonObject card) =>
        new(new TaskAnswer("continue", System.Text.Json.JsonSerializer.SerializeToNode(new TaskDialog(title, "large", "medium", Attachment.Of(card)), ProtocolJson.Default.TaskDialog)));

    /// <summary>The dialog closes with these words.</summary>
    public static TaskResponse Say(string words) => new(new TaskAnswer("message", JsonValue.Create(words)));
}

/// <summary>What becomes of a dialog: <c>continue</c> with a <see cref="TaskDialog"/>, or <c>message</c> with words.</summary>
internal sealed record TaskAnswer(string Type, JsonNode? Value);

/// <summary>A dialog.</summary>
/// <param name="Title">What stands over it.</param>
/// <param name="Height"><c>small</c>, <c>medium</c> or <c>large</c>.</param>
/// <param name="Width">As <paramref name="Height"/>.</param>
/// <param name="Card">What it shows.</param>
internal sealed record TaskDialog(string Title, string Height, string Width, Attachment Card);

/// <summary>The body of the answer to an activity whose sender expects the replies in it.</summary>
internal sealed record ExpectedReplies(IReadOnlyList<Activity> Activities);
