namespace DigestBot.Cards.Dates;

/// <summary>Reads years in words: "nineteen eighty-six", "two thousand and fifteen", "mil novecientos noventa y dos".</summary>
internal static class SpelledYear
{
    private const int Thousand = 1000;
    private const int Hundred = 100;
    private const int MostWords = 7;

    /// <summary>The year that begins at a token and the index of its last word; both 0 when there is none.</summary>
    public static (int Year, int Last) Read(DateContext context, int index)
    {
        int total = 0, current = 0, last = 0, words = 0;
        for (var i = index; i < context.Tokens.Count && words < MostWords; i++)
        {
            var token = context.Tokens[i];
            if (i > index && !context.Joins(i, "-"))
            {
                break;
            }

            if (i > index && token.Is(DateParts.And) && token.Kind == DateTokenKind.Word)
            {
                continue;
            }

            if (token is not { Kind: DateTokenKind.Number, Digits: 0 } || Joined(current, token.Value) is var next && next == 0)
            {
                break;
            }

            (total, current) = token.Value == Thousand ? (total + next, 0) : (total, next);
            last = i;
            words++;
        }

        var year = total + current;
        return (words > 1 || year > Thousand) && year is >= 1000 and < 2200 ? (year, last) : default;
    }

    private static int Joined(int current, int value) => value switch
    {
        Thousand => Math.Max(current, 1) * Thousand,
        > Thousand => current == 0 ? value : 0,
        Hundred => Math.Max(current, 1) * Hundred,
        _ when current == 0 => value,
        > Hundred when value % Hundred == 0 => current % Thousand == 0 ? current + value : 0,
        _ when current % Hundred == 0 && value < Hundred => current + value,
        _ when current % 10 == 0 && value < 10 => current + value,
        _ when current > Hundred && current % Hundred is > 0 and < 10 && value is >= 20 and < Hundred && value % 10 == 0 => current + value, // ثمانية وسبعون: eight and seventy
        _ when current is > 10 and <= 20 && value >= 10 && value < Hundred => (current * Hundred) + value,
        _ => 0,
    };
}
