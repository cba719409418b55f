namespace DigestBot.Search;

/// <summary>A party that somebody may be about to type.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">In the asked language.</param>
/// <param name="Stories">How many stories name it.</param>
public sealed record PartySuggestion(string Id, string Name, int Stories);
