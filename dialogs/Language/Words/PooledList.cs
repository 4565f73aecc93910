using System.Buffers;
using System.Collections.Immutable;

namespace HighPoint.Language.Words;

/// <summary>A list that grows in lent memory, none for no items, and leaves an array of just its size. To be drained once, by whoever made it.</summary>
internal struct PooledList<T>
{
    private const int First = 16;
    private T[]? lent;

    /// <summary>How many items there are.</summary>
    public int Count { get; private set; }

    /// <summary>An item.</summary>
    public readonly ref readonly T this[int index] => ref lent![index];

    /// <summary>Adds an item.</summary>
    public void Add(T item)
    {
        lent ??= ArrayPool<T>.Shared.Rent(First);
        if (Count == lent.Length)
        {
            var larger = ArrayPool<T>.Shared.Rent(Count * 2);
            lent.CopyTo(larger, 0);
            Return(lent);
            lent = larger;
        }

        lent[Count++] = item;
    }

    /// <summary>Its items, and the end of it.</summary>
    public ImmutableArray<T> Drain()
    {
        if (lent is null)
        {
            return [];
        }

        var items = ImmutableArray.Create(lent.AsSpan(0, Count));
        Return(lent);
        (lent, Count) = (null, 0);
        return items;
    }

    private readonly void Return(T[] array)
    {
        array.AsSpan(0, Count).Clear();
        ArrayPool<T>.Shared.Return(array);
    }
}
