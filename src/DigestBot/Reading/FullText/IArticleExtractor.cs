namespace DigestBot.Reading.FullText;

/// <summary>Finds the article in a page.</summary>
internal interface IArticleExtractor
{
    /// <summary>May throw anything and may never return.</summary>
    /// <param name="html">The page, as <see cref="PageOutline"/> left it.</param>
    /// <param name="address">The page's address.</param>
    /// <returns>Null when the page has no article.</returns>
    ExtractedArticle? Extract(string html, Uri address);
}
