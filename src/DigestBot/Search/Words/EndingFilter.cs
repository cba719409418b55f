using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace DigestBot.Search.Words;

/// <summary>Takes the longest ending that a language's list has off a folded word: enough of a stemmer where there is none.</summary>
internal sealed class EndingFilter : TokenFilter
{
    private const int ShortestStem = 3;
    private readonly string[] _endings;
    private readonly ICharTermAttribute _term;

    /// <param name="input">Folded words.</param>
    /// <param name="endings">The longest first.</param>
    public EndingFilter(TokenStream input, string[] endings)
        : base(input)
    {
        _endings = endings;
        _term = AddAttribute<ICharTermAttribute>();
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
        {
            return false;
        }

        var word = _term.Buffer.AsSpan(0, _term.Length);
        foreach (var ending in _endings)
        {
            if (word.Length >= ending.Length + ShortestStem && word.EndsWith(ending))
            {
                _term.Length -= ending.Length;
                break;
            }
        }

        return true;
    }
}
