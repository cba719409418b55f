using System.Text;

namespace DigestBot.Reading;

/// <summary>Numbers as China and Japan write them out: 二〇二五年三月十二日.</summary>
internal static class DateIdeographs
{
    private const string Digits = "〇一二三四五六七八九";

    /// <returns>The text with its numbers in ASCII; the text itself where it is no such date.</returns>
    public static string ToDigits(string text)
    {
        if (!text.Contains('月', StringComparison.Ordinal) || text.AsSpan().IndexOfAny(Digits + "十○零") < 0)
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '十')
            {
                // 十 = 10, 十二 = 12, 二十 = 20, 二十一 = 21
                plain.Append(i > 0 && Value(text[i - 1]) > 0 ? "" : "1").Append(i + 1 < text.Length && Value(text[i + 1]) >= 0 ? "" : "0");
            }
            else
            {
                _ = Value(text[i]) is >= 0 and var digit ? plain.Append(digit) : plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }

    private static int Value(char c) => c is '○' or '零' ? 0 : Digits.IndexOf(c, StringComparison.Ordinal);
}
