namespace DigestBot.Polling;

/// <summary>A feed's host turned out to be an address that may not be asked.</summary>
public sealed class BlockedAddressException : IOException
{
    /// <summary>For the serializers of exceptions only.</summary>
    public BlockedAddressException()
    {
    }

    /// <summary>A message for people.</summary>
    public BlockedAddressException(string message)
        : base(message)
    {
    }

    /// <summary>A message and what was below it.</summary>
    public BlockedAddressException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
