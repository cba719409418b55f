namespace DigestBot.Feeds;

/// <summary>Feeds that are in no catalogue.</summary>
public static class FeedSources
{
    /// <summary>A feed by its address or file name alone.</summary>
    public static FeedSource Unlisted(string name)
    {
        var url = Uri.TryCreate(name, UriKind.Absolute, out var given) && (given.Scheme is "http" or "https")
            ? given
            : new Uri(Path.GetFullPath(name));
        return new FeedSource { Id = "unlisted", Name = name, Country = "INT", Kind = FeedKind.Other, Language = "en", Url = url };
    }
}
