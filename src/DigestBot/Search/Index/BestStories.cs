using Lucene.Net.Index;
using Lucene.Net.Search;

namespace DigestBot.Search.Index;

/// <summary>Keeps the best of what a query finds. Of two like ones the newer is better.</summary>
/// <param name="cursor">Where the page begins.</param>
/// <param name="keep">How many to keep.</param>
/// <param name="from">The first day.</param>
/// <param name="to">The last day.</param>
/// <param name="byDay">Whether the day alone tells the better.</param>
/// <param name="cancel">Looked at now and then.</param>
internal sealed class BestStories(PageCursor cursor, int keep, DateOnly from, DateOnly to, bool byDay, CancellationToken cancel) : ICollector
{
    private const double NewestBonus = 0.25; // of the score
    private const double HalvesEveryDays = 365;
    private const int OldestDays = 4096; // older ones have as little bonus
    private const int CancelEvery = 1024;
    private static readonly double[] Bonuses = [.. Enumerable.Range(0, OldestDays).Select(age => 1 + (NewestBonus * double.Exp2(-age / HalvesEveryDays)))];
    private readonly PriorityQueue<(long Id, double Score), (double Score, long Id)> _best = new();
    private readonly (int From, int To) _days = (from.DayNumber, to.DayNumber);
    private readonly int _today = cursor.Today.DayNumber;
    private readonly long _newestAsked = cursor.Newest;
    private double _worst = double.NegativeInfinity; // of the best, once there are enough
    private Scorer? _scorer;
    private StoryNumbers? _stories;
    private int _seen;

    /// <summary>The highest id that was found.</summary>
    public long Newest { get; private set; }

    /// <inheritdoc/>
    public bool AcceptsDocsOutOfOrder => true;

    /// <summary>The best first.</summary>
    public IReadOnlyList<(long Id, double Score)> Ordered()
    {
        var found = new List<(long, double)>(_best.Count);
        while (_best.TryDequeue(out var one, out _))
        {
            found.Add(one);
        }

        found.Reverse();
        return found;
    }

    /// <inheritdoc/>
    public void SetScorer(Scorer scorer) => _scorer = scorer;

    /// <inheritdoc/>
    public void SetNextReader(AtomicReaderContext context) => _stories = StoryNumbers.Of(context.AtomicReader);

    /// <inheritdoc/>
    public void Collect(int doc)
    {
        if (++_seen % CancelEvery == 1)
        {
            cancel.ThrowIfCancellationRequested();
        }

        var (day, id) = (_stories!.Days[doc], _stories.Ids[doc]);
        if (day < _days.From || day > _days.To || id > _newestAsked)
        {
            return;
        }

        Newest = Math.Max(Newest, id);
        var score = byDay ? day : _scorer!.GetScore() * Bonuses[Math.Clamp(_today - day, 0, OldestDays - 1)];
        if (score < _worst)
        {
            return; // as nearly all: compared with one number
        }

        if (_best.Count < keep)
        {
            _best.Enqueue((id, score), (score, id));
        }
        else if (_best.TryPeek(out _, out var worst) && (score, id).CompareTo(worst) > 0)
        {
            _best.DequeueEnqueue((id, score), (score, id));
        }

        _worst = _best.Count == keep && _best.TryPeek(out _, out var last) ? last.Score : _worst;
    }
}
