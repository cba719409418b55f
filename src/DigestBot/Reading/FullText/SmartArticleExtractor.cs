using SmartReader;

namespace DigestBot.Reading.FullText;

/// <summary>SmartReader, given text only: its own way to the network has no guard.</summary>
internal sealed class SmartArticleExtractor : IArticleExtractor
{
    public ExtractedArticle? Extract(string html, Uri address)
    {
        using var reader = new Reader(address.AbsoluteUri, html) { MaxElemsToParse = PageOutline.MaxElements + 100, DisableJSONLD = true };
        var article = reader.GetArticle();
        return article.IsReadable && !string.IsNullOrWhiteSpace(article.Content) ? new ExtractedArticle(article.Content) : null;
    }
}
