using HighPoint.Bot.Settings;
using HighPoint.Bot.Storage;
using HighPoint.Pipeline.Erasures;
using NodaTime;

namespace HighPoint.Bot.Erasing;

/// <summary>Deletes what was asked to be forgotten, and what was kept long enough.</summary>
internal sealed class Eraser(Database database, People people, TimeProvider clock)
{
    private const int MostTries = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Deletes all that was asked for; how many erasures that were.</summary>
    public async Task<int> EraseAskedAsync(CancellationToken cancellation)
    {
        var done = 0;
        while (database.Read(ErasureStore.Next) is not null)
        {
            cancellation.ThrowIfCancellationRequested();
            done += await database.WriteAsync(session => ErasureStore.Next(session) is { } next ? Erase(session, next) : 0);
        }

        // What a reader still has open keeps the old log a moment longer.
        for (var tries = 0; done > 0 && !await database.CleanAsync() && tries < MostTries; tries++)
        {
            await Task.Delay(Pause, cancellation);
        }

        return done;
    }

    /// <summary>Deletes what is older than the settings say.</summary>
    public async Task KeepToAsync(RetentionOptions retention, CancellationToken cancellation)
    {
        if (retention.PipelineDays > 0)
        {
            var until = Now - Duration.FromDays(retention.PipelineDays);
            while (await database.WriteAsync(session => RetentionStore.Pipeline(session, until, Now)) > 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            await database.WriteAsync(session => RetentionStore.Unowned(session, until));
        }

        if (retention.TalkDays > 0)
        {
            await database.WriteAsync(session => RetentionStore.Talk(session, Now - Duration.FromDays(retention.TalkDays)));
        }
    }

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    private int Erase(Session session, AskedErasure asked)
    {
        var person = asked.Erasure.Kind == ErasureKind.Person ? people.Find(asked.Erasure.Subject) : null;
        ErasureStore.Erase(session, asked, new[] { person?.Name, person?.Email, person?.Phone }.OfType<string>(), Now);
        return 1;
    }
}
