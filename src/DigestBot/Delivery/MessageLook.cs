using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using DigestBot.Digests;

namespace DigestBot.Delivery;

/// <summary>
/// What people see of a message, in 30 bits: whether an edit would show anything new. Its age in words and what was told beside the
/// stories do not count, else every message would look new with every hour.
/// </summary>
public static class MessageLook
{
    /// <summary>Bits that it has.</summary>
    public const int Bits = 30;

    /// <summary>The look of a message.</summary>
    public static int Of(Digest message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var lasting = message with { Note = null, Stories = [.. message.Stories.Select(s => s with { Sources = [.. s.Sources.Select(o => o with { Ago = null })] })] };
        var hash = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(lasting, JsonSerializerOptions.Web));
        return BinaryPrimitives.ReadInt32LittleEndian(hash) & ((1 << Bits) - 1);
    }
}
