using HighPoint.Bot.Storage;
using HighPoint.Pipeline;
using HighPoint.Pipeline.Questions;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace HighPoint.Support;

/// <summary>The figures that the real store finds for a pipeline that a test holds in memory.</summary>
internal static class StoredFigures
{
    private static readonly Lock Gate = new();
    private static readonly Lazy<Session> Store = new(() =>
    {
        var connection = new SqliteConnection("Data Source=figures;Mode=Memory;Cache=Shared");
        connection.Open();
        Schema.Upgrade(connection);
        return new Session(connection);
    });

    public static Figures Of(IEnumerable<Opportunity> opportunities, Inquiry inquiry, Instant now)
    {
        lock (Gate)
        {
            Store.Value.Execute("DELETE FROM opportunities");
            Store.Value.Execute("DELETE FROM pipeline_owners");
            foreach (var opportunity in opportunities)
            {
                PipelineStore.Save(Store.Value, "local", new OpportunityStep(0, opportunity));
            }

            return QuestionStore.Answer(Store.Value, "local", inquiry, now);
        }
    }
}
