using System.Text;
using System.Text.Unicode;

namespace DigestBot.Reading;

/// <summary>
/// Finds the encoding of a feed. What the bytes prove goes before what a label claims: byte order mark, then the zeros of UTF-16,
/// then valid UTF-8, and only then the charset of the HTTP answer and of the XML declaration, each believed only if nearly all bytes agree.
/// </summary>
internal static class FeedDecoder
{
    private const string Damaged = "some characters were damaged and are shown as \uFFFD";

    static FeedDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (ByteOrderMark(bytes) is { } marked)
        {
            return DecodedText.Of(bytes[marked.Preamble.Length..], marked);
        }

        if (ZerosOfUtf16(bytes) is { } wide)
        {
            return DecodedText.Of(bytes, wide);
        }

        var declared = EncodingLabels.Declared(bytes);
        var labels = new[] { EncodingLabels.OfContentType(contentType), declared };
        if (IsEscaped(bytes, labels) is { } escaped)
        {
            return DecodedText.Of(bytes, escaped);
        }

        var whole = WithoutCutCharacter(bytes);
        if (Utf8.IsValid(whole))
        {
            var isAscii = Ascii.IsValid(bytes);
            // Multi-byte sequences do not come out valid by chance: a label that says otherwise is wrong.
            var wrong = Array.Find(labels, label => label is not null && EncodingLabels.Find(label) is { } named && named.CodePage != Encoding.UTF8.CodePage);
            return DecodedText.Of(whole, Encoding.UTF8, wrong is null || isAscii ? null : $"labelled {wrong} but is UTF-8");
        }

        return NotUtf8(bytes, labels);
    }

    private static DecodedText NotUtf8(ReadOnlySpan<byte> bytes, string?[] labels)
    {
        var claimsUtf8 = labels.Any(label => label is not null && EncodingLabels.Find(label)?.CodePage == Encoding.UTF8.CodePage);
        if (EncodingGuess.IsDamagedUtf8(bytes))
        {
            return DecodedText.Of(bytes, Encoding.UTF8, Damaged);
        }

        // iso-8859-1 in the HTTP header is a server's default more often than a statement.
        var order = EncodingLabels.IsServerDefault(labels[0]) ? labels.Reverse() : labels;
        foreach (var label in order)
        {
            if (label is null || EncodingLabels.Find(label) is not { } named || named.CodePage == Encoding.UTF8.CodePage
                || EncodingGuess.Try(bytes, named) is not { } text)
            {
                continue;
            }

            return DecodedText.Of(text.AsSpan(), claimsUtf8 ? $"labelled UTF-8 but is {named.WebName}" : Damage(text));
        }

        var guessed = EncodingGuess.Of(bytes);
        var claimed = Array.Find(labels, label => label is not null);
        var problem = claimed is null ? $"no encoding given; read as {guessed.WebName}" : $"labelled {claimed} but read as {guessed.WebName}";
        return DecodedText.Of(bytes, guessed, problem);
    }

    private static string? Damage(string text) => text.Contains('\uFFFD', StringComparison.Ordinal) ? Damaged : null;

    private static Encoding? ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
        [0, 0, 0xFE, 0xFF, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        [(byte)'<', 0, 0, 0, ..] => new UTF32Encoding(bigEndian: false, byteOrderMark: false), // no mark, but no other reading either
        [0, 0, 0, (byte)'<', ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
        _ => null,
    };

    private static Encoding? ZerosOfUtf16(ReadOnlySpan<byte> bytes)
    {
        int even = 0, odd = 0;
        var looked = Math.Min(bytes.Length, 512) & ~1;
        for (var i = 0; i < looked; i += 2)
        {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }

        var many = looked / 4; // markup is ASCII: half the units at least
        return looked < 4 ? null
            : odd > many && even <= many / 4 ? Encoding.Unicode
            : even > many && odd <= many / 4 ? Encoding.BigEndianUnicode
            : null;
    }

    // ISO-2022-JP is plain ASCII with escapes, so valid UTF-8 and wrong.
    private static Encoding? IsEscaped(ReadOnlySpan<byte> bytes, string?[] labels) =>
        bytes.IndexOf("\u001B$"u8) >= 0 && !bytes.ContainsAnyInRange((byte)0x80, (byte)0xFF)
        && (labels.Any(label => label?.StartsWith("iso-2022-jp", StringComparison.OrdinalIgnoreCase) ?? false) || bytes.IndexOf("\u001B(B"u8) >= 0)
            ? EncodingLabels.Find("iso-2022-jp")
            : null;

    // A body cut off in the middle of a character is still UTF-8.
    private static ReadOnlySpan<byte> WithoutCutCharacter(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var b = bytes[^back];
            if (b >= 0xC0)
            {
                var needs = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
                return needs > back ? bytes[..^back] : bytes;
            }

            if (b < 0x80)
            {
                break;
            }
        }

        return bytes;
    }
}
