namespace DigestBot.Cards.Dates;

/// <summary>Numbers in Chinese characters, as dates write them: 十二, 二十三, 二〇一八, 元.</summary>
internal static class HanNumber
{
    private const string Digits = "〇一二三四五六七八九";
    private const string Units = "年月日号號天周週";

    // What is counted in months and weeks: 三个月, 两个星期, 三か月.
    private static readonly string[] LongUnits = ["个月", "個月", "个星期", "個星期", "个礼拜", "星期", "か月", "カ月", "ヶ月", "ヵ月", "ケ月"];

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
            else if (c is '两' or '兩' && index == start)
            {
                current = 2;
            }
            else if (c is '十' or '廿')
            {
                value += (c == '廿' ? 2 : current < 0 ? 1 : current) * 10;
                current = -1;
                placed = true;
            }
            else if (c == '百')
            {
                value += (current < 0 ? 1 : current) * 100;
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
        var isNumber = isBehindMonth || (index > start && index < text.Length && (Units.Contains(text[index], StringComparison.Ordinal) || Array.Exists(LongUnits, unit => string.CompareOrdinal(text, index, unit, 0, unit.Length) == 0)));
        return isNumber && (placed || current >= 0) ? (value + Math.Max(current, 0), index - start) : default;
    }
}
