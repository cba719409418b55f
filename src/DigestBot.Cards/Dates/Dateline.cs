namespace DigestBot.Cards.Dates;

/// <summary>The day of publication: as the source states it, or as a line of the text that is nothing but a date.</summary>
internal static class Dateline
{
    private const int LinesRead = 3;
    private const int LongestLine = 60;

    /// <summary>The day, in the publisher's own offset; null when nothing tells.</summary>
    public static DateOnly? PublishedOf(ArticleReading reading)
    {
        if (reading.Article.Published is { } published)
        {
            return DateOnly.FromDateTime(published.DateTime);
        }

        var start = 0;
        var text = reading.Text.Text;
        for (var line = 0; line < LinesRead && start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                line++;
                if (end - start <= LongestLine && WholeLine(reading, start, end) is { } day)
                {
                    return day;
                }
            }

            start = end + 1;
        }

        return InOpening(reading);
    }

    // "LONDON, 14 May 2024 - …"
    private static DateOnly? InOpening(ArticleReading reading)
    {
        var dates = DateFinder.FindBetween(reading.Text, reading.Pack, reading.Opening.Start, reading.Opening.End, published: null);
        return dates.Count == 1 && dates[0].Precision == DatePrecision.Day ? dates[0].Value : null;
    }

    private static DateOnly? WholeLine(ArticleReading reading, int start, int end)
    {
        var dates = DateFinder.FindBetween(reading.Text, reading.Pack, start, end, published: null);
        if (dates.Count != 1 || dates[0].Precision != DatePrecision.Day)
        {
            return null;
        }

        var evidence = dates[0].Evidence;
        var rest = reading.Text.Text[start..evidence.Start] + reading.Text.Text[evidence.End..end];
        return rest.Any(char.IsLetterOrDigit) ? null : dates[0].Value;
    }
}
