namespace DigestBot.Reading.FullText;

/// <summary>What came of looking for an article. Neither is set when the page has none.</summary>
/// <param name="Article">The article.</param>
/// <param name="Error">Why it could not be looked for, in one line.</param>
internal sealed record ExtractionResult(ExtractedArticle? Article, string? Error);
