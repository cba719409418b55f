namespace DigestBot.Cards;

/// <summary>Turns articles into cards. Safe for any number of threads; cheap to share, dear to make.</summary>
public sealed class CardWriter
{
    /// <summary>Reads one article.</summary>
    /// <param name="article">What to read; any text is fine, the card says what could be found.</param>
    /// <param name="nameLanguage">Language of <see cref="Party.Name"/>; null = the article's own.</param>
    public Card Write(Article article, string? nameLanguage = null) => throw new NotSupportedException();
}
