using System.Runtime.InteropServices;

namespace DigestBot.Stories.Matching;

/// <summary>
/// Which articles have a trace, and how many of each language. Everything lies in flat arrays: hundred thousands of traces are met
/// once, and an object for each of them would be most of the memory and half of the time.
/// </summary>
internal sealed class PostingTable
{
    /// <summary>Languages told apart; more share the last number.</summary>
    public const int Languages = 32;

    private const int Rare = 8; // articles with a trace up to which those of a language are counted one by one

    private readonly Dictionary<ulong, int> _rows = [];
    private readonly List<byte> _languages = []; // of each article
    private readonly List<Posting> _postings = [];
    private readonly List<Row> _all = [];
    private readonly List<ushort> _byLanguage = [];

    /// <summary>The row of a trace; -1 = no article has it.</summary>
    public int RowOf(ulong code) => _rows.TryGetValue(code, out var row) ? row : -1;

    /// <summary>How many articles have the trace of a row.</summary>
    public int Count(int row) => _all[row].Count;

    /// <summary>The same, of one language.</summary>
    public int Count(int row, int language)
    {
        ref readonly var all = ref CollectionsMarshal.AsSpan(_all)[row];
        if (all.Frequent > 0)
        {
            return _byLanguage[all.Frequent + language];
        }

        var count = 0;
        for (var at = all.Newest; at >= 0; at = _postings[at].Older)
        {
            count += _languages[_postings[at].Article] == language ? 1 : 0;
        }

        return count;
    }

    /// <summary>The newest posting of a row; -1 = none.</summary>
    public int Newest(int row) => _all[row].Newest;

    /// <summary>An article, and the next older posting of the same row; -1 = none.</summary>
    public Posting At(int posting) => _postings[posting];

    /// <summary>Adds an article, whose number is how many were added before.</summary>
    public void Begin(int language)
    {
        if (_languages.Count == 0 && _byLanguage.Count == 0)
        {
            _byLanguage.Add(0); // so that 0 is no place
        }

        _languages.Add((byte)language);
    }

    /// <summary>Notes that the article added last has a trace.</summary>
    /// <returns>The trace's row.</returns>
    public int Add(ulong code)
    {
        ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, code, out var known);
        if (!known)
        {
            row = _all.Count;
            _all.Add(new Row { Newest = -1 });
        }

        ref var all = ref CollectionsMarshal.AsSpan(_all)[row];
        var article = _languages.Count - 1;
        _postings.Add(new Posting(article, all.Newest));
        all.Newest = _postings.Count - 1;
        all.Count++;
        if (all.Frequent > 0)
        {
            CollectionsMarshal.AsSpan(_byLanguage)[all.Frequent + _languages[article]]++;
        }
        else if (all.Count > Rare)
        {
            CountByLanguage(ref all);
        }

        return row;
    }

    /// <summary>The codes of all rows, in the order of rows.</summary>
    public ulong[] Codes()
    {
        var codes = new ulong[_all.Count];
        foreach (var (code, row) in _rows)
        {
            codes[row] = code;
        }

        return codes;
    }

    public void Clear()
    {
        _rows.Clear();
        _languages.Clear();
        _postings.Clear();
        _all.Clear();
        _byLanguage.Clear();
    }

    private void CountByLanguage(ref Row row)
    {
        row.Frequent = _byLanguage.Count;
        CollectionsMarshal.SetCount(_byLanguage, row.Frequent + Languages);
        var counts = CollectionsMarshal.AsSpan(_byLanguage)[row.Frequent..];
        counts.Clear();
        for (var at = row.Newest; at >= 0; at = _postings[at].Older)
        {
            counts[_languages[_postings[at].Article]]++;
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Row
    {
        public int Count;
        public int Newest;
        public int Frequent; // where its counts by language begin; 0 = it has none
    }
}
