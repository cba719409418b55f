namespace DigestBot.Digests.Formats;

/// <summary>Text that is safe to print: an escape code in somebody's headline must not drive the reader's terminal.</summary>
public static class Printable
{
    /// <summary>The text without control characters; line breaks stay.</summary>
    public static string Of(string text) => text.Any(IsControl) ? string.Concat(text.Where(c => !IsControl(c))) : text;

    private static bool IsControl(char c) => char.IsControl(c) && c != '\n';
}
