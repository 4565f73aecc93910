namespace HighPoint.Bot.Turns;

/// <summary>One lock a key; a key that nobody holds or awaits takes no room. Whoever asks first enters first.</summary>
internal sealed class KeyedLock<TKey> where TKey : notnull
{
    private readonly Dictionary<TKey, Gate> gates = [];

    /// <summary>How many keys are held or awaited.</summary>
    public int Count
    {
        get
        {
            lock (gates)
            {
                return gates.Count;
            }
        }
    }

    /// <summary>Waits for the key. Disposing what comes back lets the next one in.</summary>
    public async ValueTask<IDisposable> EnterAsync(TKey key, CancellationToken cancellation)
    {
        var gate = Join(key);
        try
        {
            await gate.WaitAsync(cancellation);
            return new Held(this, key, gate);
        }
        catch
        {
            Part(key, gate);
            throw;
        }
    }

    private Gate Join(TKey key)
    {
        lock (gates)
        {
            if (!gates.TryGetValue(key, out var gate))
            {
                gates.Add(key, gate = new Gate());
            }

            gate.Users++;
            return gate;
        }
    }

    private void Part(TKey key, Gate gate)
    {
        lock (gates)
        {
            if (--gate.Users == 0)
            {
                gates.Remove(key);
                gate.Dispose();
            }
        }
    }

    private sealed class Gate() : SemaphoreSlim(1)
    {
        public int Users { get; set; }
    }

    private sealed class Held(KeyedLock<TKey> locks, TKey key, Gate gate) : IDisposable
    {
        public void Dispose()
        {
            gate.Release();
            locks.Part(key, gate);
        }
    }
}
