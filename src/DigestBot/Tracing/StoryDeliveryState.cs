namespace DigestBot.Tracing;

/// <summary>How far a story got on its way to a subscription.</summary>
public enum StoryDeliveryState
{
    /// <summary>It comes up with the subscription's next digest.</summary>
    Waiting,

    /// <summary>It would come up with the next digest, but nothing is sent to the chat for now.</summary>
    Paused,

    /// <summary>The platform is switched off: its digests are made when it is on again.</summary>
    SwitchedOff,

    /// <summary>It was in no digest that is remembered: left out of a long one, from before the subscription, or sent too long ago.</summary>
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
