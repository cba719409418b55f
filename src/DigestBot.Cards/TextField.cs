namespace DigestBot.Cards;

/// <summary>The fields of an article that words can stand in.</summary>
public enum TextField
{
    /// <summary><see cref="Article.Title"/>.</summary>
    Title,

    /// <summary><see cref="Article.Text"/>.</summary>
    Text,
}
