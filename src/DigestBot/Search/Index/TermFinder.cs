using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace DigestBot.Search.Index;

/// <summary>
/// Looks words up in the lists of an index. A query asks for some dozens, most of which nobody wrote: Lucene would begin each look-up
/// with a new reader of the list, which costs more than all the rest of a search. For one query.
/// </summary>
internal sealed class TermFinder(IndexReader reader)
{
    private readonly Dictionary<string, TermsEnum?[]> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Field, string Word), TermContext?> _found = [];
    private readonly BytesRef _bytes = new();

    /// <summary>Places in the lists of stories of all words that were looked up, each word once: what there is to be read.</summary>
    public long Places { get; private set; }

    /// <summary>A query for a word; null when no story has it.</summary>
    public TermQuery? Find(string field, string word, float weight = 1) =>
        Context(field, word) is { } context ? new TermQuery(new Term(field, word), context) { Boost = weight } : null;

    /// <summary>Whether any story has a word.</summary>
    public bool Has(string field, string word) => Context(field, word) is not null;

    /// <summary>How many stories have a word.</summary>
    public int Stories(string field, string word) => Context(field, word)?.DocFreq ?? 0;

    private TermContext? Context(string field, string word)
    {
        if (!_found.TryGetValue((field, word), out var context))
        {
            _found[(field, word)] = context = LookUp(field, word);
            Places += context?.DocFreq ?? 0;
        }

        return context;
    }

    private TermContext? LookUp(string field, string word)
    {
        if (!_lists.TryGetValue(field, out var lists))
        {
            _lists[field] = lists = [.. reader.Leaves.Select(leaf => leaf.AtomicReader.GetTerms(field)?.GetEnumerator())];
        }

        _bytes.CopyChars(word);
        TermContext? context = null;
        for (var i = 0; i < lists.Length; i++)
        {
            if (lists[i] is { } list && list.SeekExact(_bytes))
            {
                context ??= new TermContext(reader.Context);
                context.Register(list.GetTermState(), i, list.DocFreq, list.TotalTermFreq);
            }
        }

        return context;
    }
}
