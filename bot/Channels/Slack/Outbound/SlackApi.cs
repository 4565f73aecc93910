using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using HighPoint.Bot.Channels.Slack.Blocks;
using HighPoint.Bot.Channels.Slack.Install;
using HighPoint.Bot.Channels.Slack.Protocol;
using Microsoft.Extensions.Options;

namespace HighPoint.Bot.Channels.Slack.Outbound;

/// <summary>
/// The methods of Slack's Web API that the bot uses, each in a workspace (<c>team</c>) and with its token. What changes something is called once: who calls decides whether
/// to try again, as a message that was sent twice is read twice. What only asks is asked again by its client. All throw <see cref="SlackFailure"/> for an answer that is no
/// success.
/// </summary>
internal sealed class SlackApi(SlackHttp http, SlackTokens tokens, IOptions<SlackOptions> options)
{
    /// <summary>Sends a message; its id.</summary>
    public async Task<string?> PostAsync(string team, OutgoingMessage message, CancellationToken cancellation) =>
        (await PostAsync(team, SlackHttp.Writes, "chat.postMessage", message, SlackJson.Default.OutgoingMessage, SlackJson.Default.PostedMessage, cancellation)).Ts;

    /// <summary>Puts a message in the place of the one that <see cref="OutgoingMessage.Ts"/> names.</summary>
    public Task UpdateAsync(string team, OutgoingMessage message, CancellationToken cancellation) =>
        PostAsync(team, SlackHttp.Writes, "chat.update", message, SlackJson.Default.OutgoingMessage, SlackJson.Default.PostedMessage, cancellation);

    /// <summary>Shows words to one person in a channel, and to nobody else.</summary>
    public Task WhisperAsync(string team, string channel, string user, string words, CancellationToken cancellation) => PostAsync(
        team, SlackHttp.Writes, "chat.postEphemeral", new OutgoingMessage { Channel = channel, User = user, Text = words }, SlackJson.Default.OutgoingMessage, SlackJson.Default.SlackReply, cancellation);

    /// <summary>The id of the bot's own conversation with a user, opened where there is none yet.</summary>
    public async Task<string> OpenConversationAsync(string team, string user, CancellationToken cancellation) =>
        (await PostAsync(team, SlackHttp.Reads, "conversations.open", new ConversationOrder(user), SlackJson.Default.ConversationOrder, SlackJson.Default.OpenedConversation, cancellation)).Channel?.Id
        ?? throw new SlackFailure(SlackFailure.Silent);

    /// <summary>Who a user is.</summary>
    public async Task<SlackUser> UserAsync(string team, string user, CancellationToken cancellation) =>
        (await GetAsync(team, $"users.info?user={Uri.EscapeDataString(user)}", SlackJson.Default.FoundUser, cancellation)).User ?? throw new SlackFailure(SlackFailure.Silent);

    /// <summary>The member of a workspace with an e-mail address.</summary>
    public async Task<SlackUser> UserByEmailAsync(string team, string email, CancellationToken cancellation) =>
        (await GetAsync(team, $"users.lookupByEmail?email={Uri.EscapeDataString(email)}&team_id={Uri.EscapeDataString(team)}", SlackJson.Default.FoundUser, cancellation)).User
        ?? throw new SlackFailure(SlackFailure.Silent);

    /// <summary>When a user wants no notifications.</summary>
    public Task<QuietHours> QuietHoursAsync(string team, string user, CancellationToken cancellation) =>
        GetAsync(team, $"dnd.info?user={Uri.EscapeDataString(user)}&team_id={Uri.EscapeDataString(team)}", SlackJson.Default.QuietHours, cancellation);

