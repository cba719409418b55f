namespace DigestBot.Feeds;

/// <summary>Who publishes a feed.</summary>
public enum FeedKind
{
    /// <summary>A ministry in charge of telecommunications.</summary>
    Ministry,

    /// <summary>A regulator.</summary>
    Regulator,

    /// <summary>An international organisation.</summary>
    International,

    /// <summary>A portal of a whole government; most of its items are about other things.</summary>
    GovernmentWide,

    /// <summary>Anything else.</summary>
    Other,
}
