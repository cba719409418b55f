namespace DigestBot.Reading;

/// <summary>The name of elements or attributes; one object for each name of a feed.</summary>
internal sealed class FeedName(string space, string local)
{
    /// <summary>Empty for none.</summary>
    public string Namespace => space;

    /// <summary>Without its prefix, as written.</summary>
    public string Local => local;

    /// <summary>What <see cref="FeedNames"/> makes of it, kept here so that it is made once.</summary>
    public string? Key { get; set; }
}
