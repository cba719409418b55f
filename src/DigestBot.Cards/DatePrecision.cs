namespace DigestBot.Cards;

/// <summary>How much of a date the words gave.</summary>
public enum DatePrecision
{
    /// <summary>"2010".</summary>
    Year,

    /// <summary>"October 2010".</summary>
    Month,

    /// <summary>"5 October 2010", "yesterday".</summary>
    Day,
}
