using System.Buffers;
using System.IO.Pipelines;

namespace HighPoint.Bot.Classifying;

/// <summary>One line of bytes, without its end.</summary>
/// <param name="Number">Which line it is, from 1.</param>
/// <param name="Bytes">What it holds; null where it is longer than <see cref="LineBatches.Longest"/>.</param>
internal readonly record struct RawLine(long Number, byte[]? Bytes);

/// <summary>Cuts a stream into lines as they come.</summary>
internal static class LineBatches
{
    /// <summary>The longest line that is kept, in bytes: far more than anybody writes about a job.</summary>
    public const int Longest = 1 << 20;

    private const int BufferSize = 1 << 16;

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The lines, in batches: all that can be had before the next wait. A byte order mark and the CR before an LF are left out; the last line needs no end.</summary>
    public static async IAsyncEnumerable<List<RawLine>> ReadAsync(Stream input)
    {
        var reader = PipeReader.Create(input, new StreamPipeReaderOptions(bufferSize: BufferSize, leaveOpen: true));
        var (number, tooLong) = (1L, false);
        while (true)
        {
            var result = await reader.ReadAsync();
            var (rest, batch) = (result.Buffer, new List<RawLine>());
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                batch.Add(Line(number++, rest.Slice(0, end), tooLong));
                (rest, tooLong) = (rest.Slice(rest.GetPosition(1, end)), false);
            }

            if (rest.Length > Longest + 1)
            {
                (rest, tooLong) = (rest.Slice(rest.End), true);
            }

            if (result.IsCompleted && (rest.Length > 0 || tooLong))
            {
                batch.Add(Line(number, rest, tooLong));
            }

            yield return batch;
            if (result.IsCompleted)
            {
                break;
            }

            reader.AdvanceTo(rest.Start, rest.End);
        }

        await reader.CompleteAsync();
    }

    private static RawLine Line(long number, ReadOnlySequence<byte> line, bool tooLong)
    {
        if (tooLong || line.Length > Longest + 1)
        {
            return new RawLine(number, null);
        }

        var bytes = line.ToArray();
        var start = number == 1 && bytes.AsSpan().StartsWith(Mark) ? Mark.Length : 0;
        return new RawLine(number, bytes is [.., (byte)'\r'] && bytes.Length > start ? bytes[start..^1] : bytes[start..]);
    }
}
