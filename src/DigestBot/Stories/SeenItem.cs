namespace DigestBot.Stories;

/// <summary>What is remembered of an item that was taken in.</summary>
/// <param name="Article">The number of its article.</param>
/// <param name="Fingerprint">Of its words when last seen; 0 = unknown.</param>
public sealed record SeenItem(long Article, int Fingerprint);
