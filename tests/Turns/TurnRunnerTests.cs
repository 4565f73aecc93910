using HighPoint.Bot.Storage;
using HighPoint.Conversations;
using HighPoint.Debriefs;
using HighPoint.Pipeline;

namespace HighPoint.Bot.Turns;

public sealed class TurnRunnerTests : IDisposable
{
    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_Turn_Answers_And_Is_Kept()
    {
        var outcome = Assert.IsType<TurnOutcome.Done>(await office.Says("server down"));
        Assert.Equal(["Heard."], outcome.Replies.Select(Office.Plain));
        office.Restart();
        Assert.Equal(["> server down", "Heard."], await office.Reads());
    }

    [Theory]
    [InlineData("")]
    [InlineData("👍🏽 naïve — 漢字")]
    [InlineData("'); DROP TABLE posts; --")]
    [InlineData("$1 @2 :3")]
    public async Task Whatever_Is_Typed_Is_Kept_As_Typed(string words)
    {
        await office.Says(words);
        await office.Says(words + new string('x', 40_000));
        Assert.Equal([$"> {words}", "Heard.", $"> {words}{new string('x', 40_000)}", "Heard."], await office.Reads());
    }

    [Fact]
    public async Task A_Nul_Is_Kept_As_The_Sign_For_What_Cannot_Be_Shown()
    {
        await office.Says("a\0b");
        Assert.Equal(["> a\uFFFDb", "Heard."], await office.Reads());
    }

    [Fact]
    public async Task Half_A_Character_Is_No_Reason_To_Fail() => Assert.IsType<TurnOutcome.Done>(await office.Says("half \ud83d"));

    [Fact]
    public async Task The_Same_Event_Twice_Has_One_Effect()
    {
        await office.Says("server down", "event-1");
        Assert.IsType<TurnOutcome.Duplicate>(await office.Says("server down", "event-1"));
        office.Restart();
        Assert.IsType<TurnOutcome.Duplicate>(await office.Says("server down", "event-1"));
        Assert.Equal(["> server down", "Heard."], await office.Reads());
    }

    [Fact]
    public async Task The_Same_Event_At_Another_Tenant_Is_Another_Event()
    {
        var elsewhere = Office.Chat with { Tenant = "elsewhere" };
        await office.Says("server down", "event-1");
        Assert.IsType<TurnOutcome.Done>(await office.Says("server up", "event-1", elsewhere));
        Assert.Equal(["> server up", "Heard."], await office.Reads(elsewhere));
    }

    [Fact]
    public async Task A_Failure_Changes_Nothing_And_Names_A_Reference_That_The_Log_Holds()
    {
        office.Script = (_, _, _) => throw new InvalidOperationException("the secret words");
        var failed = Assert.IsType<TurnOutcome.Failed>(await office.Says("the secret words", "event-1"));
        Assert.Contains(failed.Reference, failed.Words, StringComparison.Ordinal);
        Assert.Contains(office.Log.Lines, line => line.Contains(failed.Reference, StringComparison.Ordinal) && line.Contains("event-1", StringComparison.Ordinal));
        Assert.DoesNotContain(office.Log.Lines, line => line.Contains("secret", StringComparison.Ordinal));
        Assert.Empty(await office.Reads());
        Assert.Equal(0, office.Count("events_seen"));
    }

    [Fact]
    public async Task After_A_Failure_The_Same_Event_Can_Come_Again()
    {
        var (healthy, fails) = (office.Script, true);
        office.Script = (turn, state, view) => fails ? throw new InvalidOperationException() : healthy(turn, state, view);
        Assert.IsType<TurnOutcome.Failed>(await office.Says("server down", "event-1"));
        fails = false;
        Assert.IsType<TurnOutcome.Done>(await office.Says("server down", "event-1"));
    }

    [Fact]
    public async Task A_Pipeline_Event_That_Cannot_Follow_Fails_The_Turn_Whole()
    {
        office.Script = (turn, state, view) => new TurnResult(state, [Office.Say("Moved.")],
            [new PipelineEvent(view.Now, "sam", turn.EventId, "o-1", new PipelineChange.StageMoved(Stage.Due, Stage.Offered, null))], []);
        Assert.IsType<TurnOutcome.Failed>(await office.Says("sent it"));
        Assert.Empty(await office.Reads());
        Assert.Equal(0, office.Count("pipeline_events"));
    }

    [Fact]
    public async Task Cancelled_Before_The_Commit_Nothing_Changed()
    {
        using var cancel = new CancellationTokenSource();
        office.Script = (_, state, _) =>
        {
            cancel.Cancel();
            return new TurnResult(state, [Office.Say("Too late.")], [], []);
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => office.Turns.RunAsync(Office.Text("server down"), cancel.Token));
        Assert.Empty(await office.Reads());
    }

    [Fact]
    public async Task A_Reply_On_The_Page_Is_Inline_Reaches_The_Other_Tabs_And_Needs_No_Outbox()
    {
        await office.Says("server down");
        Assert.Equal(["> server down", "Heard."], office.Web.Words);
        Assert.Equal(0, office.Count("outbox"));
    }

    [Fact]
    public async Task A_Tab_That_Cannot_Be_Told_Does_Not_Fail_The_Turn()
    {
        office.Web.Answer = _ => throw new InvalidOperationException();
        Assert.IsType<TurnOutcome.Done>(await office.Says("server down"));
    }

