using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Hi;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.In;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace DigestBot.Search.Words;

/// <summary>
/// Takes a text of one language apart into the words it is found by: folded, then without their endings. Chinese, Japanese and
/// Korean become pairs of characters. Reused text after text; for one thread at a time.
/// </summary>
internal sealed class LanguageWords
{
    /// <summary>For what is in no language: folded only.</summary>
    public const string Plain = "und";

    private readonly StandardTokenizer _source;
    private readonly TokenStream _words;
    private readonly ICharTermAttribute _term;
    private readonly IOffsetAttribute _offset;

    public LanguageWords(string language)
    {
        _source = Source();
        var folded = new FoldFilter(new CJKWidthFilter(_source));
        _words = Stemmed(new CJKBigramFilter(folded), language);
        _term = _words.AddAttribute<ICharTermAttribute>();
        _offset = _words.AddAttribute<IOffsetAttribute>();
    }

    /// <summary>The text's words for an index, read once.</summary>
    public TokenStream Stream(string text) => new Reading(this, text);

    /// <summary>The text's words with where they stand.</summary>
    public IReadOnlyList<(string Word, int Start, int End)> Of(string text)
    {
        var found = new List<(string, int, int)>();
        using var stream = Stream(text);
        stream.Reset();
        while (stream.IncrementToken())
        {
            found.Add((_term.ToString(), _offset.StartOffset, _offset.EndOffset));
        }

        stream.End();
        return found;
    }

    /// <summary>It holds the text it reads and nothing else: there is nothing to let go of but each text.</summary>
    private static StandardTokenizer Source() => new(LuceneVersion.LUCENE_48, TextReader.Null);

    private static TokenStream Stemmed(TokenStream folded, string language) => language switch
    {
        "en" => new KStemFilter(folded),
        "es" => new SpanishLightStemFilter(folded),
        "fr" => new FrenchLightStemFilter(folded),
        "pt" => new EndingFilter(folded, Endings.Portuguese),
        "de" => new GermanLightStemFilter(folded),
        "it" => new ItalianLightStemFilter(folded),
        "ru" => new RussianLightStemFilter(folded),
        "ar" => new ArabicStemFilter(new ArabicNormalizationFilter(folded)),
        "hi" => new HindiStemFilter(new HindiNormalizationFilter(new IndicNormalizationFilter(folded))),
        "id" => new IndonesianStemFilter(folded),
        "uk" => new EndingFilter(folded, Endings.Ukrainian),
        "pl" => new EndingFilter(folded, Endings.Polish),
        "tr" => new EndingFilter(folded, Endings.Turkish),
        _ => folded,
    };

    /// <summary>The one chain on a new text: it begins when the reader of the words begins.</summary>
    private sealed class Reading(LanguageWords words, string text) : TokenStream(words._words)
    {
        public override void Reset()
        {
            words._source.SetReader(new StringReader(text));
            words._words.Reset();
        }

        public override bool IncrementToken() => words._words.IncrementToken();

        public override void End() => words._words.End();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                words._words.Dispose(); // closes the reader; the chain itself is used again
            }

            base.Dispose(disposing);
        }
    }
}
