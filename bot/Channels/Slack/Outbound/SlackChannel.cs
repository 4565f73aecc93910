using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using HighPoint.Bot.Channels.Slack.Blocks;
using HighPoint.Bot.Channels.Slack.Inbound;
using HighPoint.Bot.Channels.Slack.Protocol;
using HighPoint.Bot.Delivery;
using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using HighPoint.Pipeline.Questions;
using NodaTime;

namespace HighPoint.Bot.Channels.Slack.Outbound;

/// <summary>
/// The way out to Slack. A message whose key was sent before changes in place. Each bears an id of its own, by which Slack knows it again where it is not known whether the
/// last try arrived.
/// </summary>
internal sealed partial class SlackChannel(SlackApi slack, SlackPeople people, SlackFiles files, Database database, TimeProvider clock, ILogger<SlackChannel> logger) : IChannel
{
    /// <summary>What a shorter message has at most, in characters.</summary>
    private const int Short = 3000;

    /// <summary>Somebody whom Slack does not find cannot be reached; their first words bring the address. A token that does not work is put right by hand.</summary>
    private static readonly Duration UntilPutRight = Duration.FromMinutes(5);

    /// <summary>After so long a workspace is tried with charts again.</summary>
    private static readonly Duration TryAgain = Duration.FromDays(1);

    /// <summary>Where Slack asks to wait and does not say how long.</summary>
    private static readonly Duration Pause = Duration.FromSeconds(30);

    /// <summary>One message a second in a channel, and several hundred a minute in a workspace (Slack, "Rate limits", <c>chat.postMessage</c>).</summary>
    private readonly SendingRates posts = new(clock, [new(1, Duration.FromSeconds(1))], [new(300, Duration.FromMinutes(1))]);

    /// <summary>Tier 3: 50 a minute (Slack, "Rate limits", <c>chat.update</c>).</summary>
    private readonly SendingRates updates = new(clock, [new(50, Duration.FromMinutes(1))], [new(50, Duration.FromMinutes(1))]);

    /// <summary>Workspaces in which Slack draws no charts, and until when they are not tried again: a client may learn it.</summary>
    private readonly ConcurrentDictionary<string, Instant> withoutCharts = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Name => SlackPlace.ChannelName;

    /// <inheritdoc/>
    public async Task<DeliveryResult> SendAsync(ConversationReference to, Post post, CancellationToken cancellation)
    {
        var earlier = post.Message!.Key is { } key ? database.Read(session => OutboxStore.Earlier(session, to.Key, key))?.PlatformId : null;
        if ((earlier is null ? posts : updates).Take(to.Key) is var wait && wait > Duration.Zero)
        {
            return new DeliveryResult.RetryAfter(wait);
        }

        try
        {
            if ((SlackAddress.Read(to.Address) ?? await OpenAsync(to.Key.Tenant, to.PersonId, cancellation)) is not { } address)
            {
                return new DeliveryResult.RetryAfter(UntilPutRight);
            }

            return new DeliveryResult.Sent(post.Message!.File is { } file
                ? await HandOverAsync(to, address, post, file, cancellation)
                : await SendAsync(to, address, post, earlier, cancellation));
        }
        catch (SlackFailure failure) when (Outcome(failure) is { } outcome)
        {
            return outcome;
        }
    }

    /// <inheritdoc/>
    public async Task<ConversationReference?> OpenAsync(string tenant, Person person, CancellationToken cancellation) =>
        await OpenAsync(tenant, person.Id, cancellation) is { } address ? new ConversationReference(new SlackPlace(tenant, address.Channel).Conversation, person.Id, address.ToString()) : null;