    [Fact]
    public async Task A_Message_Drawn_Again_Takes_The_Older_Ones_Place()
    {
        var said = 0;
        office.Script = (_, state, _) => new TurnResult(state, [Office.Say($"Card {++said}", key: "card"), Office.Say($"Note {said}")], [], []);
        await office.Says("one");
        await office.Says("two");
        Assert.Equal(["> one", "Card 2", "Note 1", "> two", "Note 2"], await office.Reads());
        var since = await office.Get<Transcript>().ReadAsync(Office.Chat, 4, 100, TestContext.Current.CancellationToken);
        Assert.Equal(["Card 2", "Note 2"], since.Select(Office.Plain));
    }

    [Fact]
    public async Task A_Press_Reads_As_The_Words_On_The_Button()
    {
        var later = new Command(Verb.RemindMe, "e-1", 1, "tomorrow");
        office.Script = (_, state, _) => new TurnResult(state, [
            new Outgoing(new Address.Here(), new Message(Markup.Trusted("Advice."), new Card("Offer", [], [new CardAction.Press("Remind me tomorrow", later)])))], [], []);
        await office.Says("server down");
        await office.Turns.RunAsync(new Turn("p-1", Office.Chat, Office.Sam, new Said.Pressed(later)), TestContext.Current.CancellationToken);
        await office.Turns.RunAsync(new Turn("p-2", Office.Chat, Office.Sam, new Said.Pressed(new Command(Verb.Say, Argument: "help"))), TestContext.Current.CancellationToken);
        await office.Turns.RunAsync(new Turn("p-3", Office.Chat, Office.Sam, new Said.Pressed(later with { Revision = 0 })), TestContext.Current.CancellationToken);
        Assert.Equal(["> server down", "Advice.", "> Remind me tomorrow", "Advice.", "> help", "Advice.", "Advice."], await office.Reads());
    }

    [Fact]
    public async Task A_Message_To_Somebody_Who_Never_Spoke_Waits_On_Their_Page()
    {
        office.Script = (_, state, _) => new TurnResult(state, [Office.Say("A window opened.", new Address.ToTeam()), Office.Say("Good morning.", new Address.ToPerson("mia"))], [], []);
        var outcome = Assert.IsType<TurnOutcome.Done>(await office.Says("server down"));
        Assert.Empty(outcome.Replies);
        Assert.Equal(["A window opened."], await office.Reads(Office.Chat with { Id = "team" }));
        Assert.Equal(["Good morning."], await office.Reads(Office.Chat with { Id = "mia" }));
        Assert.Equal(2, office.Count("outbox"));
    }

    [Fact]
    public async Task A_Message_To_A_Person_Goes_To_Their_Latest_Conversation_Of_The_Same_Tenant_On_A_Channel_That_Runs()
    {
        var contoso = new ConversationKey("teams", "contoso", "19:a");
        await office.Says("hi", chat: contoso);
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.Says("hi", chat: contoso with { Channel = "gone" });
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.Says("hi", chat: contoso with { Tenant = "other", Id = "19:b" });
        office.Script = (_, state, _) => new TurnResult(state, [Office.Say("For Sam.", new Address.ToPerson("sam"))], [], []);
        await office.Turns.RunAsync(new Turn("e-9", contoso with { Id = "19:team" }, Office.Team, new Said.Text("who?")), TestContext.Current.CancellationToken);
        Assert.Contains("For Sam.", await office.Reads(contoso));
    }

    [Fact]
    public async Task Two_Processes_With_One_Conversation_Apply_200_Turns_Once_Each()
    {
        office.Lookup = new Lookup([], ["o-1"]);
        office.Script = (turn, state, view) => new TurnResult(state, [Office.Say(((Said.Text)turn.Said).Words)],
            [new PipelineEvent(view.Now, "sam", turn.EventId, "o-1", view.Pipeline.Opportunities.IsEmpty
                ? new PipelineChange.Opened("Harlow", null, "sam", Occasion.Emergency)
                : new PipelineChange.Claimed($"after {view.Pipeline.Opportunities[0].Version}"))], []);
        TurnRunner[] runners = [office.Turns, (TurnRunner)office.Start().Services.GetService(typeof(TurnRunner))!];
        var turns = Enumerable.Range(0, 200).Select(i => Office.Text($"{i}", $"event-{i}", Office.Chat with { Id = $"chat-{i % 3}" })).ToList();

        var outcomes = await Task.WhenAll(turns.Select((turn, i) => Task.Run(() => runners[i / 3 % 2].RunAsync(turn, CancellationToken.None))));

        Assert.All(outcomes, outcome => Assert.IsType<TurnOutcome.Done>(outcome));
        var said = (await Task.WhenAll(Enumerable.Range(0, 3).Select(chat => office.Reads(Office.Chat with { Id = $"chat-{chat}" })))).SelectMany(posts => posts).ToList();
        Assert.Equal(turns.Select(turn => turn.EventId[6..]).Order(StringComparer.Ordinal), said.Where(words => words[0] != '>').Order(StringComparer.Ordinal));
        Assert.Equal(400, said.Count);
        Assert.Equal(200, office.Database.Read(session => session.Number("SELECT SUM(version) FROM conversations")));
        var history = office.Database.Read(session => PipelineStore.History(session, "local", "o-1"));
        Assert.Equal(Enumerable.Range(1, 199).Select(version => $"after {version}"), history.Skip(1).Select(e => ((PipelineChange.Claimed)e.Change).Owner));
        Assert.Equal(
            PipelineJson.Write(OpportunityHistory.Fold(history)!),
            PipelineJson.Write(office.Database.Read(session => PipelineStore.Find(session, "local", "o-1"))!));
    }
}
