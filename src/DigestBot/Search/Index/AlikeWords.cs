using DigestBot.Search.Asking;
using DigestBot.Search.Words;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace DigestBot.Search.Index;

/// <summary>For words that nobody wrote: the words of the index that are spelled nearly so.</summary>
internal static class AlikeWords
{
    private const int MostForms = 5; // "licence", "licenc" and "licenci" are one word in three languages
    private const int SureLetters = 1; // the first is seldom wrong, and parts the list

    /// <summary>Those of a query; none when one of its words has none that is like it.</summary>
    public static IReadOnlyDictionary<AskedWords, IReadOnlyList<string>> Of(Asked asked, AllWords words, TermFinder terms, IndexReader reader)
    {
        var found = new Dictionary<AskedWords, IReadOnlyList<string>>();
        foreach (var one in asked.Words.Where(w => w is { IsPhrase: false, IsPrefix: false, Parties.Count: 0 }))
        {
            var readings = words.Readings(one.Text);
            var latin = words.In(LanguageWords.Plain).Of(AllWords.Latinised(one.Text));
            var isWritten = readings.Any(r => r.All(w => terms.Has(Fields.Headline, w) || terms.Has(Fields.Text, w))) || latin.All(l => terms.Has(Fields.Names, l.Word));
            if (isWritten || readings is not [[{ Length: >= Spelling.Shortest }], ..] || latin.Count != 1)
            {
                continue;
            }

            var forms = readings.Where(r => r.Count == 1) // with the endings of each language off, as the index has its words
                .SelectMany(r => Near(reader, Fields.Headline, r[0]).Concat(Near(reader, Fields.Text, r[0])))
                .Concat(Near(reader, Fields.Names, latin[0].Word))
                .ToList();
            if (forms.Count > 0)
            {
                var nearest = forms.Min(f => f.Slips);
                found[one] = [.. forms.Where(f => f.Slips == nearest).GroupBy(f => f.Word, StringComparer.Ordinal).OrderByDescending(g => g.Max(f => f.Stories)).Take(MostForms).Select(g => g.Key)];
            }
        }

        return found;
    }

    private static IEnumerable<(string Word, int Slips, int Stories)> Near(IndexReader reader, string field, string word)
    {
        var slips = Spelling.Slips(word.Length);
        if (slips == 0 || MultiFields.GetTerms(reader, field) is not { } list)
        {
            yield break;
        }

        var near = new FuzzyTermsEnum(list, new AttributeSource(), new Term(field, word), slips, SureLetters, transpositions: true);
        while (near.MoveNext())
        {
            var other = near.Term.Utf8ToString();
            if (Spelling.Distance(word, other, slips) is var distance && distance <= slips)
            {
                yield return (other, distance, near.DocFreq);
            }
        }
    }
}
