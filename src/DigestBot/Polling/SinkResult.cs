namespace DigestBot.Polling;

/// <summary>What became of a body.</summary>
/// <param name="Items">Items in it.</param>
/// <param name="NewItems">Those that were not known before.</param>
/// <param name="Error">Why it could not be read; null when it could.</param>
public sealed record SinkResult(int Items, int NewItems, string? Error);
