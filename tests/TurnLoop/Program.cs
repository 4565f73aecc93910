using HighPoint.Bot.Delivery;
using HighPoint.Bot.Operations;
using HighPoint.Bot.Settings;
using HighPoint.Bot.Storage;
using HighPoint.Bot.Turns;
using HighPoint.Conversations;
using HighPoint.Debriefs;
using HighPoint.Pipeline;
using HighPoint.TurnLoop;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

// A bot that a test can kill: each line of the standard input is the number of an event; each line of the standard output is the number of
// an event whose turn was acknowledged. The only argument is the connection string. Turns run as they come, in eight conversations.
var sam = new Person("sam", "Sam Fields", Role.Technician, DateTimeZone.Utc);
var team = new Person("team", "Team", Role.Team, DateTimeZone.Utc);
var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
builder.Configuration["Storage:ConnectionString"] = args[0];
builder.Services.AddLogging();
builder.Services.AddSingleton(new People([sam, team]));
builder.Services.AddSingleton<IChannel, Page>();
builder.AddStorage().AddTurns().AddDelivery().AddOperations();
using var host = builder.Build();
var services = host.Services;
var runner = new TurnRunner(
    (_, turn, _) => new Heard(turn, null, new Lookup([], [turn.Conversation.Id])), Answer, services.GetRequiredService<Database>(),
    services.GetRequiredService<Receivers>(), services.GetRequiredService<Courier>(), services.GetRequiredService<TurnSignals>(),
    services.GetRequiredService<Metrics>(), TimeProvider.System, NullLogger<TurnRunner>.Instance);

var running = new List<Task>();
while (await Console.In.ReadLineAsync() is { } number)
{
    running.Add(Task.Run(() => RunAsync(number)));
}

await Task.WhenAll(running);

async Task RunAsync(string number)
{
    var chat = $"chat-{number[^1]}";
    var turn = new Turn($"event-{number}", new ConversationKey("web", "local", chat), sam, new Said.Text(number));
    if (await runner.RunAsync(turn, CancellationToken.None) is not TurnOutcome.Failed)
    {
        await Console.Out.WriteLineAsync(number);
    }
}

static TurnResult Answer(ConversationState state, Heard heard, Instant now, PipelineView view)
{
    var turn = heard.Turn;
    PipelineChange change = view.Opportunities.IsEmpty
        ? new PipelineChange.Opened("Harlow", null, "sam", Occasion.Emergency)
        : new PipelineChange.Claimed(turn.EventId);
    var reply = new Message(Markup.Trusted(turn.EventId));
    return new TurnResult(
        state, [new(new Address.Here(), reply), new(new Address.ToTeam(), reply)],
        [new PipelineEvent(now, "sam", turn.EventId, turn.Conversation.Id, change)], []);
}
