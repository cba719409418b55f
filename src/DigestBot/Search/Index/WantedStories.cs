using DigestBot.Search.Asking;
using DigestBot.Search.Words;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace DigestBot.Search.Index;

/// <summary>An understood query in the terms of the index.</summary>
/// <param name="words">Not used by another thread meanwhile.</param>
/// <param name="terms">The words that there are.</param>
/// <param name="isLoose">Whether a word that there is not may be the beginning of one that there is.</param>
/// <param name="alike">What to look for in the place of misspelled words.</param>
internal sealed class WantedStories(AllWords words, TermFinder terms, bool isLoose, IReadOnlyDictionary<AskedWords, IReadOnlyList<string>> alike)
{
    private const int MostOfARow = 8; // characters that follow each other are found as surely by eight pairs as by fifty
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

    /// <summary>Whether something must occur that occurs nowhere.</summary>
    public bool FindsNothing { get; private set; }

    /// <summary>The query. Days are not in it.</summary>
    public Query Of(Asked asked)
    {
        var all = new BooleanQuery();
        foreach (var one in asked.Words)
        {
            if (Any(one, isSought: true) is { } query)
            {
                FindsNothing |= query.Disjuncts.Count == 0;
                all.Add(query, Occur.MUST);
                IsUnranked = false;
            }
        }

        foreach (var one in asked.Without)
        {
            if (Any(one, isSought: false) is { Disjuncts.Count: > 0 } query)
            {
                all.Add(query, Occur.MUST_NOT);
            }
        }

        foreach (var condition in asked.Conditions)
        {
            all.Add(Condition(condition), condition.IsNot ? Occur.MUST_NOT : Occur.MUST);
        }

        if (!all.Clauses.Any(c => c.Occur == Occur.MUST))
        {
            all.Add(new MatchAllDocsQuery(), Occur.MUST);
        }

        return all;
    }

    private ConstantScoreQuery Condition(AskedCondition condition)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var value in condition.Values.Take(BooleanQuery.MaxClauseCount))
        {
            if (terms.Find(Fields.Of(condition.Field), value) is { } query)
            {
                any.Add(query, Occur.SHOULD);
            }
        }

        return new ConstantScoreQuery(any) { Boost = 0 };
    }

    /// <summary>A word or phrase in any field, in any reading, as far as there are such words; null when it has no words at all.</summary>
    private DisjunctionMaxQuery? Any(AskedWords asked, bool isSought)
    {
        var any = new DisjunctionMaxQuery(OtherFieldsCount);
        var readings = words.Readings(asked.Text);
        var joined = readings.Select(r => r.Count).DefaultIfEmpty().Max() > 1 && !asked.IsPhrase && asked.Text.Contains(' ', StringComparison.Ordinal);
        foreach (var reading in alike.GetValueOrDefault(asked) is { } others ? [.. others.Select(IReadOnlyList<string> (o) => [o])] : readings)
        {
            Add(any, In(Fields.Headline, reading, joined, HeadlineWeight, asked.IsPhrase));
            Add(any, In(Fields.Text, reading, joined, 1, asked.IsPhrase));
            if (isSought)
            {
                Sought.UnionWith(reading);
            }
        }

        IReadOnlyList<string> latin = [.. words.In(LanguageWords.Plain).Of(AllWords.Latinised(asked.Text)).Select(w => w.Word)];
        if (latin.Count > 0 && !asked.IsPhrase)
        {
            Add(any, In(Fields.Names, latin, joined: true, NamesWeight, isPhrase: false));
        }

        foreach (var other in alike.GetValueOrDefault(asked) ?? [])
        {
            Add(any, terms.Find(Fields.Names, other, NamesWeight));
        }

        foreach (var party in asked.Parties)
        {
            Add(any, terms.Find(Fields.Of(AskedField.Party), party, PartyWeight));
        }

        if ((asked.IsPrefix || (isLoose && any.Disjuncts.Count == 0)) && !asked.IsPhrase && readings is [[{ Length: >= ShortestBeginning } beginning], ..])
        {
            any.Add(new PrefixQuery(new Term(Fields.Headline, beginning)) { Boost = HeadlineWeight });
            any.Add(new PrefixQuery(new Term(Fields.Text, beginning)));
            any.Add(new PrefixQuery(new Term(Fields.Names, latin.Count == 1 ? latin[0] : beginning)) { Boost = NamesWeight });
            Beginnings.Add(beginning);
        }

        return readings.Count > 0 || latin.Count > 0 || asked.Parties.Count > 0 ? any : null;
    }

    private static void Add(DisjunctionMaxQuery any, Query? query)
    {
        if (query is not null)
        {
            any.Add(query);
        }
    }

    /// <returns>Null when one of the words is not there.</returns>
    private Query? In(string field, IReadOnlyList<string> reading, bool joined, float weight, bool isPhrase)
    {
        if (reading.Count == 1)
        {
            return terms.Find(field, reading[0], weight);
        }

        if (!reading.All(word => terms.Has(field, word)))
        {
            return null;
        }

        if (joined)
        {
            var all = new BooleanQuery(disableCoord: true) { Boost = weight };
            foreach (var word in reading.Distinct(StringComparer.Ordinal))
            {
                all.Add(terms.Find(field, word), Occur.MUST);
            }

            return all;
        }

        var phrase = new PhraseQuery { Boost = weight };
        var places = Telling(field, reading, isPhrase);
        foreach (var place in places)
        {
            phrase.Add(new Term(field, reading[place]), place - places[0]);
        }

        return phrase;
    }

    /// <summary>
    /// The places of a row of words that tell where it is: of pairs of characters every second, since the next one overlaps with both;
    /// of a long row that nobody put in quotes the rarest.
    /// </summary>
    private List<int> Telling(string field, IReadOnlyList<string> reading, bool isPhrase)
    {
        var isPairs = reading.Zip(reading.Skip(1)).All(p => p is ([_, var end], [var begin, _]) && end == begin);
        var places = Enumerable.Range(0, reading.Count).Where(i => !isPairs || i % 2 == 0 || i == reading.Count - 1).ToList();
        return isPhrase || places.Count <= MostOfARow
            ? places
            : [.. places.OrderBy(i => terms.Stories(field, reading[i])).Take(MostOfARow).Order()];
    }
}
