using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using HighPoint.Debriefs;
using HighPoint.Pipeline;

namespace HighPoint.Bot.Storage;

public sealed class PipelineStoreTests : IDisposable
{
    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Opportunities_Are_Found_By_Customer_By_Id_And_By_Owner_The_Newest_First()
    {
        await Happens(new PipelineChange.Opened("Harlow Dental, LLC", null, "sam", Occasion.Emergency), "o-1");
        await Happens(new PipelineChange.Opened("Harlow Dental", null, "mia", Occasion.Audit), "o-2");
        await Happens(new PipelineChange.Opened("Acme", null, "mia", Occasion.Audit), "o-3");
        Assert.Equal(["o-2", "o-1"], Opportunities(new Lookup(["harlow dental"], [])));
        Assert.Equal(["o-3", "o-2", "o-1"], Opportunities(new Lookup(["harlow dental"], ["o-3", "o-1", "o-9"])));
        Assert.Equal(["o-3", "o-2"], Overview("mia"));
        Assert.Equal(["o-3", "o-2", "o-1"], Overview(null));
    }

    [Fact]
    public async Task Another_Tenant_Sees_Nothing_Of_It()
    {
        await Happens(new PipelineChange.Opened("Harlow", null, "sam", Occasion.Emergency), "o-1");
        await Happens(new PipelineChange.EngagementLogged(new Engagement("e-1", "o-1", Occasion.Emergency, Facts.None with { Company = "Harlow" })), "o-1");
        var view = View(new Lookup(["harlow"], ["o-1"], new Overview(null)), "other");
        Assert.Equal(PipelineView.Empty, view with { Opportunities = PipelineView.Empty.Opportunities, Engagements = PipelineView.Empty.Engagements, Overview = PipelineView.Empty.Overview });
        Assert.True(view is { Opportunities.IsEmpty: true, Engagements.IsEmpty: true, Overview.IsEmpty: true });
    }

    [Fact]
    public async Task The_Overview_Forgets_What_Was_Closed_More_Than_90_Days_Ago()
    {
        await Happens(new PipelineChange.Opened("Harlow", null, "sam", Occasion.Emergency), "o-1");
        await Happens(new PipelineChange.StageMoved(Stage.Waiting, Stage.Declined, null), "o-1");
        office.Clock.Advance(TimeSpan.FromDays(89));
        Assert.Equal(["o-1"], Overview(null));
        office.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Empty(Overview(null));
        Assert.Equal(["o-1"], Opportunities(new Lookup(["harlow"], [])));
    }

    [Fact]
    public async Task An_Engagement_Counts_As_Last_Told_In_The_Order_Of_The_First_Telling_Until_It_Is_Withdrawn()
    {
        await Logs("e-1", "Harlow");
        await Logs("e-2", "Harper");
        await Logs("e-1", "Harper");
        Assert.Empty(Engagements(new Lookup(["harlow"], [])));
        Assert.Equal(["e-2", "e-1"], Engagements(new Lookup(["harper"], [])));
        await Happens(new PipelineChange.EngagementWithdrawn("e-2"), null);
        Assert.Equal(["e-1"], Engagements(new Lookup(["harper"], [])));
        Assert.Equal(4, office.Database.Read(session => PipelineStore.History(session, "local", null)).Count);
    }

    private Task Logs(string id, string company) =>
        Happens(new PipelineChange.EngagementLogged(new Engagement(id, null, Occasion.None, Facts.None with { Company = company })), null);

    private async Task Happens(PipelineChange change, string? opportunity)
    {
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        office.Script = (turn, state, view) => new TurnResult(state, [], [new PipelineEvent(view.Now, "sam", turn.EventId, opportunity, change)], []);
        Assert.IsType<TurnOutcome.Done>(await office.Says("so"));
    }

    private PipelineView View(Lookup lookup, string tenant = "local") => office.Database.Read(session => PipelineStore.View(session, tenant, lookup, office.Now));

    private IEnumerable<string> Opportunities(Lookup lookup) => View(lookup).Opportunities.Select(o => o.Id);

    private IEnumerable<string> Engagements(Lookup lookup) => View(lookup).Engagements.Select(e => e.Id);

    private IEnumerable<string> Overview(string? owner) => View(new Lookup([], [], new Overview(owner))).Overview.Select(o => o.Id);
}
