using DigestBot.Search.Asking;
using DigestBot.Search.Words;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace DigestBot.Search.Index;

/// <summary>An understood query in the terms of the index.</summary>
/// <param name="words">Not used by another thread meanwhile.</param>
/// <param name="index">Given, a word that it does not have may be the beginning of one that it has; null = words are whole.</param>
internal sealed class WantedStories(AllWords words, IndexReader? index = null)
{
    private const float HeadlineWeight = 3;
    private const float NamesWeight = 1.5f;
    private const float PartyWeight = 2;
    private const float OtherFieldsCount = 0.1f;
    private const int ShortestBeginning = 3;

    /// <summary>The words that the index is searched for, to be marked.</summary>
    public HashSet<string> Sought { get; } = new(StringComparer.Ordinal);

    /// <summary>The beginnings that the index is searched for.</summary>
    public List<string> Beginnings { get; } = [];

    /// <summary>Whether nothing tells a better story from a worse.</summary>
    public bool IsUnranked { get; private set; } = true;

    /// <summary>The query. Days are not in it.</summary>
    public Query Of(Asked asked)
    {
        var all = new BooleanQuery();
        foreach (var one in asked.Words)
        {
            if (Any(one, isSought: true) is { } query)
            {
                all.Add(query, Occur.MUST);
                IsUnranked = false;
            }
        }

        foreach (var one in asked.Without)
        {
            if (Any(one, isSought: false) is { } query)
            {
                all.Add(query, Occur.MUST_NOT);
            }
        }

        foreach (var condition in asked.Conditions)
        {
            all.Add(Condition(condition), Occur.MUST);
        }

        if (!all.Clauses.Any(c => c.Occur == Occur.MUST))
        {
            all.Add(new MatchAllDocsQuery(), Occur.MUST);
        }

        return all;
    }

    private static ConstantScoreQuery Condition(AskedCondition condition)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var value in condition.Values.Take(BooleanQuery.MaxClauseCount))
        {
            any.Add(new TermQuery(new Term(Fields.Of(condition.Field), value)), Occur.SHOULD);
        }

        return new ConstantScoreQuery(any) { Boost = 0 };
    }

    /// <summary>A word or phrase in any field, in any reading; null when it has nothing that could be found.</summary>
    private DisjunctionMaxQuery? Any(AskedWords asked, bool isSought)
    {
        var any = new DisjunctionMaxQuery(OtherFieldsCount);
        var readings = words.Readings(asked.Text);
        var joined = readings.Select(r => r.Count).DefaultIfEmpty().Max() > 1 && !asked.IsPhrase && asked.Text.Contains(' ', StringComparison.Ordinal);
        foreach (var reading in readings)
        {
            any.Add(In(Fields.Headline, reading, joined, HeadlineWeight));
            any.Add(In(Fields.Text, reading, joined, 1));
            if (isSought)
            {
                Sought.UnionWith(reading);
            }
        }

        IReadOnlyList<string> latin = [.. words.In(LanguageWords.Plain).Of(AllWords.Latinised(asked.Text)).Select(w => w.Word)];
        if (latin.Count > 0 && !asked.IsPhrase)
        {
            any.Add(In(Fields.Names, latin, joined: true, NamesWeight));
        }

        foreach (var party in asked.Parties)
        {
            any.Add(new TermQuery(new Term(Fields.Of(AskedField.Party), party)) { Boost = PartyWeight });
        }

        if ((asked.IsPrefix || (index is not null && !Occurs(any, index))) && !asked.IsPhrase && readings is [[{ Length: >= ShortestBeginning } beginning], ..])
        {
            any.Add(new PrefixQuery(new Term(Fields.Headline, beginning)) { Boost = HeadlineWeight });
            any.Add(new PrefixQuery(new Term(Fields.Text, beginning)));
            any.Add(new PrefixQuery(new Term(Fields.Names, latin.Count == 1 ? latin[0] : beginning)) { Boost = NamesWeight });
            Beginnings.Add(beginning);
        }

        return any.Disjuncts.Count > 0 ? any : null;
    }

    private static bool Occurs(DisjunctionMaxQuery any, IndexReader index) =>
        any.Disjuncts.Any(q => q is not TermQuery term || index.DocFreq(term.Term) > 0);

    private static Query In(string field, IReadOnlyList<string> reading, bool joined, float weight)
    {
        if (reading.Count == 1)
        {
            return new TermQuery(new Term(field, reading[0])) { Boost = weight };
        }

        if (joined)
        {
            var all = new BooleanQuery(disableCoord: true) { Boost = weight };
            foreach (var word in reading.Distinct(StringComparer.Ordinal))
            {
                all.Add(new TermQuery(new Term(field, word)), Occur.MUST);
            }

            return all;
        }

        var phrase = new PhraseQuery { Boost = weight };
        foreach (var word in reading)
        {
            phrase.Add(new Term(field, word));
        }

        return phrase;
    }
}
