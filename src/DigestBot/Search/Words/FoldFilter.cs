using DigestBot.Cards.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace DigestBot.Search.Words;

/// <summary>
/// Words without case and accents, and without what an apostrophe ties to them: the article before it (l'État), the ending after it
/// (Brazil's, Türkiye'nin). In Cyrillic words it is a letter, and only left out.
/// </summary>
internal sealed class FoldFilter : TokenFilter
{
    private const int LongestArticle = 2;
    private static readonly string[] LongArticles = ["dell", "nell", "sull", "dall", "all", "coll", "quest", "lorsqu", "puisqu"];
    private readonly ICharTermAttribute _term;

    public FoldFilter(TokenStream input)
        : base(input) => _term = AddAttribute<ICharTermAttribute>();

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        while (m_input.IncrementToken())
        {
            Fold();
            if (_term.Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    private void Fold()
    {
        var buffer = _term.Buffer;
        var length = 0;
        var apostrophe = -1;
        for (var i = 0; i < _term.Length; i++)
        {
            var folded = Folding.Fold(buffer[i]);
            if (folded == 'ß')
            {
                folded = 's'; // ss and ß are spelled for each other; two of a letter would not fit in place
            }

            if (folded is '\'' && (i + 1 == _term.Length || buffer[i + 1] is >= '\u0400' and < '\u0530'))
            {
                continue;
            }

            if (folded != Folding.Nothing)
            {
                apostrophe = folded == '\'' && apostrophe < 0 ? length : apostrophe;
                buffer[length++] = folded;
            }
        }

        if (apostrophe >= 0)
        {
            var head = buffer.AsSpan(0, apostrophe);
            if (apostrophe <= LongestArticle || IsArticle(head))
            {
                length -= apostrophe + 1;
                Array.Copy(buffer, apostrophe + 1, buffer, 0, length);
            }
            else
            {
                length = apostrophe;
            }
        }

        _term.Length = length;
    }

    private static bool IsArticle(ReadOnlySpan<char> head)
    {
        foreach (var article in LongArticles)
        {
            if (head.SequenceEqual(article))
            {
                return true;
            }
        }

        return false;
    }
}
