using System.Text.Json.Nodes;

namespace HighPoint.Bot.Channels.Slack.Blocks;

/// <summary>A message as Slack gets it.</summary>
/// <param name="Text">What notifications show and screen readers read; &amp;, &lt; and &gt; are escaped. Never empty.</param>
/// <param name="Blocks">The message as Block Kit; null where the words are all.</param>
internal sealed record SlackPost(string Text, JsonArray? Blocks);
