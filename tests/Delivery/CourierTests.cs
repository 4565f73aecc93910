using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using NodaTime;

namespace HighPoint.Bot.Delivery;

public sealed class CourierTests : IDisposable
{
    private static readonly ConversationKey Teams = new("teams", "contoso", "19:a");
    private readonly Office office = new((turn, state, _) => new TurnResult(state, [Office.Say($"Re: {((Said.Text)turn.Said).Words}")], [], []));

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task What_Leaves_Goes_Out_In_Order_Once_With_Its_Address()
    {
        await office.Turns.RunAsync(Office.Text("a", chat: Teams), new ReturnPath("https://smba.example/amer"), TestContext.Current.CancellationToken);
        await office.Says("b", chat: Teams);
        await Send();
        await Send();
        Assert.Equal(["Re: a", "Re: b"], office.Teams.Words);
        Assert.All(office.Teams.Received, received => Assert.Equal(new ConversationReference(Teams, "sam", "https://smba.example/amer"), received.To));
        Assert.Equal(0, office.Database.Read(OutboxStore.Depth));
    }

    [Fact]
    public async Task What_Was_Left_At_The_End_Leaves_After_The_Next_Start()
    {
        await office.Says("a", chat: Teams);
        office.Restart();
        await Send();
        Assert.Equal(["Re: a"], office.Teams.Words);
    }

    [Fact]
    public async Task A_Failed_Try_Holds_Its_Conversation_Back_And_No_Other_And_Comes_Again_After_A_Growing_Wait()
    {
        var broken = true;
        office.Teams.Answer = post => broken && post.Message!.Text.Source == "Re: a" ? throw new InvalidOperationException() : new DeliveryResult.Sent("id");
        await office.Says("a", chat: Teams);
        await office.Says("b", chat: Teams);
        await office.Says("c", chat: Teams with { Id = "19:b" });
        await Send();
        Assert.Equal(["Re: a", "Re: c"], office.Teams.Words);

        office.Clock.Advance(TimeSpan.FromSeconds(0.4));
        await Send();
        Assert.Equal(2, office.Teams.Received.Count);
        office.Clock.Advance(TimeSpan.FromSeconds(0.6));
        await Send();
        Assert.Equal(3, office.Teams.Received.Count);
        office.Clock.Advance(TimeSpan.FromSeconds(0.9));
        await Send();
        Assert.Equal(3, office.Teams.Received.Count);

        broken = false;
        office.Clock.Advance(TimeSpan.FromSeconds(1.1));
        await Send();
        Assert.Equal(["Re: a", "Re: c", "Re: a", "Re: a", "Re: b"], office.Teams.Words);
    }

