namespace DigestBot.Tracing;

/// <summary>How far a story got on its way to a subscription.</summary>
public enum StoryDeliveryState
{
    /// <summary>It comes up with the subscription's next digest.</summary>
    Waiting,

    /// <summary>A digest that had it before it was made; whether it was sent is unknown.</summary>
    Passed,

    /// <summary>It is in a message that waits to be sent.</summary>
    Queued,

    /// <summary>It was sent.</summary>
    Sent,

    /// <summary>The message with it was given up.</summary>
    GivenUp,

    /// <summary>The subscription does not want it.</summary>
    Unwanted,
}
