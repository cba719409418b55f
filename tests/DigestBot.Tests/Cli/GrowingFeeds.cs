using DigestBot.Tests.Fakes;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Cli;

/// <summary>Feeds that gain items of invented titles, in turn.</summary>
internal sealed class GrowingFeeds(ServedFeed[] feeds, InventedTitles titles)
{
    private readonly List<string> _titles = [];
    private int _turn;

    /// <summary>All titles so far.</summary>
    public IReadOnlyList<string> Titles => _titles;

    /// <summary>Requests so far, of all feeds.</summary>
    public int Requests => feeds.Sum(f => f.Requests);

    /// <summary>Adds so many items to the next feed.</summary>
    public void Add(int items)
    {
        var added = titles.Next(items);
        feeds[_turn++ % feeds.Length].Add(added);
        _titles.AddRange(added);
    }

    /// <summary>Adds one item to each feed.</summary>
    /// <returns>Their titles.</returns>
    public IReadOnlyList<string> AddOneEach()
    {
        foreach (var _ in feeds)
        {
            Add(1);
        }

        return _titles.TakeLast(feeds.Length).ToList();
    }

    /// <summary>Waits until there were so many requests.</summary>
    public async Task WaitForRequestsAsync(int count)
    {
        using var limit = new CancellationTokenSource(DigestBotProcess.Hang);
        while (Requests < count)
        {
            await Task.Delay(2, limit.Token);
        }
    }
}
