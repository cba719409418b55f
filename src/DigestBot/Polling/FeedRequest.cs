using System.Net.Http.Headers;
using System.Text;
using DigestBot.Feeds;

namespace DigestBot.Polling;

/// <summary>Makes the request of one step of a poll.</summary>
internal static class FeedRequest
{
    private const int LongestContact = 200;

    /// <summary>Where a poll begins: where the feed has moved to, else where the catalogue says.</summary>
    public static Uri Start(FeedSource source, FeedState state) =>
        state.IsOf(source) && Uri.TryCreate(state.MovedTo, UriKind.Absolute, out var moved) ? moved : source.Url;

    /// <summary>A GET with what the state has of this very address, and with user and password if it is their host.</summary>
    public static HttpRequestMessage Make(FeedSource source, FeedState state, Uri address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (MayHaveCredentials(source.Url, address))
        {
            var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(source.Url.UserInfo)));
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        }

        if (state.IsOf(source) && (state.ValidatedAt ?? state.Url) == address.AbsoluteUri)
        {
            // As the server wrote them: many ETags and dates in the wild are not what the standard says.
            Add(request, "If-None-Match", state.ETag);
            Add(request, "If-Modified-Since", state.LastModified);
        }

        return request;
    }

    /// <summary>Whether a request asks for nothing but a change.</summary>
    public static bool IsConditional(HttpRequestMessage request) =>
        request.Headers.NonValidated.Contains("If-None-Match") || request.Headers.NonValidated.Contains("If-Modified-Since");

    /// <summary>Says who asks, where to read about it, and whom to write to.</summary>
    public static string UserAgent(string? contact) =>
        "DigestBot/" + typeof(FeedRequest).Assembly.GetName().Version!.ToString(2)
        + " (+https://github.com/digestbot/digestbot; feed reader" + (contact is null ? ")" : "; contact: " + contact + ")");

    /// <summary>Whether a contact can stand in a User-Agent: printable ASCII that does not end its comment.</summary>
    public static bool IsContact(string text) => text.Length is > 0 and <= LongestContact && text.All(c => c is >= ' ' and <= '~' and not ('(' or ')' or '\\'));

    /// <summary>Their own host and port only; or the same host's https, where they were given for its http.</summary>
    private static bool MayHaveCredentials(Uri owner, Uri address) =>
        owner.UserInfo.Length > 0 && owner.IdnHost == address.IdnHost
        && ((owner.Scheme == address.Scheme && owner.Port == address.Port) || (owner is { Scheme: "http", IsDefaultPort: true } && address is { Scheme: "https", IsDefaultPort: true }));

    private static void Add(HttpRequestMessage request, string name, string? value)
    {
        if (value is not null)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }
}
