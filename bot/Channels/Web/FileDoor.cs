using HighPoint.Bot.Exports;
using HighPoint.Bot.Settings;
using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using HighPoint.Pipeline.Questions;
using NodaTime;

namespace HighPoint.Bot.Channels.Web;

/// <summary>Hands over the file of a post: to who asked for it, as long as it is good, with what that person may see at that moment.</summary>
internal sealed class FileDoor(Database database, Exporter exporter, People people, TimeProvider clock)
{
    /// <summary>The file of a post in the person's own conversation.</summary>
    /// <exception cref="Refusal">It is not there, not theirs, or no longer to be had.</exception>
    public IResult Open(string? person, long post)
    {
        var asker = TurnReader.Speaker(person, people);
        var (tenant, now) = (WebChannel.Conversation(asker.Id).Tenant, Instant.FromDateTimeOffset(clock.GetUtcNow()));
        if (database.Read(session => PostStore.Find(session, WebChannel.Conversation(asker.Id), post))?.File is not { } file || file.Person != asker.Id)
        {
            throw new Refusal(StatusCodes.Status404NotFound, WebWords.NoFileTitle, WebWords.NoFile);
        }

        if (!file.IsGoodAt(now))
        {
            throw new Refusal(StatusCodes.Status410Gone, WebWords.FileOverTitle, FileWords.Over);
        }

        var inquiry = Inquiry.Of(QuestionJson.Read(file.Question), database.Read(session => Receivers.Known(session, tenant, asker)));
        return TypedResults.Stream(exporter.CsvFile(tenant, inquiry, now), "text/csv; charset=utf-8", file.Name);
    }
}
