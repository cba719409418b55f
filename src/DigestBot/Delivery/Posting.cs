using DigestBot.Digests;

namespace DigestBot.Delivery;

/// <summary>A message on its way to a platform.</summary>
/// <param name="Key">The same for each attempt; a platform that can tell a repetition by a key gets this one.</param>
/// <param name="Chat">The chat.</param>
/// <param name="Thread">The forum topic or thread; null = the chat itself.</param>
/// <param name="Message">What is sent.</param>
/// <param name="Silent">Whether it makes no sound.</param>
public sealed record Posting(string Key, string Chat, string? Thread, Digest Message, bool Silent);