    [Fact]
    public async Task A_Wait_That_The_Platform_Asks_For_Is_Kept_To_The_Second_And_Is_No_Failed_Try()
    {
        office.Teams.Answer = _ => new DeliveryResult.RetryAfter(Duration.FromSeconds(30));
        await office.Says("a", chat: Teams);
        for (var wait = 1; wait <= 20; wait++)
        {
            await Send();
            Assert.Equal(wait, office.Teams.Received.Count);
            office.Clock.Advance(TimeSpan.FromSeconds(29));
            await Send();
            Assert.Equal(wait, office.Teams.Received.Count);
            office.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        office.Teams.Answer = _ => new DeliveryResult.Sent(null);
        await Send();
        Assert.Equal(0, office.Database.Read(OutboxStore.Depth));
    }

    [Fact]
    public async Task After_Ten_Failed_Tries_A_Message_Is_Dead_And_The_Next_One_Leaves()
    {
        office.Teams.Answer = post => post.Message!.Text.Source == "Re: a" ? throw new InvalidOperationException("secret") : new DeliveryResult.Sent(null);
        await office.Says("a", chat: Teams);
        await office.Says("b", chat: Teams);
        for (var i = 0; i < 30; i++)
        {
            await Send();
            office.Clock.Advance(TimeSpan.FromMinutes(15));
        }

        Assert.Equal([.. Enumerable.Repeat("Re: a", 10), "Re: b"], office.Teams.Words);
        Assert.Equal("tried too often", office.Database.Read(session => session.First("SELECT reason FROM outbox WHERE dead_at IS NOT NULL", row => row.GetString(0))));
        Assert.DoesNotContain(office.Log.Lines, line => line.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_Will_Never_Arrive_Is_Dead_At_Once()
    {
        office.Teams.Answer = _ => new DeliveryResult.Gone("BotNotInConversationRoster");
        await office.Says("a", chat: Teams);
        await Send();
        office.Clock.Advance(TimeSpan.FromDays(1));
        await Send();
        Assert.Single(office.Teams.Received);
        Assert.Contains(office.Log.Lines, line => line.Contains("BotNotInConversationRoster", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_Stopped_Conversation_Gets_Nothing_Until_Somebody_Writes_There()
    {
        office.Teams.Answer = _ => new DeliveryResult.Gone("MessageWritesBlocked");
        await Writes("a");
        await office.Says("b", chat: Teams);
        await Writes("other", Teams with { Id = "19:b" });
        await Send();
        office.Teams.Answer = _ => new DeliveryResult.Sent("id");
        await office.Says("a nudge", chat: Teams);
        await Send();
        Assert.Equal(["Re: a", "Re: other"], office.Teams.Words);
        Assert.Equal(["19:a", "19:b"], office.Database.Read(session => StoppedStore.All(session, "teams", 10)).Select(one => one.Key.Id));
        Assert.Contains(office.Log.Lines, line => line.Contains("19:a", StringComparison.Ordinal) && line.Contains("MessageWritesBlocked", StringComparison.Ordinal));

        await Writes("again");
        await Send();
        Assert.Equal(["Re: a", "Re: other", "Re: again"], office.Teams.Words);
        Assert.Null(office.Database.Read(session => StoppedStore.Why(session, Teams)));

        Task Writes(string words, ConversationKey? chat = null) => office.Turns.RunAsync(Office.Text(words, chat: chat ?? Teams), new ReturnPath("https://smba.example/amer"), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_Message_That_Is_Refused_Leaves_Its_Conversation_Open()
    {
        office.Teams.Answer = post => post.Message!.Text.Source == "Re: a" ? new DeliveryResult.Refused("BadSyntax") : new DeliveryResult.Sent(null);
        await office.Says("a", chat: Teams);
        await office.Says("b", chat: Teams);
        await Send();
        Assert.Equal(["Re: a", "Re: b"], office.Teams.Words);
        Assert.Empty(office.Database.Read(session => StoppedStore.All(session, "teams", 10)));
    }

    [Fact]
    public async Task What_Arrived_But_Could_Not_Be_Written_Down_Is_Not_Sent_Again()
    {
        await office.Says("a", chat: Teams);
        await office.Database.WriteAsync(session => session.Execute("CREATE TRIGGER full BEFORE UPDATE OF sent_at ON outbox BEGIN SELECT RAISE(ABORT, 'full'); END"));
        await Send();
        await office.Database.WriteAsync(session => session.Execute("DROP TRIGGER full"));
        office.Clock.Advance(TimeSpan.FromSeconds(31));
        await Send();
        Assert.Equal(["Re: a"], office.Teams.Words);
        Assert.Equal(0, office.Database.Read(OutboxStore.Depth));
    }

    [Fact]
    public async Task Two_Processes_Send_Each_Message_Once()
    {
        var second = (Courier)office.Start().Services.GetService(typeof(Courier))!;
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => office.Says($"{i}", chat: Teams with { Id = $"19:{i % 7}" })));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => Send(i % 2 == 0 ? office.Courier : second))));
        Assert.Equal(40, office.Teams.Received.DistinctBy(received => (received.To.Key.Id, received.Post.Sequence)).Count());
        Assert.Equal(40, office.Teams.Received.Count);
        Assert.All(office.Teams.Received.GroupBy(received => received.To.Key), chat => Assert.Equal(chat.Select(r => r.Post.Sequence).Order(), chat.Select(r => r.Post.Sequence)));
    }

    [Fact]
    public async Task A_Try_That_Was_Cut_Off_Is_Made_Again_When_Its_Lease_Runs_Out()
    {
        var held = new TaskCompletionSource();
        office.Teams.Holds = held.Task;
        await office.Says("a", chat: Teams);
        var cutOff = await office.Courier.StartDueAsync(10, TestContext.Current.CancellationToken);
        var second = (Courier)office.Start().Services.GetService(typeof(Courier))!;
        office.Teams.Holds = Task.CompletedTask;
        office.Clock.Advance(TimeSpan.FromSeconds(29));
        await Send(second);
        Assert.Single(office.Teams.Received);
        office.Clock.Advance(TimeSpan.FromSeconds(1));
        await Send(second);
        Assert.Equal(["Re: a", "Re: a"], office.Teams.Words);
        held.SetResult();
        await Task.WhenAll(cutOff);
    }

    [Fact]
    public async Task A_Try_That_Is_Under_Way_When_The_Host_Stops_Is_Written_Down_And_None_Is_Begun_After_It()
    {
        using var stop = new CancellationTokenSource();
        var held = new TaskCompletionSource();
        office.Teams.Holds = held.Task;
        await office.Says("a", chat: Teams);
        await office.Says("b", chat: Teams);
        var sending = await office.Courier.StartDueAsync(10, stop.Token);
        await stop.CancelAsync();
        held.SetResult();
        await Task.WhenAll(sending);
        Assert.Equal(["Re: a"], office.Teams.Words);
        Assert.Equal(1, office.Database.Read(OutboxStore.Depth));
    }

    [Fact]
    public async Task A_Host_That_Stops_Waits_For_What_Is_Under_Way()
    {
        var held = new TaskCompletionSource();
        office.Teams.Holds = held.Task;
        await office.Says("a", chat: Teams);
        await office.Host.StartAsync(TestContext.Current.CancellationToken);
        await office.Teams.NextAsync();
        var stopped = office.Host.StopAsync(TestContext.Current.CancellationToken);
        held.SetResult();
        await stopped;
        Assert.Equal(0, office.Database.Read(OutboxStore.Depth));
    }

    [Fact]
    public async Task A_Channel_That_Does_Not_Run_Here_Keeps_Its_Messages_For_Where_It_Runs()
    {
        await office.Says("a", chat: Teams with { Channel = "slack" });
        await Send();
        Assert.Equal(1, office.Database.Read(OutboxStore.Depth));
    }

    [Fact]
    public async Task The_Worker_Sends_At_Once_What_A_Turn_Left()
    {
        await office.Says("before the start", chat: Teams);
        await office.Host.StartAsync(TestContext.Current.CancellationToken);
        Assert.Equal("Re: before the start", Office.Plain(await office.Teams.NextAsync()));
        await office.Says("now", chat: Teams);
        Assert.Equal("Re: now", Office.Plain(await office.Teams.NextAsync()));
        await office.Host.StopAsync(TestContext.Current.CancellationToken);
    }

    private Task Send() => Send(office.Courier);

    private static async Task Send(Courier courier)
    {
        while (await courier.StartDueAsync(10, TestContext.Current.CancellationToken) is { Count: > 0 } conversations)
        {
            await Task.WhenAll(conversations);
        }
    }
}
