namespace DigestBot.Delivery;

/// <summary>What to do with a message that may or may not have arrived: the process died between sending and recording.</summary>
public enum OnUnknown
{
    /// <summary>Send it again: nothing is lost, one message may come twice.</summary>
    Resend,

    /// <summary>Leave it: nothing comes twice, one message may be lost.</summary>
    Skip,
}
