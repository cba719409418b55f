namespace DigestBot.Cards.Headlines;

/// <summary>Takes one or two sentences of the article, word for word: the lead without its dateline.</summary>
internal static class SummaryWriter
{
    private const int Longest = 400;

    /// <summary>The summary; empty for a text without sentences.</summary>
    public static string Write(ArticleReading reading)
    {
        var text = reading.Text.Text;
        var lead = reading.Lead;
        if (lead.Length == 0)
        {
            return "";
        }

        var start = lead.Start;
        var sentences = reading.Text.Sentences.Where(sentence => sentence.Start < lead.End && sentence.End > start).ToArray();
        var end = sentences[0].End;
        foreach (var sentence in sentences)
        {
            end = sentence.End - start <= Longest ? sentence.End : end;
        }

        return string.Join(' ', Shorten(text[start..end]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Shorten(string text)
    {
        if (text.Length <= 2 * Longest)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', 2 * Longest);
        end = end > Longest ? end : 2 * Longest;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }
}
