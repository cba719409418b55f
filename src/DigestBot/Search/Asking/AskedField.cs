namespace DigestBot.Search.Asking;

/// <summary>What a condition is about.</summary>
internal enum AskedField
{
    /// <summary>A party's id.</summary>
    Party,

    /// <summary>A country's code, of the country itself or of a body of it.</summary>
    Country,

    /// <summary>The action.</summary>
    Action,

    /// <summary>A language in which somebody reported it.</summary>
    Language,

    /// <summary>A topic.</summary>
    Topic,

    /// <summary>A feed that reported it.</summary>
    Feed,
}
