using System.Collections.Immutable;
using System.Security.Cryptography;
using HighPoint.Bot.Delivery;
using HighPoint.Bot.Operations;
using HighPoint.Bot.Storage;
using HighPoint.Conversations;
using NodaTime;

namespace HighPoint.Bot.Turns;

/// <summary>One turn, whole: deduplicate, one at a time per conversation, load, ask the dialogs, commit, deliver.</summary>
public sealed partial class TurnRunner
{
    private const int MostRemembered = 4096;
    private readonly Database database;
    private readonly TurnThought thought;
    private readonly Courier courier;
    private readonly TurnSignals signals;
    private readonly Metrics metrics;
    private readonly TimeProvider clock;
    private readonly ILogger<TurnRunner> logger;
    private readonly KeyedLock<ConversationKey> locks = new();
    private readonly StateMemory memory = new(MostRemembered);

    /// <summary>A runner; one a process.</summary>
    public TurnRunner(
        Assistant assistant, Database database, Receivers receivers, Courier courier, TurnSignals signals, Metrics metrics, TimeProvider clock, ILogger<TurnRunner> logger)
        : this(assistant.Hear, assistant.Answer, database, receivers, courier, signals, metrics, clock, logger)
    {
    }

    /// <summary>A runner of any two functions that stand in for an <see cref="Assistant"/>.</summary>
    internal TurnRunner(
        Hear hear, Answer answer, Database database, Receivers receivers, Courier courier, TurnSignals signals, Metrics metrics, TimeProvider clock, ILogger<TurnRunner> logger)
    {
        thought = new TurnThought(hear, answer, receivers, courier.Channels);
        (this.database, this.courier, this.signals, this.metrics, this.clock, this.logger) = (database, courier, signals, metrics, clock, logger);
    }

    /// <summary>Runs <paramref name="turn"/>. Never throws for what a person did; cancelling before the commit leaves nothing changed.</summary>
    public Task<TurnOutcome> RunAsync(Turn turn, CancellationToken cancellation) => RunAsync(turn, ReturnPath.Known, cancellation);

    /// <summary>Runs <paramref name="turn"/>, whose answers go back by <paramref name="back"/>.</summary>
    public async Task<TurnOutcome> RunAsync(Turn turn, ReturnPath back, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        using var held = await locks.EnterAsync(turn.Conversation, cancellation);
        TurnOutcome outcome;
        try
        {
            outcome = await CommitAsync(turn, back, cancellation) is { } posts ? await DeliverAsync(turn, posts) : new TurnOutcome.Duplicate();
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            outcome = Fail(turn, e);
        }

        metrics.Turned(turn, outcome, clock.GetElapsedTime(started));
        return outcome;
    }

    private async Task<ImmutableArray<CommittedPost>?> CommitAsync(Turn turn, ReturnPath back, CancellationToken cancellation)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var key = turn.Conversation;
        var (state, commit) = database.Read(session => thought.Of(session, turn, memory.Find(key) ?? Load(session, key), now, back));
        cancellation.ThrowIfCancellationRequested();
        ImmutableArray<CommittedPost>? posts;
        try
        {
            posts = await database.WriteAsync(session => TurnStore.Commit(session, commit));
        }
        catch (ConflictException)
        {
            // Another process was faster. Once more, and this time while nobody else can write.
            (posts, state, commit) = await database.WriteAsync(session =>
            {
                var (again, redone) = thought.Of(session, turn, Load(session, key), now, back);
                return (TurnStore.Commit(session, redone), again, redone);
            });
        }

        if (posts is not null)
        {
            memory.Keep(key, new Remembered(state, commit.Version + 1));
            Signal(commit);
        }

        return posts;
    }

    private static Remembered Load(Session session, ConversationKey key) => ConversationStore.Load(session, key) ?? Remembered.Nothing;

    private void Signal(TurnCommit commit)
    {
        if (commit.Posts.Any(post => post.Leaves))
        {
            signals.Outbox.Ring();
        }

        if (commit.Nudges.Any(plan => !plan.Nudges.IsEmpty))
        {
            signals.Nudges.Ring();
        }

        if (commit.Erasure is not null)
        {
            signals.Erasures.Ring();
        }
    }

    private async Task<TurnOutcome> DeliverAsync(Turn turn, ImmutableArray<CommittedPost> posts)
    {
        var here = posts.Where(post => post.To == turn.Conversation).Select(post => post.Post).ToImmutableArray();
        await courier.ShowAsync(turn, here);
        return new TurnOutcome.Done([.. here.Where(post => post.Message is not null)]);
    }

    private TurnOutcome.Failed Fail(Turn turn, Exception e)
    {
        var reference = RandomNumberGenerator.GetString("23456789ABCDEFGHJKLMNPQRSTUVWXYZ", 8);
        Log.Failed(logger, reference, turn.Conversation.Channel, turn.EventId, e.GetType().FullName, e.StackTrace);
        return new TurnOutcome.Failed(reference, TurnWords.Failed(reference, StorageOptions.CannotUse(e)));
    }

    private static partial class Log
    {
        // No message of an exception: it could hold what somebody wrote.
        [LoggerMessage(1, LogLevel.Error, "Turn {Reference} failed: {Channel} event {EventId}, {ExceptionType}\n{Stack}")]
        public static partial void Failed(ILogger logger, string reference, string channel, string eventId, string? exceptionType, string? stack);
    }
}
