using System.Collections.Concurrent;
using DigestBot.Search.Asking;
using DigestBot.Search.Index;
using DigestBot.Search.Words;
using DigestBot.Stories;

namespace DigestBot.Search;

/// <summary>Search by the index; by a scan of the stories where there is none, or it fails.</summary>
/// <param name="keeper">Has the index.</param>
/// <param name="scan">What to fall back on.</param>
/// <param name="stories">The stories themselves.</param>
/// <param name="time">Today, for the bonus of newer stories.</param>
public sealed class IndexSearch(IndexKeeper keeper, ScanSearch scan, IStoryStore stories, TimeProvider time) : IStorySearch
{
    private readonly ConcurrentBag<AllWords> _words = [];

    /// <inheritdoc/>
    public StoryPage Page(StoryQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (keeper.Index is not { } index)
        {
            return scan.Page(query, cancel);
        }

        var words = _words.TryTake(out var kept) ? kept : new AllWords();
        try
        {
            return Page(index, query, words, cancel);
        }
        catch (ObjectDisposedException)
        {
            return scan.Page(query, cancel); // closed at this moment, to be built anew
        }
        catch (Exception e) when (e is not (OperationCanceledException or BadInputException))
        {
            // Lucene meets damage with exceptions of many kinds.
            keeper.Damaged(index, e);
            return scan.Page(query, cancel);
        }
        finally
        {
            _words.Add(words);
        }
    }

    private StoryPage Page(StoryIndex index, StoryQuery query, AllWords words, CancellationToken cancel)
    {
        var isComplete = keeper.IsComplete;
        var asked = AskedReader.Read(query);
        var cursor = PageCursor.Of(query.Cursor, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        var (wanted, best, newest) = Look(index, asked, words, cursor, query.Limit, cancel);
        if (best.Count == 0 && asked.Words.Count > 0 && cursor is { IsLoose: false, Skip: 0 })
        {
            cursor = cursor with { IsLoose = true }; // nobody says so: then "spectr" may be "spectrum"
            (var loose, best, newest) = Look(index, asked, words, cursor, query.Limit, cancel);
            wanted = loose;
        }

        var marks = new HitMarks(words, wanted);
        var hits = new List<StoryHit>();
        var shown = best.Skip(cursor.Skip).Take(query.Limit).ToList();
        var found = stories.FindAll(shown.ConvertAll(s => s.Id)).ToDictionary(s => s.Id);
        foreach (var (id, score) in shown)
        {
            if (found.GetValueOrDefault(id) is { } story) // else merged or deleted at this moment
            {
                hits.Add(new StoryHit(story, wanted.IsUnranked ? 1 : score) { Matched = marks.In(story) });
            }
        }

        var hasMore = best.Count > cursor.Skip + query.Limit;
        var next = cursor with { Skip = cursor.Skip + query.Limit, Newest = cursor.Newest == long.MaxValue ? newest : cursor.Newest };
        return new StoryPage(hits, hasMore ? next.ToString() : null, isComplete);
    }

    private static (WantedStories Wanted, IReadOnlyList<(long Id, double Score)> Best, long Newest) Look(
        StoryIndex index, Asked asked, AllWords words, PageCursor cursor, int limit, CancellationToken cancel) => index.Search(searcher =>
    {
        var wanted = new WantedStories(words, new TermFinder(searcher.IndexReader), cursor.IsLoose);
        var query = wanted.Of(asked);
        var best = new BestStories(cursor, cursor.Skip + limit + 1, asked.From, asked.To, wanted.IsUnranked, cancel);
        if (!wanted.FindsNothing && (!cursor.IsLoose || wanted.Beginnings.Count > 0))
        {
            searcher.Search(query, best);
        }

        return (wanted, best.Ordered(), best.Newest);
    });
}
