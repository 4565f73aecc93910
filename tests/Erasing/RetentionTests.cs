using HighPoint.Bot.Erasing;
using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using HighPoint.Language;
using HighPoint.Pipeline;
using HighPoint.Pipeline.Erasures;
using HighPoint.Support;
using Microsoft.Extensions.Hosting;

namespace HighPoint.Erasing;

/// <summary>What is kept for so long goes after so long, and not before.</summary>
public sealed class RetentionTests : IDisposable
{
    private readonly Office office = new() { Mind = new Assistant(TestPlaybook.Default, Chat.Northwind, new Reader(TestPlaybook.Default.Topics)) };

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_Closed_Opportunity_Goes_With_Its_History_And_An_Open_One_Stays()
    {
        await office.Says("just finished at Harlow Dental, server was down since 5, back up now, 6 hrs, they pay us");
        await office.Says("Harlow signed");
        await office.Says("just finished at Oakmont Law, server was down since 5, back up now, 6 hrs, they pay us");
        await KeepAsync(days: 29, pipeline: 30);
        Assert.Equal(2, office.Count("opportunities"));
        await KeepAsync(days: 2, pipeline: 30);
        Assert.Equal("Oakmont Law", Customer());
        Assert.Equal(0, office.Database.Read(session => session.Number("SELECT COUNT(*) FROM pipeline_events WHERE change LIKE '%Harlow%'")));
        Assert.Equal(new PipelineChange.Erased(ErasureKind.Retention, 1), office.Database.Read(session => PipelineStore.History(session, "local", null)).Last().Change);
    }

    [Fact]
    public async Task What_Was_Said_Goes_And_The_Conversation_Goes_On()
    {
        await office.Says("just finished at Harlow Dental, server was down since 5, back up now, 6 hrs, they pay us");
        await KeepAsync(days: 6, talk: 7);
        Assert.Contains(await office.Reads(), words => words.Contains("Harlow", StringComparison.Ordinal));
        await KeepAsync(days: 2, talk: 7);
        Assert.Equal("\\(deleted\\)", Assert.Single(await office.Reads()));
        Assert.Equal(0, office.Database.Read(session => session.Number("SELECT COUNT(*) FROM conversations WHERE state LIKE '%Harlow%'")));
        Assert.Equal(1, office.Count("opportunities"));
        await office.Says("hello");
        Assert.Equal(3, (await office.Reads()).Length);
    }

    [Fact]
    public async Task Nothing_Goes_Where_Nothing_Is_Set()
    {
        await office.Says("just finished at Harlow Dental, server was down since 5, back up now, 6 hrs, they pay us");
        await office.Says("Harlow signed");
        await KeepAsync(days: 5000);
        Assert.Equal(1, office.Count("opportunities"));
        Assert.Contains(await office.Reads(), words => words.Contains("Harlow", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_Day_Job_Runs_By_Itself()
    {
        await office.Says("just finished at Harlow Dental, server was down since 5, back up now, 6 hrs, they pay us");
        await office.Says("Harlow signed");
        office.Clock.Advance(TimeSpan.FromDays(40));
        office.Settings["Retention:PipelineDays"] = "30";
        office.Restart();
        await office.Get<IEnumerable<IHostedService>>().OfType<ErasingWorker>().Single().StartAsync(CancellationToken.None);
        await Eventually.IsAsync(() => office.Count("opportunities") == 0);
    }

    [Theory]
    [InlineData(-1, 0, "Retention:PipelineDays is -1; it must be a number of days from 1 to 36500, or 0 to keep the data.")]
    [InlineData(0, 3, "Retention:TalkDays is 3; it must be a number of days from 7 to 36500, or 0 to keep the data.")]
    public void A_Wrong_Setting_Is_Told(int pipeline, int talk, string sentence) =>
        Assert.Equal(sentence, Assert.Single(new RetentionOptionsValidator().Validate(null, new RetentionOptions { PipelineDays = pipeline, TalkDays = talk }).Failures!));

    private Task KeepAsync(int days, int pipeline = 0, int talk = 0)
    {
        office.Clock.Advance(TimeSpan.FromDays(days));
        return office.Get<Eraser>().KeepToAsync(new RetentionOptions { PipelineDays = pipeline, TalkDays = talk }, CancellationToken.None);
    }

    private string Customer()
    {
        var all = new List<Opportunity>();
        office.Database.Read(session => PipelineStore.Each(session, "local", all.Add));
        return Assert.Single(all).Customer;
    }
}
