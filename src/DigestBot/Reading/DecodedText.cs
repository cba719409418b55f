using System.Buffers;
using System.Text;

namespace DigestBot.Reading;

/// <summary>Bytes as text, without a byte order mark, in memory that is used again once this is disposed of.</summary>
internal sealed class DecodedText : IDisposable
{
    private DecodedText(char[] characters, int length, string? problem) => (Characters, Length, Problem) = (characters, length, problem);

    /// <summary>Longer than the text is.</summary>
    public char[] Characters { get; private set; }

    public int Length { get; private set; }

    /// <summary>What the label said and what it was, when the two differ or characters were lost.</summary>
    public string? Problem { get; }

    public ReadOnlySpan<char> Text => Characters.AsSpan(0, Length);

    public static DecodedText Of(ReadOnlySpan<byte> bytes, Encoding encoding, string? problem = null)
    {
        var characters = ArrayPool<char>.Shared.Rent(encoding.CodePage == Encoding.UTF8.CodePage ? bytes.Length : encoding.GetCharCount(bytes));
        return new DecodedText(characters, encoding.GetChars(bytes, characters), problem);
    }

    public static DecodedText Of(ReadOnlySpan<char> text, string? problem = null)
    {
        var characters = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(characters);
        return new DecodedText(characters, text.Length, problem);
    }

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(Characters);
        (Characters, Length) = ([], 0);
    }
}
