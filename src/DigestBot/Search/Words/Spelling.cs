namespace DigestBot.Search.Words;

/// <summary>How far one spelling is from another: letters left out, put in, exchanged, or two that changed places.</summary>
internal static class Spelling
{
    /// <summary>The shortest word that may be misspelled: of shorter ones half are a letter away from another.</summary>
    public const int Shortest = 5;

    private const int LongWord = 7;

    /// <summary>So many slips may a word of that length have.</summary>
    public static int Slips(int length) => length >= LongWord ? 2 : length >= Shortest ? 1 : 0;

    /// <summary>Slips from one word to another; more than <paramref name="most"/> when there are more than that.</summary>
    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
        {
            return most + 1;
        }

        var width = b.Length + 1;
        Span<int> rows = width <= 128 ? stackalloc int[3 * 128] : new int[3 * width];
        var before = rows[..width];
        var last = rows.Slice(width, width);
        var now = rows.Slice(2 * width, width);
        for (var j = 0; j < width; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(last[j] + 1, now[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
                }

                least = Math.Min(least, now[j]);
            }

            if (least > most)
            {
                return most + 1;
            }

            var oldest = before;
            before = last;
            last = now;
            now = oldest;
        }

        return last[^1];
    }
}