    /// <summary>Where a file of <paramref name="length"/> bytes is to be uploaded. The method takes a form, and no JSON.</summary>
    public async Task<UploadPlace> UploadPlaceAsync(string team, string name, long length, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(http.Root, "files.getUploadURLExternal"))
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("filename", name), KeyValuePair.Create("length", length.ToString(CultureInfo.InvariantCulture))]),
        };
        var place = await http.AskAsync(SlackHttp.Writes, request, Bearer(await tokens.OfAsync(team, cancellation)), SlackJson.Default.UploadPlace, cancellation);
        return place is { UploadUrl.Length: > 0, FileId.Length: > 0 } ? place : throw new SlackFailure(SlackFailure.Silent);
    }

    /// <summary>Uploads a file to the address that Slack gave for it.</summary>
    public async Task UploadAsync(string? address, Stream content, CancellationToken cancellation)
    {
        if (!SafeAddress.Is(address))
        {
            throw new SlackFailure("upload_url_not_allowed");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StreamContent(content) };
        using var response = await http.SendAsync(SlackHttp.Writes, request, cancellation);
        if (!response.IsSuccessStatusCode)
        {
            throw new SlackFailure(SlackFailure.Silent);
        }
    }

    /// <summary>Shares what was uploaded.</summary>
    public Task ShareFileAsync(string team, FileShareOrder order, CancellationToken cancellation) =>
        PostAsync(team, SlackHttp.Writes, "files.completeUploadExternal", order, SlackJson.Default.FileShareOrder, SlackJson.Default.SlackReply, cancellation);

    /// <summary>Opens a modal over what the person looks at.</summary>
    public Task OpenViewAsync(string team, string trigger, JsonObject view, CancellationToken cancellation) =>
        ViewAsync(team, "views.open", new ViewOrder(view) { TriggerId = trigger }, cancellation);

    /// <summary>Puts a view in the place of one that is shown.</summary>
    public Task UpdateViewAsync(string team, string id, JsonObject view, CancellationToken cancellation) => ViewAsync(team, "views.update", new ViewOrder(view) { ViewId = id }, cancellation);

    /// <summary>Shows a person's Home tab.</summary>
    public Task PublishViewAsync(string team, string user, JsonObject view, CancellationToken cancellation) =>
        ViewAsync(team, "views.publish", new ViewOrder(view) { UserId = user }, cancellation);

    /// <summary>Puts a message in the place of one that only one person sees, by the address that Slack gave with what they pressed.</summary>
    public async Task ReplaceAsync(string responseUrl, SlackPost post, CancellationToken cancellation)
    {
        if (!SafeAddress.Is(responseUrl))
        {
            throw new SlackFailure("response_url_not_allowed");
        }

        var message = new JsonObject { ["replace_original"] = true, ["text"] = post.Text, ["blocks"] = post.Blocks };
        using var request = new HttpRequestMessage(HttpMethod.Post, responseUrl) { Content = JsonContent.Create(message, SlackJson.Default.JsonObject) };
        using var response = await http.SendAsync(SlackHttp.Writes, request, cancellation);
        if (!response.IsSuccessStatusCode)
        {
            throw new SlackFailure(SlackFailure.Silent);
        }
    }

    /// <summary>Where the next Socket Mode connection is to be opened.</summary>
    public async Task<Uri> OpenSocketAsync(CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(http.Root, "apps.connections.open"));
        var url = (await http.AskAsync(SlackHttp.Writes, request, Bearer(options.Value.AppToken), SlackJson.Default.OpenedSocket, cancellation)).Url;
        return SafeAddress.IsSocket(url) ? new Uri(url!) : throw new SlackFailure("socket_url_not_allowed");
    }

    private Task<SlackReply> ViewAsync(string team, string method, ViewOrder order, CancellationToken cancellation) =>
        PostAsync(team, SlackHttp.Writes, method, order, SlackJson.Default.ViewOrder, SlackJson.Default.SlackReply, cancellation);

    private async Task<T> GetAsync<T>(string team, string question, JsonTypeInfo<T> reads, CancellationToken cancellation) where T : SlackReply
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(http.Root, question));
        return await http.AskAsync(SlackHttp.Reads, request, Bearer(await tokens.OfAsync(team, cancellation)), reads, cancellation);
    }

    private async Task<TOut> PostAsync<TIn, TOut>(
        string team, string client, string method, TIn body, JsonTypeInfo<TIn> writes, JsonTypeInfo<TOut> reads, CancellationToken cancellation) where TOut : SlackReply
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(http.Root, method)) { Content = JsonContent.Create(body, writes, new MediaTypeHeaderValue("application/json", "utf-8")) };
        return await http.AskAsync(client, request, Bearer(await tokens.OfAsync(team, cancellation)), reads, cancellation);
    }

    private static AuthenticationHeaderValue Bearer(string token) => new("Bearer", token);
}
