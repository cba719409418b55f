namespace DigestBot.Cards.Traces;

/// <summary>What a trace is of, and so how much two articles that share one have in common.</summary>
public enum TraceKind : byte
{
    /// <summary>The consonants of a name.</summary>
    Name,

    /// <summary>The first consonants of a longer name.</summary>
    NameStart,

    /// <summary>A number of two digits or more.</summary>
    Number,

    /// <summary>A country.</summary>
    Country,

    /// <summary>A body, organisation or company known by an id.</summary>
    Party,

    /// <summary>A date that the words name.</summary>
    Date,

    /// <summary>The day of the event.</summary>
    EventDate,

    /// <summary>What was done.</summary>
    Action,

    /// <summary>What it was about.</summary>
    Topic,
}
