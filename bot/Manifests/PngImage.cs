using System.Buffers.Binary;
using System.IO.Compression;

namespace HighPoint.Bot.Manifests;

/// <summary>A picture's size and dots, read from a PNG file of 8 bits a channel, in colour or grey, that is not interlaced: what drawing programs write unless told otherwise.</summary>
/// <param name="Width">In dots.</param>
/// <param name="Height">In dots.</param>
/// <param name="Dots">Red, green, blue and alpha of each dot, row by row.</param>
internal sealed record PngImage(int Width, int Height, byte[] Dots)
{
    /// <summary>No icon is larger; a wrong header must not fill the memory.</summary>
    private const int MostDots = 4096;

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Reads a file; null where it is no such PNG.</summary>
    public static PngImage? Read(byte[] file)
    {
        if (file.Length < 33 || !file.AsSpan(0, 8).SequenceEqual(Signature))
        {
            return null;
        }

        var header = file.AsSpan(16);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..]));
        var channels = header[9] switch { 0 => 1, 2 => 3, 4 => 2, 6 => 4, _ => 0 };
        if (width is < 1 or > MostDots || height is < 1 or > MostDots || channels == 0 || header[8] != 8 || header[12] != 0)
        {
            return null;
        }

        try
        {
            return new PngImage(width, height, Spread(Rows(file, width * channels, height, channels), channels));
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            return null;
        }
    }

    /// <summary>The bytes of all rows, each freed of its filter (PNG specification, 9.2).</summary>
    private static byte[] Rows(byte[] file, int rowLength, int height, int channels)
    {
        using var packed = new MemoryStream();
        for (var at = 8; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            if (length < 0 || length > file.Length - at - 12)
            {
                throw new InvalidDataException();
            }

            if (file.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                packed.Write(file, at + 8, length);
            }

            at += length + 12;
        }

        packed.Position = 0;
        using var rows = new ZLibStream(packed, CompressionMode.Decompress);
        var all = new byte[rowLength * height];
        for (var y = 0; y < height; y++)
        {
            var filter = rows.ReadByte();
            var row = all.AsSpan(y * rowLength, rowLength);
            rows.ReadExactly(row);
            Unfilter(filter, row, y == 0 ? [] : all.AsSpan((y - 1) * rowLength, rowLength), channels);
        }

        return all;
    }

    private static void Unfilter(int filter, Span<byte> row, ReadOnlySpan<byte> above, int channels)
    {
        for (var x = 0; x < row.Length; x++)
        {
            var left = x < channels ? default : row[x - channels];
            var up = above.IsEmpty ? default : above[x];
            var corner = above.IsEmpty || x < channels ? default : above[x - channels];
            var guess = filter switch
            {
                0 => 0,
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => Paeth(left, up, corner),
                _ => throw new InvalidDataException(),
            };
            row[x] = unchecked((byte)(row[x] + guess));
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    private static byte[] Spread(byte[] rows, int channels)
    {
        var dots = new byte[rows.Length / channels * 4];
        for (var i = 0; i < rows.Length / channels; i++)
        {
            var from = rows.AsSpan(i * channels, channels);
            var to = dots.AsSpan(i * 4, 4);
            to[0] = from[0];
            to[1] = channels < 3 ? from[0] : from[1];
            to[2] = channels < 3 ? from[0] : from[2];
            to[3] = channels switch { 2 => from[1], 4 => from[3], _ => byte.MaxValue };
        }

        return dots;
    }
}
