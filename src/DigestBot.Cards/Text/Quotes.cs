namespace DigestBot.Cards.Text;

/// <summary>Quotation marks of all our languages.</summary>
internal static class Quotes
{
    private const string Open = "«\"“„「『《〈‘";

    /// <summary>Whether a mark can open a quotation.</summary>
    public static bool Opens(char c) => Open.Contains(c, StringComparison.Ordinal);

    /// <summary>Index after the closing mark of a short quotation that opens at a place; 0 when none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the opening mark would stand.</param>
    /// <param name="longest">Code units to look at.</param>
    public static int EndOf(string text, int start, int longest)
    {
        if (start >= text.Length || !Opens(text[start]))
        {
            return 0;
        }

        var closers = text[start] switch
        {
            '«' => "»", '„' => "“”\"", '“' => "”“", '「' => "」", '『' => "』", '《' => "》", '〈' => "〉", '‘' => "’", _ => "\"",
        };
        var limit = Math.Min(text.Length, start + longest);
        for (var i = start + 1; i < limit; i++)
        {
            if (closers.Contains(text[i], StringComparison.Ordinal))
            {
                return i > start + 1 ? i + 1 : 0;
            }

            if (text[i] == '\n')
            {
                return 0;
            }
        }

        return 0;
    }
}
