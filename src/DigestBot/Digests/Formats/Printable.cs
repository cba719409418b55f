namespace DigestBot.Digests.Formats;

/// <summary>
/// Text that is safe to print: an escape code in somebody's headline must not drive the reader's terminal, nor a mark of direction
/// turn around what stands beside it.
/// </summary>
public static class Printable
{
    /// <summary>The text without control characters and marks of direction; line breaks stay.</summary>
    public static string Of(string text) => text.Any(IsControl) ? string.Concat(text.Where(c => !IsControl(c))) : text;

    private static bool IsControl(char c) => (char.IsControl(c) && c != '\n') || Bidi.IsControl(c);
}
