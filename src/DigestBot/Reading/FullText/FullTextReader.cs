using DigestBot.Feeds;
using Microsoft.Extensions.Logging;

namespace DigestBot.Reading.FullText;

/// <summary>
/// Fetches the pages of items of which a feed gives only the beginning, and puts the article of the page in. Whatever goes wrong, the
/// item keeps what the feed gave.
/// </summary>
public sealed partial class FullTextReader : IDisposable
{
    private readonly IPageFetcher _pages;
    private readonly FullTextOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<FullTextReader> _logger;
    private readonly BoundedExtraction _extraction;

    /// <param name="pages">Gets the pages.</param>
    /// <param name="options">Limits.</param>
    /// <param name="time">For the limits.</param>
    /// <param name="logger">Is told of each page that gave nothing.</param>
    public FullTextReader(IPageFetcher pages, FullTextOptions options, TimeProvider time, ILogger<FullTextReader> logger)
        : this(pages, new SmartArticleExtractor(), options, time, logger)
    {
    }

    internal FullTextReader(IPageFetcher pages, IArticleExtractor extractor, FullTextOptions options, TimeProvider time, ILogger<FullTextReader> logger)
    {
        _pages = pages;
        _options = options;
        _time = time;
        _logger = logger;
        _extraction = new BoundedExtraction(extractor, options, time);
    }

    /// <summary>The same items in the same order, teasers filled where the feed is set to <c>"fullText": true</c>. Never within a transaction: it waits for servers.</summary>
    /// <param name="source">The feed.</param>
    /// <param name="feedLanguage">What the feed says its language is; null = nothing, then a page's word counts.</param>
    /// <param name="items">New items only, the most important first: only so many pages are asked for in one poll.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    public async Task<IReadOnlyList<FeedItem>> FillAsync(FeedSource source, string? feedLanguage, IReadOnlyList<FeedItem> items, CancellationToken cancel)
    {
        if (!source.FullText || items.Count == 0)
        {
            return items;
        }

        var filled = items.ToArray();
        using var limit = new CancellationTokenSource(_options.PollLimit, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        var hostsLeftAlone = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var asked = 0;
        try
        {
            for (var i = 0; i < filled.Length && asked < _options.PagesPerPoll; i++)
            {
                if (PageOf(filled[i]) is { } page && !hostsLeftAlone.Contains(page.Host) && Teaser.Is(filled[i]))
                {
                    asked++;
                    filled[i] = await FillAsync(source, feedLanguage, filled[i], page, hostsLeftAlone, both.Token);
                }
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            LogLimit(source.Id, _options.PollLimit);
        }

        return filled;
    }

    /// <inheritdoc/>
    public void Dispose() => _extraction.Dispose();

    private async Task<FeedItem> FillAsync(
        FeedSource source, string? feedLanguage, FeedItem item, Uri page, HashSet<string> hostsLeftAlone, CancellationToken cancel)
    {
        var result = await _pages.FetchAsync(page, cancel);
        if (result.LeaveHostAlone)
        {
            hostsLeftAlone.Add(page.Host);
        }

        if (result.Page is not { } found)
        {
            LogNoPage(source.Id, page.Host, result.Error);
            return item;
        }

        if (PageText.Decode(found, _options.MaxPageBytes) is not { } html)
        {
            LogNoPage(source.Id, page.Host, "it is no HTML");
            return item;
        }

        var facts = PageFacts.Of(html);
        var extracted = await _extraction.ExtractAsync(PageOutline.Of(html, facts.Title), found.Address, cancel);
        var clean = FeedHtml.Clean(extracted.Article?.Html, found.Address);
        var reason = extracted.Error ?? ArticleDoubt.About(item, clean);
        if (reason is not null)
        {
            LogNoArticle(source.Id, page.Host, reason);
        }

        return WithFacts(reason is null ? item with { ContentHtml = clean } : item, facts, feedLanguage);
    }

    private static FeedItem WithFacts(FeedItem item, PageFacts facts, string? feedLanguage) => item with
    {
        Published = item.Published ?? facts.Published,
        Language = item.Language ?? (feedLanguage is null && ArticleDoubt.IsWrittenIn(facts.Language, item) ? facts.Language : null),
    };

    private static Uri? PageOf(FeedItem item) =>
        item.Url is { } url && FeedLinks.IsWeb(url) && Uri.TryCreate(url, UriKind.Absolute, out var page) ? page : null;

    // The host alone: addresses may carry passwords.
    [LoggerMessage(Level = LogLevel.Information, Message = "{Feed}: a page of {Host} was not had, the feed's own text stays: {Problem}")]
    private partial void LogNoPage(string feed, string host, string? problem);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Feed}: a page of {Host} gave no article, the feed's own text stays: {Problem}")]
    private partial void LogNoArticle(string feed, string host, string problem);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Feed}: the pages of one poll took more than {Limit}; the rest keep the feed's own text")]
    private partial void LogLimit(string feed, TimeSpan limit);
}
