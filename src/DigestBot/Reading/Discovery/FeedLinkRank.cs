namespace DigestBot.Reading.Discovery;

/// <summary>Which of several feeds of a page is the news: by its words, its language and its place.</summary>
internal sealed class FeedLinkRank(Uri? page)
{
    private static readonly string[] CommentWords =
    [
        "comment", "коммент", "comentari", "comentári", "kommentar", "commenti", "yorum", "komentar", "коментар", "评论", "評論", "コメント", "댓글", "تعليق", "टिप्पणी",
    ];

    private static readonly string[] NewsWords =
    [
        "news", "press", "новост", "пресс", "noticia", "notícia", "prensa", "imprensa", "actualit", "presse", "aktuell", "pressemitteilung", "notizie", "comunicati",
        "haber", "duyuru", "berita", "siaran pers", "новин", "aktualn", "wiadomo", "समाचार", "विज्ञप्ति", "ニュース", "新着", "報道", "新闻", "新聞", "뉴스", "보도", "أخبار", "اخبار",
    ];

    private static readonly string[] OtherWords =
    [
        "podcast", "video", "photo", "event", "calendar", "job", "career", "vacanc", "tender", "procurement", "gallery", "twitter", "вакан", "мероприят", "stellen",
        "termin", "empleo", "agenda", "emploi",
    ];

    /// <summary>The page's language tag, once it is known.</summary>
    public string? Language { get; set; }

    /// <param name="address">Absolute.</param>
    /// <param name="title">What the page calls it.</param>
    /// <param name="language">Its hreflang.</param>
    /// <param name="place">How many stand before it.</param>
    public FeedLink Of(string address, string? title, string? language, int place)
    {
        var path = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? Uri.UnescapeDataString(uri.PathAndQuery) : address;
        var comments = Has(path, "comment") || Has(path, "replytocom") || Array.Exists(CommentWords, word => Has(title, word));
        var fit = 100 - place
            + (Array.Exists(NewsWords, word => Has(title, word) || Has(path, word)) ? 30 : 0)
            - (Array.Exists(OtherWords, word => Has(title, word) || Has(path, word)) ? 30 : 0)
            + LanguageFit(language ?? LanguageOf(path))
            - (page is not null && uri is not null && !string.Equals(uri.Host, page.Host, StringComparison.OrdinalIgnoreCase) ? 5 : 0)
            - (comments ? 1000 : 0);
        return new FeedLink(address, title) { IsComments = comments, Fit = fit };
    }

    private int LanguageFit(string? language) =>
        language is null || Language is null ? 0 : string.Equals(Primary(language), Primary(Language), StringComparison.OrdinalIgnoreCase) ? 60 : -60;

    // "/en/rss.xml", "/rss_en.xml", "?lang=en"
    private static string? LanguageOf(string path)
    {
        foreach (var part in path.Split('/', '_', '-', '.', '=', '&', '?'))
        {
            if (part.ToLowerInvariant() is "en" or "es" or "ru" or "fr" or "pt" or "de" or "it" or "ar" or "zh" or "ja" or "ko" or "tr" or "id" or "uk" or "pl" or "hi")
            {
                return part;
            }
        }

        return null;
    }

    private static string Primary(string tag) => tag.Split('-', '_')[0].Trim();

    private static bool Has(string? text, string word) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) ?? false;
}
