using Microsoft.Data.Sqlite;

namespace HighPoint.Bot.Storage;

/// <summary>
/// The one writer of a database. What waits at the same time is committed in one transaction, so that concurrent turns share the price of
/// one flush to the disk; each piece of work stands in its own savepoint, so that one that fails takes nothing with it.
/// </summary>
internal sealed class Writer : IDisposable
{
    // A plain monitor: the library's queues spin before they wait, which costs the whole time slice where processors are scarce.
    private readonly object gate = new();
    private readonly Session session;
    private readonly Thread thread;
    private List<Work> waiting = [];
    private bool isClosed;

    public Writer(Session session)
    {
        this.session = session;
        thread = new Thread(Run) { IsBackground = true, Name = "Storage writer" };
        thread.Start();
    }

    /// <summary>Runs <paramref name="work"/> while no other process writes. Completes after the commit; where it throws, nothing of it stays.</summary>
    public Task<T> RunAsync<T>(Func<Session, T> work) => Enqueue(new Work<T>(work, isAlone: false));

    /// <summary>Runs <paramref name="work"/> between two commits and in no transaction.</summary>
    public Task<T> RunAloneAsync<T>(Func<Session, T> work) => Enqueue(new Work<T>(work, isAlone: true));

    private Task<T> Enqueue<T>(Work<T> item)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(isClosed, this);
            waiting.Add(item);
            Monitor.Pulse(gate);
        }

        return item.Done;
    }

    /// <summary>Finishes what is waiting.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (isClosed)
            {
                return;
            }

            isClosed = true;
            Monitor.Pulse(gate);
        }

        thread.Join();
        session.Dispose();
    }

    private void Run()
    {
        while (Next() is { Count: > 0 } group)
        {
            foreach (var work in group.Where(work => work.IsAlone))
            {
                RunAlone(work);
            }

            Commit(group.FindAll(work => !work.IsAlone));
        }
    }

    private void RunAlone(Work work)
    {
        try
        {
            work.Run(session);
        }
        catch (Exception e)
        {
            work.Fail(e);
        }

        work.Complete();
    }

    /// <summary>All that is waiting, as soon as something is; nothing at the end.</summary>
    private List<Work> Next()
    {
        lock (gate)
        {
            while (waiting.Count == 0 && !isClosed)
            {
                Monitor.Wait(gate);
            }

            var group = waiting;
            waiting = [];
            return group;
        }
    }

    private void Commit(List<Work> group)
    {
        if (group.Count == 0)
        {
            return;
        }

        try
        {
            session.Execute("BEGIN IMMEDIATE");
            foreach (var work in group)
            {
                Try(work);
            }

            session.Execute("COMMIT");
        }
        catch (Exception e)
        {
            RollBack();
            group.ForEach(work => work.Fail(e));
        }

        group.ForEach(work => work.Complete());
    }

    private void Try(Work work)
    {
        session.Execute("SAVEPOINT work");
        try
        {
            work.Run(session);
        }
        catch (Exception e)
        {
            session.Execute("ROLLBACK TO work");
            work.Fail(e);
        }

        session.Execute("RELEASE work");
    }

    private void RollBack()
    {
        try
        {
            session.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself (a full disk, an I/O error), or the transaction never began.
        }
    }

    private abstract class Work
    {
        /// <summary>Whether it wants no transaction.</summary>
        public abstract bool IsAlone { get; }

        public abstract void Run(Session session);

        public abstract void Fail(Exception reason);

        public abstract void Complete();
    }

    private sealed class Work<T>(Func<Session, T> work, bool isAlone) : Work
    {
        private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? result;

        public Task<T> Done => done.Task;

        public override bool IsAlone => isAlone;

        public override void Run(Session session) => result = work(session);

        public override void Fail(Exception reason) => done.TrySetException(reason);

        public override void Complete() => done.TrySetResult(result!);
    }
}
