namespace DigestBot.Cards.Text;

/// <summary>Questions about runs of letters.</summary>
internal static class CharSpans
{
    /// <summary>Whether there is a small letter in it.</summary>
    public static bool ContainsLower(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether there is a capital in it.</summary>
    public static bool ContainsUpper(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsUpper(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether its first word has a capital.</summary>
    public static bool FirstWordHasUpper(this ReadOnlySpan<char> text) => text.IndexOf(' ') is var end && text[..(end < 0 ? text.Length : end)].ContainsUpper();

    /// <summary>Whether it is written in capitals: some letters with case, hardly one of them small.</summary>
    public static bool IsAllCapitals(this ReadOnlySpan<char> text)
    {
        int upper = 0, lower = 0;
        foreach (var c in text)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        return upper > 3 && lower * 20 < upper;
    }
}
