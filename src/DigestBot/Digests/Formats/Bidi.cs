using System.Globalization;
using System.Text;

namespace DigestBot.Digests.Formats;

/// <summary>
/// Marks for text that runs both ways. What comes from outside is wrapped in an isolate, so that an Arabic headline does not turn an
/// English line around, nor an English name an Arabic one.
/// </summary>
public static class Bidi
{
    /// <summary>A mark that has what stands beside it, and has no direction of its own, run from left to right.</summary>
    public const string LeftToRight = "\u200E";

    private const char FirstStrongIsolate = '\u2068';
    private const char PopDirectionalIsolate = '\u2069';
    private const char RightToLeftMark = '\u200F';

    /// <summary>Whether a language is written from right to left.</summary>
    public static bool IsRightToLeft(string language) => CultureInfo.GetCultureInfo(language).TextInfo.IsRightToLeft;

    /// <summary>The text within an isolate, if it runs against the language around it; else as it is.</summary>
    public static string Isolate(string text, string language) =>
        RunsAgainst(text, IsRightToLeft(language)) ? FirstStrongIsolate + text + PopDirectionalIsolate : text;

    /// <summary>The line made to begin on the side of its language, whatever its first letter is.</summary>
    public static string Line(string line, string language) => line.Length > 0 && IsRightToLeft(language) ? RightToLeftMark + line : line;

    /// <summary>Whether a character steers the direction of what follows: such ones are taken out of texts from outside.</summary>
    internal static bool IsControl(char c) => c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool RunsAgainst(string text, bool rightToLeft) => text.EnumerateRunes().Any(r => Rune.IsLetter(r) && IsRightToLeft(r) != rightToLeft);

    private static bool IsRightToLeft(Rune letter) =>
        letter.Value is (>= 0x0590 and < 0x0900) or (>= 0xFB1D and < 0xFE00) or (>= 0xFE70 and < 0xFF00) or (>= 0x10800 and < 0x11000) or (>= 0x1E800 and < 0x1F000);
}
