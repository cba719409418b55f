namespace DigestBot.Storage.LiteDb;

/// <summary>What a <see cref="LinearHash"/> keeps under a key.</summary>
/// <param name="Value">A number, of a story or an article.</param>
/// <param name="Extra">Another one, for the table's owner.</param>
/// <param name="At">When it was set, to the second: what retention goes by.</param>
internal sealed record HashEntry(long Value, int Extra, DateTimeOffset At);
