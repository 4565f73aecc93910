using HighPoint.Debriefs;
using HighPoint.Pipeline.Questions;
using HighPoint.Playbooks;

namespace HighPoint.Conversations;

/// <summary>Shows the pipeline to whoever asks. Where others listen customers are not named, unless the playbook lets them be.</summary>
internal sealed class PipelineDesk(Playbook playbook, Company company)
{
    /// <summary>A question is answered by a list of its own; a button of a list changes that list. What was asked is remembered, so that it can be gone on with.</summary>
    /// <param name="exchange">The turn, with the figures that its lookup asked for.</param>
    /// <param name="list">The list whose button was pressed; empty for a new one.</param>
    public TurnResult Show(Exchange exchange, string list) =>
        exchange.With(exchange.State with { Misses = 0, Question = exchange.View.Figures.Question with { Unread = [] } }).Says(Answers.Of(
            exchange.View.Figures, exchange.Speaker, exchange.Now, Key(exchange, list),
            namesCustomers: exchange.Speaker.Role != Role.Team || playbook.Timing.Nudges.DetailsInTeam, company.Ranked));

    /// <summary>The form in which a question is put together.</summary>
    public static TurnResult Build(Exchange exchange, string list) => exchange.With(exchange.State with { Misses = 0 }).Says(QuestionForm.Of(Key(exchange, list)));

    private static string Key(Exchange exchange, string list) => list.Length > 0 ? list : $"pipeline-{DebriefDialog.IdOf(exchange.Turn)}";
}
