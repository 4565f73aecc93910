using System.Text.Json.Nodes;
using HighPoint.Bot.Channels.Web;
using HighPoint.Bot.Manifests;
using HighPoint.Conversations;
using HighPoint.Support;

namespace HighPoint.Bot.Channels.Slack.Blocks;

/// <summary>A message of every kind as Slack gets it, for eyes: each payload can be pasted into Slack's Block Kit Builder.</summary>
public sealed class BlockGalleryTests
{
    /// <summary>With <c>HIGHPOINT_WRITE_GALLERY=1</c> the payloads are written to <c>artifacts/slack-gallery.json</c>, by their names.</summary>
    [Fact]
    public async Task Slack_Takes_A_Message_Of_Every_Kind()
    {
        var payloads = Kinds().ToArray();
        Assert.All(payloads, payload => Assert.Empty(payload.Drawn["type"] is null ? BlockRules.OfMessage((string?)payload.Drawn["text"], payload.Drawn["blocks"]!.AsArray()) : BlockRules.OfView(payload.Drawn)));
        if (Environment.GetEnvironmentVariable("HIGHPOINT_WRITE_GALLERY") is "1")
        {
            var gallery = new JsonObject(payloads.Select(payload => KeyValuePair.Create(payload.Name, (JsonNode?)payload.Drawn)));
            await File.WriteAllBytesAsync(Repo.At("artifacts/slack-gallery.json"), ManifestFile.Write(gallery), TestContext.Current.CancellationToken);
        }
    }

    private static IEnumerable<(string Name, JsonObject Drawn)> Kinds()
    {
        var messages = Gallery.All.Concat(Biggest()).Index().ToArray();
        return
        [
            .. messages.Select(message => (Name("message", message), Post(SlackBlocks.Render(message.Item)))),
            .. messages.Where(message => message.Item.Card?.Body.Any(part => FormReply.IdOf(part) is not null) == true).Select(message => (Name("modal", message), SlackBlocks.Modal(message.Item, "form", ""))),
            ("home", SlackBlocks.Home([Gallery.Welcome, Gallery.Report])),
        ];
    }

    private static string Name(string kind, (int Index, Message Item) message) => $"{kind} {message.Index:00}: {message.Item.Card?.Title ?? PlainText.Of(message.Item.Text).Split('.')[0]}";

    private static JsonObject Post(SlackPost post) => new() { ["text"] = post.Text, ["blocks"] = post.Blocks };

    /// <summary>Of each kind of card that conversations bring forth, by the parts that it is made of, the biggest.</summary>
    private static IEnumerable<Message> Biggest() => DrivenMessages.All
        .GroupBy(message => string.Join(' ', message.Card?.Body.Select(part => part.GetType().Name).Distinct(StringComparer.Ordinal) ?? []), StringComparer.Ordinal)
        .Select(kind => kind.MaxBy(message => MessageJson.Write(message).Length)!);
}
