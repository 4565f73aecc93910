using System.Buffers.Binary;
using System.IO.Compression;

namespace HighPoint.Support;

/// <summary>Small square PNG files for tests; the checksums of their chunks are left zero, which no reader of ours looks at.</summary>
internal static class Png
{
    /// <summary>A picture of <paramref name="size"/> by <paramref name="size"/> dots, each red, green, blue and alpha in one number.</summary>
    /// <param name="filter">The filter that every row says it went through (PNG specification, 9.2); its bytes are written as they are.</param>
    public static byte[] Of(int size, Func<int, int, uint> dot, byte filter = 0, byte bits = 8, byte kind = 6, byte interlaced = 0)
    {
        var rows = new byte[size * (size * 4 + 1)];
        for (var y = 0; y < size; y++)
        {
            rows[y * (size * 4 + 1)] = filter;
            for (var x = 0; x < size; x++)
            {
                BinaryPrimitives.WriteUInt32BigEndian(rows.AsSpan(y * (size * 4 + 1) + 1 + x * 4), dot(x, y));
            }
        }

        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            stream.Write(rows);
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), size);
        (header[8], header[9], header[12]) = (bits, kind, interlaced);
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        return [.. length, .. name, .. content, 0, 0, 0, 0];
    }
}
