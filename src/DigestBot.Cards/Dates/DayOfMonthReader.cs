namespace DigestBot.Cards.Dates;

/// <summary>Reads a day of a month without the month, "on the 18th", "el día 18", "18 числа", only where the words leave no doubt: the last one that has come.</summary>
internal static class DayOfMonthReader
{
    /// <summary>The day that begins at a token, or null.</summary>
    public static DateMatch? Read(DateContext context, int index)
    {
        if (context.Published is not { } published)
        {
            return null;
        }

        var token = context.Tokens[index];
        var number = token.Is(DateParts.DayIntro) && context.Joins(index + 1, "") ? index + 1 : token.IsDay ? index : -1;
        if (number < 0 || !context.Tokens[number].IsDay || context.IsDecimal(context.Tokens[number]))
        {
            return null;
        }

        // "يوم 2. أكتوبر": the whole date is read from the number on.
        if (number > index && context.Next(number) is var behind and > 0 && context.Tokens[behind].Kind == DateTokenKind.Month)
        {
            return null;
        }

        // "On the 18th" needs an end behind it ("the 18th floor" does not mean a day), and so does "el 18".
        var marked = IsMarked(context, number);
        var introduced = number > index && (EndsThere(context, number) || IsBeforeVerb(context, number));
        if (!(introduced || (marked > number)))
        {
            return null;
        }

        var side = context.HasBeside(index, Math.Max(marked, number), DateParts.Future | DateParts.Next | DateParts.Coming);
        var month = published.Day < context.Tokens[number].Value && side ? published : published.AddMonths(1);
        var day = side ? DateContext.Day(month.Year, month.Month, context.Tokens[number].Value) : NearestDate.LastDay(published, context.Tokens[number].Value);
        return day is { } value ? new DateMatch(value, DatePrecision.Day, index, Math.Max(marked, number)) : null;
    }

    /// <summary>The index of the mark that makes a number a day ("18 числа", "18th", "18 तारीख"), the number's own when it has an ordinal ending, −1 when it has none.</summary>
    public static int IsMarked(DateContext context, int number)
    {
        var next = number + 1;
        if (next < context.Tokens.Count && context.Tokens[next].Is(DateParts.DayMark) && context.Tokens[next].Start - context.Tokens[number].End <= 1)
        {
            return next;
        }

        var token = context.Tokens[number];
        return token.Digits > 0 && token.End - token.Start > token.Digits ? number : -1;
    }

    // "Am 5. zurückgetreten", but "am 5. Platz" and "am 5. und 6.".
    private static bool IsBeforeVerb(DateContext context, int number)
    {
        var token = context.Tokens[number];
        var dot = token.Start + token.Digits;
        return context.Pack.Code == "de" && token.Digits > 0 && dot + 2 < context.Text.Length && context.Text[dot] == '.' && context.Text[dot + 1] == ' ' && char.IsLower(context.Text[dot + 2])
            && !(number + 1 < context.Tokens.Count && context.Tokens[number + 1].Start == dot + 2);
    }

    private static bool EndsThere(DateContext context, int number)
    {
        var token = context.Tokens[number];
        var rest = context.Text.AsSpan(token.End);
        rest = rest.Length > 0 && rest[0] == '.' && context.Pack.Code == "de" ? rest[1..] : rest;
        rest = rest.TrimStart(" \u00A0");
        var isOrdinal = token.Digits == 0 ? context.Pack.Code == "en" && token.End - token.Start > 4 : token.End - token.Start > token.Digits;
        return (rest.IsEmpty || rest[0] is ',' or '.' or ';' or '?' or '!' or ')' or '\n')
            && (isOrdinal || token.Digits > 0) && (context.Pack.Code != "en" || isOrdinal);
    }
}
