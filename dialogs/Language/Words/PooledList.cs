using System.Buffers;
using System.Collections.Immutable;

namespace HighPoint.Language.Words;

/// <summary>A list that grows in lent memory and leaves an array of just its size. To be drained once, by whoever made it.</summary>
internal ref struct PooledList<T>
{
    private const int First = 16;
    private T[]? lent;
    private int count;

    /// <summary>Adds an item.</summary>
    public void Add(T item)
    {
        lent ??= ArrayPool<T>.Shared.Rent(First);
        if (count == lent.Length)
        {
            var larger = ArrayPool<T>.Shared.Rent(count * 2);
            lent.CopyTo(larger, 0);
            ArrayPool<T>.Shared.Return(lent, clearArray: true);
            lent = larger;
        }

        lent[count++] = item;
    }

    /// <summary>Its items, and the end of it.</summary>
    public ImmutableArray<T> Drain()
    {
        if (lent is null)
        {
            return [];
        }

        var items = ImmutableArray.Create(lent.AsSpan(0, count));
        lent.AsSpan(0, count).Clear();
        ArrayPool<T>.Shared.Return(lent);
        (lent, count) = (null, 0);
        return items;
    }
}