    /// <inheritdoc/>
    public async Task<Instant?> QuietUntilAsync(string tenant, Person person, CancellationToken cancellation)
    {
        try
        {
            var now = Now;
            return await people.UserOfAsync(tenant, person.Id, cancellation) is { } user
                && await slack.QuietHoursAsync(tenant, user, cancellation) is { DndEnabled: true } hours
                && Instant.FromUnixTimeSeconds(hours.NextDndStartTs) <= now && Instant.FromUnixTimeSeconds(hours.NextDndEndTs) is var end && now < end
                    ? end
                    : null;
        }
        catch (SlackFailure failure) when (failure.Code == SlackFailure.TooMany)
        {
            return Now + Wait(failure);
        }
    }

    private async Task<SlackAddress?> OpenAsync(string team, string person, CancellationToken cancellation) =>
        await people.UserOfAsync(team, person, cancellation) is { } user ? new SlackAddress(await slack.OpenConversationAsync(team, user, cancellation)) : null;

    /// <summary>A file with the words over it; where it cannot be handed over, that is said.</summary>
    private async Task<string?> HandOverAsync(ConversationReference to, SlackAddress address, Post post, FileOffer file, CancellationToken cancellation)
    {
        var words = SlackWords.NoFile;
        try
        {
            if (!file.IsGoodAt(Now))
            {
                words = FileWords.Over;
            }
            else if (await files.ShareAsync(to.Key, address, file, SlackBlocks.Render(post.Message!).Text, Now, cancellation))
            {
                return null;
            }
        }
        catch (SlackFailure failure) when (!failure.IsPassing)
        {
            Log.NotHandedOver(logger, post.Sequence, failure.Code);
        }

        return await SendAsync(to, address, post with { Message = new Message(Markup.Plain(words)) }, null, cancellation);
    }

    /// <summary>Charts are new: where Slack does not take a message with them it goes out again with bars of letters, and so do all for a while.</summary>
    private async Task<string?> SendAsync(ConversationReference to, SlackAddress address, Post post, string? earlier, CancellationToken cancellation)
    {
        var (team, now) = (to.Key.Tenant, Now);
        var drawsCharts = post.Message!.Card?.Body.Any(part => part is CardElement.Chart) == true && !(withoutCharts.TryGetValue(team, out var until) && now < until);
        try
        {
            if (drawsCharts)
            {
                return await SendAsync(team, Outgoing(to, address, post, SlackBlocks.Render(post.Message!, drawsCharts: true)), earlier, cancellation);
            }
        }
        catch (SlackFailure failure) when (IsTooMuch(failure))
        {
            Log.WithoutCharts(logger, post.Sequence, failure.Code);
        }

        var plainer = Outgoing(to, address, post, SlackBlocks.Render(post.Message!));
        try
        {
            var sent = await SendAsync(team, plainer, earlier, cancellation);
            if (drawsCharts)
            {
                withoutCharts[team] = now + TryAgain;
            }

            return sent;
        }
        catch (SlackFailure failure) when (IsTooMuch(failure) && plainer.Blocks is not null)
        {
            Log.Shorter(logger, post.Sequence, failure.Code);
            return await ShorterAsync(team, plainer, post, earlier, cancellation);
        }
    }

    private static OutgoingMessage Outgoing(ConversationReference to, SlackAddress address, Post post, SlackPost drawn) =>
        new() { Channel = address.Channel, ThreadTs = address.Thread, Text = drawn.Text, Blocks = drawn.Blocks, ClientMsgId = IdOf(to.Key, post.Sequence) };

    /// <summary>Not every limit of blocks is told: what Slack does not take as a card is sent shorter, and then in words.</summary>
    private async Task<string?> ShorterAsync(string team, OutgoingMessage message, Post post, string? earlier, CancellationToken cancellation)
    {
        try
        {
            var shorter = SlackBlocks.Render(post.Message!, Short);
            return await SendAsync(team, message with { Text = Cut(shorter.Text), Blocks = shorter.Blocks }, earlier, cancellation);
        }
        catch (SlackFailure failure) when (IsTooMuch(failure))
        {
            Log.Plainer(logger, post.Sequence, failure.Code);
        }

        // An update without blocks leaves the old ones; none at all take them away.
        return await SendAsync(team, message with { Text = Cut(message.Text), Blocks = earlier is null ? null : [] }, earlier, cancellation);
    }

