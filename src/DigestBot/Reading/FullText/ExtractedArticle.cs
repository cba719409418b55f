namespace DigestBot.Reading.FullText;

/// <summary>The article of a page, without the page around it.</summary>
/// <param name="Html">Not yet sanitised.</param>
internal sealed record ExtractedArticle(string Html);
