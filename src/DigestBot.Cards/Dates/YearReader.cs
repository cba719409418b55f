namespace DigestBot.Cards.Dates;

/// <summary>Reads a year alone: behind "in" or "since", before "года", in brackets, or where nothing speaks against a year.</summary>
internal static class YearReader
{
    // Outside these a bare number of four digits is a count more often than a year.
    private const int First = 1950;
    private const int Last = 2060;

    /// <summary>The year that begins at a token, or null.</summary>
    public static DateMatch? Read(DateContext context, int index)
    {
        var token = context.Tokens[index];
        if (IsDecade(context, index))
        {
            return null;
        }

        if (token is { Kind: DateTokenKind.Number, Digits: 0 } && index > 0 && context.Joins(index, "") && context.Tokens[index - 1].Is(DateParts.In | DateParts.YearMark)
            && SpelledYear.Read(context, index) is { Last: > 0 } spelled)
        {
            return new DateMatch(new DateOnly(spelled.Year, 1, 1), DatePrecision.Year, index, spelled.Last);
        }

        if (!token.IsYear || context.IsDecimal(token))
        {
            return null;
        }

        var marked = context.Joins(index + 1, "") && context.Tokens[index + 1].Is(DateParts.YearMark);
        var introduced = index > 0 && context.Joins(index, "") && context.Tokens[index - 1].Is(DateParts.In | DateParts.YearMark);
        if (!marked && !(token.Value is >= First and <= Last && (introduced || StandsAlone(context.Text, token))))
        {
            return null;
        }

        return new DateMatch(new DateOnly(token.Value, 1, 1), DatePrecision.Year, index, marked ? index + 1 : index);
    }

    /// <summary>Whether ten years are meant: "1990s", "années 1990", 1990年代.</summary>
    public static bool IsDecade(DateContext context, int index)
    {
        var token = context.Tokens[index];
        return token.IsYear && token.Value % 10 == 0
            && ((index > 0 && context.Joins(index, "") && context.Tokens[index - 1].Is(DateParts.Decade))
                || (index + 1 < context.Tokens.Count && context.Tokens[index + 1].Is(DateParts.Decade) && (context.Tokens[index + 1].Start == token.End || context.Joins(index + 1, "")))
                || Array.Exists(context.Pack.Dates.DecadeEndings, ending => string.CompareOrdinal(context.Text, token.End, ending, 0, ending.Length) == 0));
    }

    private static bool StandsAlone(string text, DateToken token)
    {
        var before = token.Start > 0 ? text[token.Start - 1] : ' ';
        var after = token.End < text.Length ? text[token.End] : ' ';
        var opens = before is ' ' or '\u00A0' or '\n' or '(' or '-' or '–' or '«' or '"' or '/';
        var closes = after is ' ' or '\u00A0' or '\n' or ')' or '.' or ',' or ';' or ':' or '-' or '–' or '\'' or '’' or '?' or '!' or '»' or '"';
        var sign = token.Start > 1 ? text[token.Start - 2] : ' ';
        var unit = token.End + 1 < text.Length ? text[token.End + 1] : ' ';
        return opens && closes && sign is not ('№' or '$' or '€' or '£' or '¥' or '₹' or '#' or '+') && unit is not ('€' or '$' or '%' or '£' or '₽')
            && token.Value != 2000;
    }
}
