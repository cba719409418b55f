using System.Buffers.Binary;

namespace DigestBot.Storage.LiteDb;

/// <summary>The entries within a bucket's bytes: 16 of the hash, 8 of the value, 4 of the extra, 4 of the time in Unix seconds.</summary>
internal static class HashSlots
{
    private const int Size = 32;
    private const int HashSize = 16;
    private const int ValueAt = 16;
    private const int ExtraAt = 24;
    private const int TimeAt = 28;

    public static byte[] Empty(int room) => new byte[room * Size];

    /// <summary>The slot of a hash, or -1.</summary>
    public static int IndexOf(ReadOnlySpan<byte> entries, ReadOnlySpan<byte> hash)
    {
        for (var slot = 0; slot * Size < entries.Length && IsTaken(entries, slot); slot++)
        {
            if (entries.Slice(slot * Size, HashSize).SequenceEqual(hash[..HashSize]))
            {
                return slot;
            }
        }

        return -1;
    }

    /// <summary>How many slots are taken: they come first.</summary>
    public static int Count(ReadOnlySpan<byte> entries)
    {
        var slot = 0;
        while (slot * Size < entries.Length && IsTaken(entries, slot))
        {
            slot++;
        }

        return slot;
    }

    /// <summary>The same bytes, or more of them, by steps.</summary>
    public static byte[] WithRoomFor(byte[] entries, int count, int step)
    {
        if (count * Size > entries.Length)
        {
            Array.Resize(ref entries, entries.Length + (step * Size));
        }

        return entries;
    }

    public static HashEntry Read(ReadOnlySpan<byte> entries, int slot)
    {
        var entry = entries.Slice(slot * Size, Size);
        return new HashEntry(
            BinaryPrimitives.ReadInt64LittleEndian(entry[ValueAt..]),
            BinaryPrimitives.ReadInt32LittleEndian(entry[ExtraAt..]),
            DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadUInt32LittleEndian(entry[TimeAt..])));
    }

    public static void Write(Span<byte> entries, int slot, ReadOnlySpan<byte> hash, HashEntry value)
    {
        var entry = entries.Slice(slot * Size, Size);
        hash[..HashSize].CopyTo(entry);
        BinaryPrimitives.WriteInt64LittleEndian(entry[ValueAt..], value.Value);
        BinaryPrimitives.WriteInt32LittleEndian(entry[ExtraAt..], value.Extra);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[TimeAt..], Seconds(value.At));
    }

    /// <summary>Parts a bucket in two.</summary>
    public static (byte[] Stay, byte[] Go) Split(ReadOnlySpan<byte> entries, Func<byte[], bool> stays, int step)
    {
        var (stay, go) = (Empty(step), Empty(step));
        int stayed = 0, gone = 0;
        for (var slot = 0; slot * Size < entries.Length && IsTaken(entries, slot); slot++)
        {
            var entry = entries.Slice(slot * Size, Size);
            if (stays(entry[..HashSize].ToArray()))
            {
                stay = WithRoomFor(stay, stayed + 1, step);
                entry.CopyTo(stay.AsSpan(stayed++ * Size));
            }
            else
            {
                go = WithRoomFor(go, gone + 1, step);
                entry.CopyTo(go.AsSpan(gone++ * Size));
            }
        }

        return (stay, go);
    }

    /// <summary>Takes out what was set before a time; the rest moves up.</summary>
    /// <returns>Whether anything was.</returns>
    public static bool RemoveOlder(Span<byte> entries, DateTimeOffset before)
    {
        var limit = Seconds(before);
        var kept = 0;
        var slot = 0;
        for (; slot * Size < entries.Length && IsTaken(entries, slot); slot++)
        {
            var entry = entries.Slice(slot * Size, Size);
            if (BinaryPrimitives.ReadUInt32LittleEndian(entry[TimeAt..]) >= limit)
            {
                entry.CopyTo(entries[(kept++ * Size)..]);
            }
        }

        entries[(kept * Size)..(slot * Size)].Clear();
        return kept < slot;
    }

    private static bool IsTaken(ReadOnlySpan<byte> entries, int slot) => entries.Slice(slot * Size, HashSize).ContainsAnyExcept((byte)0);

    private static uint Seconds(DateTimeOffset at) => (uint)Math.Clamp(at.ToUnixTimeSeconds(), 0, uint.MaxValue);
}
