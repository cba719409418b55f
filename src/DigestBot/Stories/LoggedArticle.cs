namespace DigestBot.Stories;

/// <summary>An article as far as something is derived from its words.</summary>
/// <param name="Number">Grows with each article.</param>
/// <param name="Id">Its id.</param>
/// <param name="Story">The id of its story, which may have been merged into another since.</param>
/// <param name="Text">Its text.</param>
public sealed record LoggedArticle(long Number, string Id, long Story, string Text);
