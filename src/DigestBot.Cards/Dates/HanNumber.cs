namespace DigestBot.Cards.Dates;

/// <summary>Numbers in Chinese characters, as dates write them: 十二, 二十三, 二〇一八, 元.</summary>
internal static class HanNumber
{
    private const string Digits = "〇一二三四五六七八九";
    private const string Units = "年月日号號";

    /// <summary>The number that stands right before a unit of date; length 0 when there is none.</summary>
    public static (int Value, int Length) Read(string text, int start)
    {
        int value = 0, index = start, current = -1;
        var placed = false;
        for (; index < text.Length && index - start < 6; index++)
        {
            var c = text[index] is '零' or '○' ? '〇' : text[index];
            var digit = Digits.IndexOf(c, StringComparison.Ordinal);
            if (digit >= 0)
            {
                current = current < 0 ? digit : (current * 10) + digit;
            }
            else if (c is '十' or '廿')
            {
                value += (c == '廿' ? 2 : current < 0 ? 1 : current) * 10;
                current = -1;
                placed = true;
            }
            else if (c == '元' && index == start)
            {
                current = 1;
            }
            else
            {
                break;
            }
        }

        var isBehindMonth = start > 0 && text[start - 1] == '月' && index > start + 1;
        var isNumber = isBehindMonth || (index > start && index < text.Length && Units.Contains(text[index], StringComparison.Ordinal));
        return isNumber && (placed || current >= 0) ? (value + Math.Max(current, 0), index - start) : default;
    }
}
