using System.Collections.Immutable;
using System.Text.Json.Serialization;
using HighPoint.Bot.Channels.Web.Rendering;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using NodaTime.Text;

namespace HighPoint.Bot.Channels.Web;

/// <summary>What the page sends: exactly one of text, command and arrived.</summary>
/// <param name="Person">Who speaks.</param>
/// <param name="EventId">The turn's own id; the same id again is the same turn. Not needed with <paramref name="Arrived"/>.</param>
/// <param name="Text">Words, possibly none.</param>
/// <param name="Command">A button's command, as the page was given it.</param>
/// <param name="Inputs">The values of the button's card.</param>
/// <param name="Arrived">The person opened the conversation.</param>
/// <param name="After">The answer holds the posts after this sequence.</param>
internal sealed record WebTurn(
    string? Person, string? EventId, string? Text, string? Command, Dictionary<string, string?>? Inputs, bool Arrived, long After);

/// <summary>Posts, in the order in which they are read.</summary>
internal sealed record WebPosts(ImmutableArray<WebPost> Posts);

/// <summary>One entry of a conversation.</summary>
/// <param name="Sequence">Rises within the conversation.</param>
/// <param name="Key">The post takes the place of an older one with the same key; null where it is always new.</param>
/// <param name="Author">"person" or "bot".</param>
/// <param name="At">When, ISO 8601 in UTC.</param>
/// <param name="Html">The fragment to show.</param>
/// <param name="Text">The same in plain words, a card by its title.</param>
internal sealed record WebPost(long Sequence, string? Key, string Author, string At, string Html, string Text)
{
    /// <summary>The post as the page shows it.</summary>
    public static WebPost Of(Post post) => new(
        post.Sequence,
        post.Message?.Key,
        post.Message is null ? "person" : "bot",
        InstantPattern.ExtendedIso.Format(post.At),
        HtmlRenderer.Post(post),
        HtmlRenderer.PlainText(post));
}

/// <summary>A post that arrived in somebody's conversation.</summary>
internal sealed record WebArrival(string Person, WebPost Post);

/// <summary>Everybody the page can be.</summary>
internal sealed record WebPeople(ImmutableArray<WebPerson> People);

/// <summary>Somebody the page can be; <paramref name="Zone"/> is an IANA time zone.</summary>
internal sealed record WebPerson(string Id, string Name, Role Role, string Zone);

/// <summary>The page's JSON.</summary>
[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(WebTurn))]
[JsonSerializable(typeof(WebPosts))]
[JsonSerializable(typeof(WebArrival))]
[JsonSerializable(typeof(WebPeople))]
internal sealed partial class WebJson : JsonSerializerContext;