    private static bool IsTooMuch(SlackFailure failure) => failure.Code is "invalid_blocks" or "invalid_blocks_format" or "msg_blocks_too_long" or "msg_too_long";

    private async Task<string?> SendAsync(string team, OutgoingMessage message, string? earlier, CancellationToken cancellation)
    {
        if (earlier is not null)
        {
            try
            {
                await slack.UpdateAsync(team, message with { Ts = earlier, ThreadTs = null, ClientMsgId = null }, cancellation);
                return earlier;
            }
            catch (SlackFailure failure) when (failure.Code is "message_not_found" or "cant_update_message" or "edit_window_closed")
            {
                // Somebody took the message away: it is said anew.
            }
        }

        try
        {
            return await slack.PostAsync(team, message, cancellation);
        }
        catch (SlackFailure failure) when (failure.Code == "duplicate_message_not_found")
        {
            // It arrived by an earlier try, and somebody took it away since.
            return null;
        }
    }

    /// <summary>What a failure means for the conversation; null where it counts as a try.</summary>
    private DeliveryResult? Outcome(SlackFailure failure)
    {
        switch (failure.Code)
        {
            case SlackFailure.TooMany:
                return new DeliveryResult.RetryAfter(Wait(failure));
            case SlackFailure.NotInstalled or "team_access_not_granted" or "channel_not_found" or "is_archived" or "account_inactive" or "token_revoked" or "not_in_channel" or "user_not_found" or "user_disabled" or "cannot_dm_bot" or "messages_tab_disabled":
                return new DeliveryResult.Gone(failure.Code);
            case "invalid_auth" or "not_authed" or SlackFailure.Ended or "missing_scope" or "ekm_access_denied" or "accesslimited":
                Log.NotAllowed(logger, failure.Code);
                return new DeliveryResult.RetryAfter(UntilPutRight);
            default:
                return failure.IsPassing ? null : new DeliveryResult.Refused(failure.Code);
        }
    }

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    private static Duration Wait(SlackFailure failure) => failure.Wait is { } wait ? Duration.FromTimeSpan(wait) : Pause;

    /// <summary>The id under which Slack knows a post again. What is told outside the outbox has no sequence, and is tried once.</summary>
    private static string? IdOf(ConversationKey key, long sequence) => sequence == 0 ? null
        : new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{key.Channel}/{key.Tenant}/{key.Id}/{sequence}")).AsSpan(0, 16)).ToString();

    private static string Cut(string text) => text.Length <= Short ? text : text[..(char.IsHighSurrogate(text[Short - 1]) ? Short - 1 : Short)] + "…";

    private static partial class Log
    {
        [LoggerMessage(50, LogLevel.Warning, "Slack did not take post {Sequence} whole, and gets it shorter: {Code}")]
        public static partial void Shorter(ILogger logger, long sequence, string code);

        [LoggerMessage(61, LogLevel.Warning, "Slack did not take post {Sequence} with its charts, and gets it with bars of letters: {Code}")]
        public static partial void WithoutCharts(ILogger logger, long sequence, string code);

        [LoggerMessage(62, LogLevel.Error, "Slack did not take the file of post {Sequence}: {Code}. Check the app's scopes.")]
        public static partial void NotHandedOver(ILogger logger, long sequence, string code);

        [LoggerMessage(51, LogLevel.Warning, "Slack did not take post {Sequence} as a card, and gets it in words: {Code}")]
        public static partial void Plainer(ILogger logger, long sequence, string code);

        [LoggerMessage(52, LogLevel.Error, "Slack lets nothing be sent: {Code}. Check the app's token and scopes.")]
        public static partial void NotAllowed(ILogger logger, string code);
    }
}
