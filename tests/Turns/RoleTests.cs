using HighPoint.Bot.Storage;
using HighPoint.Conversations;
using HighPoint.Pipeline;

namespace HighPoint.Bot.Turns;

/// <summary>A manager makes somebody a manager: it counts from that person's next message on, in that tenant alone.</summary>
public sealed class RoleTests : IDisposable
{
    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_Given_Role_Counts_From_The_Next_Turn_On_And_In_This_Tenant_Alone()
    {
        var seen = new List<Role>();
        office.Script = (turn, state, view) =>
        {
            seen.Add(turn.Speaker.Role);
            return new TurnResult(state, [], [new PipelineEvent(view.Now, "max", turn.EventId, null, new PipelineChange.RoleGiven("sam", Role.Manager))], []);
        };
        await office.Says("first");
        await office.Says("second");
        await office.Says("elsewhere", chat: Office.Chat with { Tenant = "other" });
        Assert.Equal([Role.Technician, Role.Manager, Role.Technician], seen);
        Assert.Equal(2, office.Database.Read(session => PipelineStore.History(session, "local", null)).Count);
    }
}
