using DigestBot.Cards.Text;

namespace DigestBot.Cards.Headlines;

/// <summary>Takes the headline from the title, or from the lead where the title says nothing ("Press release").</summary>
internal static class HeadlineWriter
{
    /// <summary>The headline; empty only for an article without words.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="parties">Who was found in it.</param>
    public static string Write(ArticleReading reading, IReadOnlyList<Party> parties)
    {
        var title = reading.Article.Title ?? "";
        if (!string.IsNullOrWhiteSpace(title) && !HeadlineCleaner.IsOnlyLabel(title, reading.Pack))
        {
            return HeadlineCleaner.Clean(title, reading.Pack, words => StartsWithParty(words, title, parties));
        }

        var summary = SummaryWriter.Write(reading);
        var sentences = SentenceSplitter.Split(summary);
        var first = sentences.Count > 0 ? summary[sentences[0].Start..sentences[0].End].TrimEnd('.', '。', '।') : title.Trim();
        return HeadlineCleaner.Cut(first);
    }

    private static bool StartsWithParty(string words, string title, IReadOnlyList<Party> parties)
    {
        var at = title.IndexOf(words.Split(' ')[0], StringComparison.Ordinal);
        return at >= 0 && parties.Any(party => party.Mentions.Any(mention => mention.Field == TextField.Title && mention.Start == at));
    }
}
