namespace DigestBot.Cards.Text;

/// <summary>Finds the lead: the first sentences of a text, which in news carry who did what and when.</summary>
internal static class LeadFinder
{
    // What is shorter is a dateline, a label or a greeting.
    private const int ShortestSentence = 30;
    private const int ShortestInHan = 12;

    // A first sentence of this length says it all; a shorter one needs the second.
    private const int LongestLead = 700;

    /// <summary>The first real sentence and the one behind it; empty for a text without words.</summary>
    public static Sentence Find(FieldReading text)
    {
        var sentences = text.Sentences;
        if (sentences.Count == 0)
        {
            return default;
        }

        for (var i = 0; i < sentences.Count; i++)
        {
            if (IsReal(text.Text, sentences[i]))
            {
                var two = i + 1 < sentences.Count && sentences[i + 1].End - sentences[i].Start <= LongestLead;
                return Cut(sentences[i].Start, two ? sentences[i + 1].End : sentences[i].End);
            }
        }

        return Cut(sentences[0].Start, sentences[^1].End);
    }

    // A text without full stops is one sentence, and no lead.
    private static Sentence Cut(int start, int end) => new(start, Math.Min(end, start + (2 * LongestLead)));

    /// <summary>Whether it is long enough to tell something.</summary>
    public static bool IsReal(string text, Sentence sentence)
    {
        if (sentence.Length >= ShortestSentence)
        {
            return true;
        }

        var dense = 0;
        foreach (var c in text.AsSpan(sentence.Start, sentence.Length))
        {
            dense += Scripts.IsSpaceless(Scripts.Of(c)) || Scripts.Of(c) == Script.Hangul ? 1 : 0;
        }

        return dense >= ShortestInHan;
    }
}
