namespace DigestBot.Stories.Matching;

/// <summary>The articles that have a trace, the oldest first, and how many of them each language has.</summary>
internal sealed class PostingList
{
    private int[] _numbers = new int[1];
    private ushort[] _byLanguage = [];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Numbers => _numbers.AsSpan(0, Count);

    public int In(int language) => language < _byLanguage.Length ? _byLanguage[language] : 0;

    public void Add(int number, int language)
    {
        if (Count == _numbers.Length)
        {
            Array.Resize(ref _numbers, Count * 2);
        }

        _numbers[Count++] = number;
        if (language >= _byLanguage.Length)
        {
            Array.Resize(ref _byLanguage, language + 1);
        }

        _byLanguage[language]++;
    }
}
