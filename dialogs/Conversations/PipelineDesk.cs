using HighPoint.Debriefs;
using HighPoint.Pipeline.Questions;
using HighPoint.Pipeline.Records;
using HighPoint.Playbooks;
using NodaTime;

namespace HighPoint.Conversations;

/// <summary>Shows the pipeline to whoever asks. Where others listen customers are not named, unless the playbook lets them be.</summary>
internal sealed class PipelineDesk(Playbook playbook, Company company)
{
    private static readonly Duration Life = Duration.FromHours(1);

    /// <summary>A question is answered by a list of its own; a button of a list changes that list. What was asked is remembered, so that it can be gone on with.</summary>
    /// <param name="exchange">The turn, with the figures that its lookup asked for.</param>
    /// <param name="list">The list whose button was pressed; empty for a new one.</param>
    public TurnResult Show(Exchange exchange, string list)
    {
        var question = exchange.View.Figures.Question;
        var next = exchange.With(exchange.State with { Misses = 0, Question = question with { Unread = [], AsFile = false } });
        return question.AsFile ? next.Says(FileOf(next)) : next.Says(Answers.Of(
            exchange.View.Figures, exchange.Speaker, exchange.Now, Key(exchange, list),
            namesCustomers: exchange.Speaker.Role != Role.Team || playbook.Timing.Nudges.DetailsInTeam, company.Ranked));
    }

    /// <summary>All rows as a file, for who asked alone, and for an hour. Where others listen none is handed over: it names customers.</summary>
    private static Message FileOf(Exchange exchange)
    {
        var (figures, speaker) = (exchange.View.Figures, exchange.Speaker);
        return speaker.Role == Role.Team ? new Message(RecordWords.OpenInOurChat)
            : figures.Total.Count == 0 ? new Message(FileWords.Nothing)
            : !HandsOverFiles(exchange.Turn.Conversation) ? new Message(FileWords.NotHere)
            : new Message(FileWords.Ready(figures, isFetched: exchange.Turn.Conversation.Channel is "web"))
            {
                File = new FileOffer(FileWords.Name(exchange.Local.Date), QuestionJson.Write(exchange.State.Question! with { Page = 0 }), speaker.Id, (exchange.Now + Life).ToUnixTimeSeconds()),
            };
    }

    /// <summary>Channels that can hand a file over.</summary>
    private static bool HandsOverFiles(ConversationKey conversation) => conversation.Channel is "web" or "slack";

    /// <summary>The form in which a question is put together.</summary>
    public static TurnResult Build(Exchange exchange, string list) => exchange.With(exchange.State with { Misses = 0 }).Says(QuestionForm.Of(Key(exchange, list)));

    private static string Key(Exchange exchange, string list) => list.Length > 0 ? list : $"pipeline-{DebriefDialog.IdOf(exchange.Turn)}";
}
