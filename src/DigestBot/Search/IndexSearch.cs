using System.Collections.Concurrent;
using DigestBot.Cards.Text;
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
    private const double PlacesASecond = 20e6; // about: they only order those that wait
    private readonly ConcurrentBag<AllWords> _words = [];
    private readonly Turns _turns = new(Environment.ProcessorCount);

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
        var found = Look(index, asked, words, cursor, query.Limit, cancel);
        var isFirst = cursor is { Words: WordMatch.Whole, Skip: 0 } && asked.Words.Count > 0;
        for (var way = WordMatch.Beginnings; isFirst && found.Best.Count == 0 && way <= WordMatch.Alike; way++)
        {
            cursor = cursor with { Words = way }; // nobody says so: then "spectr" may be "spectrum", and "specturm" too
            found = Look(index, asked, words, cursor, query.Limit, cancel);
        }

        var (wanted, best, newest, alike) = found;
        var marks = new HitMarks(words, wanted);
        var hits = new List<StoryHit>();
        var shown = best.Skip(cursor.Skip).Take(query.Limit).ToList();
        var read = stories.FindAll(shown.ConvertAll(s => s.Id)).ToDictionary(s => s.Id);
        foreach (var (id, score) in shown)
        {
            if (read.GetValueOrDefault(id) is { } story) // else merged or deleted at this moment
            {
                hits.Add(new StoryHit(story, wanted.IsUnranked ? 1 : score) { Matched = marks.In(story) });
            }
        }

        var hasMore = best.Count > cursor.Skip + query.Limit;
        var next = cursor with { Skip = cursor.Skip + query.Limit, Newest = cursor.Newest == long.MaxValue ? newest : cursor.Newest };
        return new StoryPage(hits, hasMore ? next.ToString() : null, isComplete)
        {
            Instead = hits.Count > 0 ? [.. alike.Select(a => new WordInstead(a.Key.Text, AsWritten(a.Key.Text, a.Value, hits)))] : [],
            UnknownParties = asked.UnknownParties,
        };
    }

    private Found Look(StoryIndex index, Asked asked, AllWords words, PageCursor cursor, int limit, CancellationToken cancel) => index.Search(searcher =>
    {
        var terms = new TermFinder(searcher.IndexReader);
        var alike = cursor.Words == WordMatch.Alike ? AlikeWords.Of(asked, words, terms, searcher.IndexReader) : Found.NoneAlike;
        var wanted = new WantedStories(words, terms, cursor.Words == WordMatch.Beginnings, alike);
        var query = wanted.Of(asked);
        var best = new BestStories(cursor, cursor.Skip + limit + 1, asked.From, asked.To, wanted.IsUnranked, cancel);
        if (!wanted.FindsNothing && cursor.Words switch { WordMatch.Beginnings => wanted.Beginnings.Count > 0, WordMatch.Alike => alike.Count > 0, _ => true })
        {
            _turns.Run(() => searcher.Search(query, best), TimeSpan.FromSeconds(terms.Places / PlacesASecond), cancel);
        }

        return new Found(wanted, best.Ordered(), best.Newest, alike);
    });

    /// <summary>The word of a story that stands for a misspelled one; the index has it without its ending.</summary>
    private static string AsWritten(string typed, IReadOnlyList<string> alike, IReadOnlyList<StoryHit> hits)
    {
        var folded = Folding.Fold(typed);
        var most = Spelling.Slips(folded.Length) + 1;
        return hits.SelectMany(h => h.Matched.Concat(NameWords(h))).Select(m => (Word: m, Slips: Spelling.Distance(folded, Folding.Fold(m), most)))
            .Where(m => m.Slips <= most).OrderBy(m => m.Slips).Select(m => m.Word).FirstOrDefault() ?? alike[0];
    }

    /// <summary>The words of the names of a story's parties: those may stand in no headline.</summary>
    private static IEnumerable<string> NameWords(StoryHit hit) =>
        hit.Story.Card.Parties.SelectMany(p => p.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(w => w.Trim('"', ',', '(', ')'));

    private sealed record Found(
        WantedStories Wanted, IReadOnlyList<(long Id, double Score)> Best, long Newest, IReadOnlyDictionary<AskedWords, IReadOnlyList<string>> Alike)
    {
        public static readonly IReadOnlyDictionary<AskedWords, IReadOnlyList<string>> NoneAlike = new Dictionary<AskedWords, IReadOnlyList<string>>();
    }
}
