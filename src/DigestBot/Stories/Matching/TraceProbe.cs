namespace DigestBot.Stories.Matching;

/// <summary>
/// One article held against those in the index. What is its own (rows, rarities, weight) is reckoned once, and used again arrays make
/// no garbage.
/// </summary>
internal sealed class TraceProbe(TraceIndex index)
{
    private const int Visited = 4000; // postings looked at for one article, those of its rarest traces

    private int[] _rows = [];
    private float[] _rarities = [];
    private long[] _order = [];
    private int[] _marks = []; // by row: one more than the place of the article's trace; 0 = it has not
    private float[] _sums = []; // by article
    private readonly List<int> _touched = [];
    private readonly List<(int Trace, float Worth)> _shared = [];

    /// <summary>The article that is held against others.</summary>
    public IndexedArticle? Article { get; private set; }

    /// <summary>What all its traces would be worth if another had them too.</summary>
    public float Mass { get; private set; }

    public void Load(IndexedArticle article)
    {
        Unload();
        Article = article;
        var traces = article.Kinds.Length;
        if (_rows.Length < traces)
        {
            (_rows, _rarities, _order) = (new int[2 * traces], new float[2 * traces], new long[2 * traces]);
        }

        var language = index.NumberOf(article.Language);
        Mass = 0;
        for (var t = 0; t < traces; t++)
        {
            var row = _rows[t] = article.Rows.Length > 0 ? article.Rows[t] : index.Postings.RowOf(article.Traces[t].Code);
            _rarities[t] = index.Rarity(row, language, article.Expected[t]);
            Mass += MathF.Max(0, TraceWeights.Worth(article.Kinds[t], _rarities[t]));
            if (row >= 0)
            {
                Grow(ref _marks, row);
                _marks[row] = t + 1;
            }
        }
    }

    /// <summary>Those with whom the article shares the most of its rarest traces, the nearest first.</summary>
    /// <param name="days">How far apart in days.</param>
    /// <param name="nearest">Takes them; at most as many as it is long.</param>
    /// <returns>How many there are.</returns>
    public int Nearest(int days, Span<IndexedArticle> nearest)
    {
        Grow(ref _sums, index.Articles.Count);
        Sum(days);
        var count = 0;
        Span<float> sums = stackalloc float[nearest.Length];
        foreach (var number in _touched)
        {
            var sum = _sums[number];
            _sums[number] = 0;
            if (count == nearest.Length && sum <= sums[count - 1])
            {
                continue;
            }

            var at = count < nearest.Length ? count++ : count - 1;
            for (; at > 0 && sums[at - 1] < sum; at--)
            {
                (sums[at], nearest[at]) = (sums[at - 1], nearest[at - 1]);
            }

            (sums[at], nearest[at]) = (sum, index.Articles[number]);
        }

        _touched.Clear();
        return count;
    }

    /// <summary>What the article shares with another one.</summary>
    public float Worth(IndexedArticle other)
    {
        var sum = 0f;
        for (var t = 0; t < other.Rows.Length; t++)
        {
            var row = other.Rows[t];
            if (row < _marks.Length && _marks[row] is > 0 and var mark)
            {
                sum += MathF.Max(0, Worth(other, t, mark - 1));
            }
        }

        return sum;
    }

    /// <summary>The traces that it shares with another one, by their place in it, with what each is worth; valid until the next call.</summary>
    public List<(int Trace, float Worth)> Shared(IndexedArticle other)
    {
        _shared.Clear();
        for (var t = 0; t < other.Rows.Length; t++)
        {
            var row = other.Rows[t];
            if (row < _marks.Length && _marks[row] is > 0 and var mark && Worth(other, t, mark - 1) is > 0 and var worth)
            {
                _shared.Add((mark - 1, worth));
            }
        }

        _shared.Sort(static (a, b) => b.Worth.CompareTo(a.Worth));
        return _shared;
    }

    /// <summary>The mean of what a trace is worth in either's language, as of the kind that is trusted less.</summary>
    private float Worth(IndexedArticle other, int theirs, int own)
    {
        var (mine, its) = (Article!.Kinds[own], other.Kinds[theirs]);
        var kind = TraceWeights.Trust(mine) <= TraceWeights.Trust(its) ? mine : its;
        var rarity = index.Rarity(other.Rows[theirs], other.LanguageNumber, other.Expected[theirs]);
        return TraceWeights.Worth(kind, (_rarities[own] + rarity) / 2);
    }

    /// <summary>Adds up what others share with it, the rarest traces first, as far as the work is bounded.</summary>
    private void Sum(int days)
    {
        var lists = 0;
        for (var t = 0; t < Article!.Kinds.Length; t++)
        {
            if (_rows[t] >= 0)
            {
                _order[lists++] = ((long)index.Postings.Count(_rows[t]) << 32) | (uint)t;
            }
        }

        _order.AsSpan(0, lists).Sort();
        var visited = 0;
        for (var n = 0; n < lists; n++)
        {
            var t = (int)_order[n];
            var worth = TraceWeights.Worth(Article.Kinds[t], _rarities[t]);
            if (worth <= 0)
            {
                continue;
            }

            visited += (int)(_order[n] >> 32);
            if (visited > Visited)
            {
                break;
            }

            for (var at = index.Postings.Newest(_rows[t]); at >= 0;)
            {
                var posting = index.Postings.At(at);
                Touch(posting.Article, worth, days);
                at = posting.Older;
            }
        }
    }

    private void Touch(int number, float worth, int days)
    {
        ref var sum = ref _sums[number];
        if (sum == 0)
        {
            var other = index.Articles[number];
            if (other.Story == 0 || Math.Abs(other.Day - Article!.Day) > days)
            {
                return;
            }

            _touched.Add(number);
        }

        sum += worth;
    }

    private void Unload()
    {
        for (var t = 0; t < (Article?.Kinds.Length ?? 0); t++)
        {
            if (_rows[t] >= 0)
            {
                _marks[_rows[t]] = 0;
            }
        }

        Article = null;
    }

    private static void Grow<T>(ref T[] array, int index)
    {
        if (array.Length <= index)
        {
            Array.Resize(ref array, Math.Max(2 * array.Length, index + 1024));
        }
    }
}
