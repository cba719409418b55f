namespace DigestBot.Digests;

/// <summary>A party as a reader sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name in the reader's language.</param>
/// <param name="Country">For a country: its two letters, which stand for its flag.</param>
public sealed record DigestParty(string Id, string Name, string? Country);
