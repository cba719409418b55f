using DigestBot.Stories;

namespace DigestBot.Search.Index;

/// <summary>A story and the texts of its articles, as far as they are searched.</summary>
/// <param name="Story">The story.</param>
/// <param name="Texts">With their languages.</param>
internal sealed record StoryTexts(Story Story, IReadOnlyList<(string Language, string Text)> Texts)
{
    private const int LongestText = 4000;
    private const int MostTexts = 20; // the twenty-first report of one thing adds no words

    /// <summary>Reads a story's articles; the summary stands in for one that was deleted.</summary>
    /// <param name="story">The story.</param>
    /// <param name="articles">All articles.</param>
    /// <param name="known">Texts that were read already, by the articles' ids.</param>
    public static StoryTexts Read(Story story, IArticleStore articles, IReadOnlyDictionary<string, string>? known = null)
    {
        var texts = new List<(string, string)>();
        foreach (var report in story.Reports.Take(MostTexts))
        {
            if ((known?.GetValueOrDefault(report.ArticleId) ?? Text(report.ArticleId, articles)) is { } text)
            {
                texts.Add((report.Language, text.Length > LongestText ? text[..LongestText] : text));
            }
        }

        if (texts.Count == 0)
        {
            texts.Add((story.Card.Language, story.Card.Summary));
        }

        return new StoryTexts(story, texts);
    }

    private static string? Text(string id, IArticleStore articles) =>
        articles.Seen(id) is { } seen ? articles.Find(seen.Article)?.Text : null;
}
