using HighPoint.Debriefs;
using HighPoint.Pipeline;
using HighPoint.Playbooks;

namespace HighPoint.Conversations;

/// <summary>Shows the pipeline to whoever asks. Where others listen customers are not named, unless the playbook lets them be.</summary>
internal sealed class PipelineDesk(Playbook playbook)
{
    /// <summary>A question is answered by a list of its own; a button of a list changes that list.</summary>
    /// <param name="exchange">The turn.</param>
    /// <param name="part">Which part, as in <see cref="PipelineDialog.Answer"/>.</param>
    /// <param name="list">The list whose button was pressed; empty for a new one.</param>
    public TurnResult Show(Exchange exchange, string part, string list) => exchange.With(exchange.State with { Misses = 0 }).Says(PipelineDialog.Answer(
        part, exchange.Speaker, exchange.Now, exchange.View.Overview, exchange.Speaker.Zone,
        list.Length > 0 ? list : $"pipeline-{DebriefDialog.IdOf(exchange.Turn)}",
        namesCustomers: exchange.Speaker.Role != Role.Team || playbook.Timing.Nudges.DetailsInTeam));
}
