using System.Text;
using DigestBot.Reading.FullText;

namespace DigestBot.Tests.Reading.FullText;

/// <summary>Pages by their address; what is not there is a 404.</summary>
internal sealed class FakePages : IPageFetcher
{
    private readonly Dictionary<string, FetchedPage> _pages = new(StringComparer.Ordinal);

    public List<string> Asked { get; } = [];

    /// <summary>Said of each page that is not there.</summary>
    public PageResult Missing { get; init; } = new(null, "HTTP 404");

    /// <summary>Called before each answer.</summary>
    public Func<CancellationToken, Task> Before { get; init; } = _ => Task.CompletedTask;

    public FakePages Add(string address, string html, string? contentType = "text/html") => Add(address, Encoding.UTF8.GetBytes(html), contentType);

    public FakePages Add(string address, byte[] body, string? contentType = "text/html")
    {
        _pages[address] = new FetchedPage(new Uri(address), contentType, body);
        return this;
    }

    public async Task<PageResult> FetchAsync(Uri page, CancellationToken cancel)
    {
        Asked.Add(page.AbsoluteUri);
        await Before(cancel);
        cancel.ThrowIfCancellationRequested();
        return _pages.TryGetValue(page.AbsoluteUri, out var found) ? new PageResult(found, null) : Missing;
    }
}
