namespace DigestBot.Reading;

/// <summary>Years that are counted from an emperor or a republic: 令和8年, R8.3.5, 民國114年.</summary>
internal static class DateEras
{
    private static readonly (string Name, int YearBefore)[] Written = [("令和", 2018), ("平成", 1988), ("昭和", 1925), ("中華民國", 1911), ("中华民国", 1911), ("民國", 1911), ("民国", 1911)];

    private static readonly (string Name, int YearBefore)[] Letters = [("R", 2018), ("H", 1988), ("S", 1925)];

    /// <param name="word">Letters of a date.</param>
    /// <param name="beforeNumber">Whether a digit follows at once, as after the letters R, H and S.</param>
    /// <param name="yearBefore">The year before the era's first.</param>
    /// <param name="first">Whether the word says "first year" itself: 元年.</param>
    /// <returns>Whether the word names an era.</returns>
    public static bool TryFind(ReadOnlySpan<char> word, bool beforeNumber, out int yearBefore, out bool first)
    {
        (yearBefore, first) = (0, false);
        foreach (var (name, year) in Written)
        {
            if (word.StartsWith(name, StringComparison.Ordinal))
            {
                (yearBefore, first) = (year, word[name.Length..].StartsWith("元", StringComparison.Ordinal));
                return true;
            }
        }

        foreach (var (name, year) in Letters)
        {
            if (beforeNumber && word.Equals(name, StringComparison.Ordinal))
            {
                yearBefore = year;
                return true;
            }
        }

        return false;
    }
}
