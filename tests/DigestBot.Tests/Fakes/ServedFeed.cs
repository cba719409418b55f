using System.Globalization;
using System.Security;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Tests.Fakes;

/// <summary>One feed of a <see cref="FeedServer"/>: RSS that grows, with validators, or whatever a test puts in its place.</summary>
public sealed class ServedFeed(Uri url, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly List<string> _items = [];
    private readonly Uri _url = url;
    private DateTimeOffset _changed = time.GetUtcNow();

    /// <summary>Its address.</summary>
    public Uri Url => _url;

    /// <summary>What is answered instead of the feed; null = the feed.</summary>
    public Func<HttpContext, Task>? Instead { get; set; }

    /// <summary>Which validators are sent and honoured.</summary>
    public Validators Validators { get; set; } = Validators.Both;

    /// <summary>Requests so far.</summary>
    public int Requests { get; private set; }

    /// <summary>Requests that carried If-None-Match.</summary>
    public int AskedByETag { get; private set; }

    /// <summary>Requests that carried If-Modified-Since.</summary>
    public int AskedByDate { get; private set; }

    /// <summary>Requests answered by 304.</summary>
    public int NotModified { get; private set; }

    /// <summary>Adds items that are nothing but a title; the newest stands first, as feeds have it.</summary>
    public ServedFeed Add(params IEnumerable<string> titles)
    {
        foreach (var title in titles)
        {
            Add(title, title + ".", time.GetUtcNow());
        }

        return this;
    }

    /// <summary>Adds an item.</summary>
    public ServedFeed Add(string title, string text, DateTimeOffset published)
    {
        lock (_gate)
        {
            var number = _items.Count + 1;
            _items.Add(string.Create(CultureInfo.InvariantCulture, $"""
                <item><title>{SecurityElement.Escape(title)}</title><link>{_url}/{number}</link><guid isPermaLink="false">{_url.AbsolutePath}-{number}</guid>
                <description>{SecurityElement.Escape(text)}</description><pubDate>{published:R}</pubDate></item>
                """));
            _changed = time.GetUtcNow();
        }

        return this;
    }

    /// <summary>The feed as it is now.</summary>
    public string Xml()
    {
        lock (_gate)
        {
            return $"""
                <?xml version="1.0" encoding="utf-8"?>
                <rss version="2.0"><channel><title>A feed</title><link>{_url}</link><description>Items</description><language>en</language>
                {string.Join('\n', Enumerable.Reverse(_items))}
                </channel></rss>
                """;
        }
    }

    /// <summary>Answers a request.</summary>
    internal Task AnswerAsync(HttpContext context)
    {
        string etag, modified, xml;
        lock (_gate)
        {
            Requests++;
            AskedByETag += context.Request.Headers.IfNoneMatch.Count;
            AskedByDate += context.Request.Headers.IfModifiedSince.Count;
            if (Instead is { } instead)
            {
                return instead(context);
            }

            etag = string.Create(CultureInfo.InvariantCulture, $"\"{_items.Count}\"");
            modified = _changed.ToString("R", CultureInfo.InvariantCulture);
            if (Unchanged(context, etag, modified))
            {
                NotModified++;
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }

            xml = Xml();
        }

        if (Validators is Validators.Both or Validators.ETag)
        {
            context.Response.Headers.ETag = etag;
        }

        if (Validators is Validators.Both or Validators.LastModified)
        {
            context.Response.Headers.LastModified = modified;
        }

        context.Response.ContentType = "application/rss+xml; charset=utf-8";
        return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(xml)).AsTask();
    }

    // A date tells whole seconds only, so it counts where there is no ETag, and tests that rely on it change a feed by its ETag.
    private bool Unchanged(HttpContext context, string etag, string modified) => Validators switch
    {
        Validators.Both or Validators.ETag => context.Request.Headers.IfNoneMatch == etag,
        Validators.LastModified => context.Request.Headers.IfModifiedSince == modified,
        _ => false,
    };
}
