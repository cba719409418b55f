using DigestBot.Feeds;

namespace DigestBot.Polling;

/// <summary>The way of one poll over its redirects: where it is, what it may follow, whether all of it is for good. Takes no step itself.</summary>
public sealed class RedirectRoute(Uri start)
{
    private const int Longest = 5;
    private readonly HashSet<Uri> _seen = [Bare(start)];
    private bool _forGood = true;

    /// <summary>Where to ask next; without user and password, which are for the first host alone.</summary>
    public Uri Current { get; private set; } = Bare(start);

    /// <summary>Where the feed has moved: the present address when there was a redirect and each was 301 or 308; else null.</summary>
    public Uri? MovedForGoodTo => _forGood && _seen.Count > 1 ? Current : null;

    /// <summary>Whether a status sends on to another address.</summary>
    public static bool IsRedirect(int status) => status is 301 or 302 or 303 or 307 or 308;

    /// <summary>Goes one step on.</summary>
    /// <param name="status">One of <see cref="IsRedirect"/>.</param>
    /// <param name="location">The Location header as it came; relative ones are relative to where we are.</param>
    /// <returns>Why it is not followed, in one line; null when <see cref="Current"/> is the next address.</returns>
    public string? Follow(int status, string? location)
    {
        if (string.IsNullOrWhiteSpace(location) || !Uri.TryCreate(Current, location.Trim(), out var next))
        {
            return FormattableString.Invariant($"HTTP {status}: it redirects to nowhere; look for the feed's own address");
        }

        if (next.Scheme is not ("http" or "https"))
        {
            return FormattableString.Invariant($"HTTP {status}: it redirects to {next.Scheme}:, which is not followed; look for the feed's own address");
        }

        if (Current.Scheme == "https" && next.Scheme == "http")
        {
            return FormattableString.Invariant($"HTTP {status}: it redirects from https to http, which is not followed; look for the feed's own address");
        }

        Current = Bare(next);
        _forGood &= status is 301 or 308;
        if (!_seen.Add(Current))
        {
            return FormattableString.Invariant($"HTTP {status}: it redirects in a circle; look for the feed's own address");
        }

        return _seen.Count > Longest + 1
            ? FormattableString.Invariant($"HTTP {status}: it redirects more than {Longest} times; look for the feed's own address")
            : null;
    }

    private static Uri Bare(Uri url)
    {
        var bare = FeedAddress.Bare(url);
        return bare.Fragment.Length == 0 ? bare : new UriBuilder(bare) { Fragment = string.Empty }.Uri;
    }
}
