using HighPoint.Bot.Channels.Slack.Protocol;
using HighPoint.Bot.Exports;
using HighPoint.Bot.Settings;
using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using HighPoint.Pipeline.Questions;
using NodaTime;

namespace HighPoint.Bot.Channels.Slack.Outbound;

/// <summary>Hands files over in somebody's own direct messages (Slack, "Working with files", the upload in three steps): what that person may see at that moment.</summary>
internal sealed class SlackFiles(SlackApi slack, Exporter exporter, People people, Database database)
{
    /// <summary>Makes a file and shares it under <paramref name="words"/>.</summary>
    /// <returns>False for what is not to be handed over there: where others listen, or to somebody who is not known.</returns>
    /// <exception cref="SlackFailure">Slack does not take it.</exception>
    public async Task<bool> ShareAsync(ConversationKey to, SlackAddress address, FileOffer file, string words, Instant now, CancellationToken cancellation)
    {
        if (!address.Channel.StartsWith('D') || database.Read(session => Asker(session, to.Tenant, file)) is not { } asker)
        {
            return false;
        }

        await using var content = exporter.CsvFile(to.Tenant, Inquiry.Of(QuestionJson.Read(file.Question), asker), now);
        var place = await slack.UploadPlaceAsync(to.Tenant, file.Name, content.Length, cancellation);
        await slack.UploadAsync(place.UploadUrl, content, cancellation);
        await slack.ShareFileAsync(
            to.Tenant,
            new FileShareOrder { Files = [new UploadedFile(place.FileId!, file.Name)], ChannelId = address.Channel, ThreadTs = address.Thread, InitialComment = words },
            cancellation);
        return true;
    }

    private Person? Asker(Session session, string tenant, FileOffer file) =>
        (people.Find(file.Person) ?? ConversationStore.Person(session, tenant, file.Person)) is { } person ? Receivers.Known(session, tenant, person) : null;
}
