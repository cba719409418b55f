using System.Runtime.InteropServices;
using DigestBot.Cards.Languages;

namespace DigestBot.Cards.Dates;

/// <summary>A date read from tokens.</summary>
/// <param name="Value">Its first day.</param>
/// <param name="Precision">How much the words gave.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DateMatch(DateOnly Value, DatePrecision Precision, int First, int Last)
{
    /// <summary>Index after the last code unit when it is not the end of the last token; 0 otherwise.</summary>
    public int End { get; init; }

    /// <summary>See <see cref="FoundDate.IsCounted"/>.</summary>
    public bool IsCounted { get; init; }
}

/// <summary>The tokens of a text and what is needed to understand them.</summary>
internal sealed class DateContext(string text, IReadOnlyList<DateToken> tokens, LanguagePack pack, DateOnly? published)
{
    private const int LongestGap = 3;

    /// <summary>The text.</summary>
    public string Text => text;

    /// <summary>Its tokens.</summary>
    public IReadOnlyList<DateToken> Tokens => tokens;

    /// <summary>The language.</summary>
    public LanguagePack Pack => pack;

    /// <summary>The day that "yesterday" counts from.</summary>
    public DateOnly? Published => published;

    /// <summary>Whether there is a token, and it can be joined to the one before: only spaces and one mark lie between.</summary>
    public bool Joins(int index, string marks = ",.-/")
    {
        // An ordinal ending may reach into the word behind it.
        if (index <= 0 || index >= tokens.Count || tokens[index].Start < tokens[index - 1].End)
        {
            return false;
        }

        var gap = text.AsSpan(tokens[index - 1].End, tokens[index].Start - tokens[index - 1].End);
        if (gap.Length > LongestGap)
        {
            return false;
        }

        var found = 0;
        foreach (var c in gap)
        {
            if (marks.Contains(c, StringComparison.Ordinal))
            {
                found++;
            }
            else if (c == 'و' && tokens[index].Digits > 0)
            {
                found++; // "and" is written to the number
            }
            else if (c is not (' ' or '\u00A0' or '\u202F' or '\u3000'))
            {
                return false;
            }
        }

        return found <= 1;
    }

    /// <summary>The first token from an index on that begins at or behind a place.</summary>
    public int IndexFrom(int index, int place)
    {
        while (index < tokens.Count && tokens[index].Start < place)
        {
            index++;
        }

        return index;
    }

    /// <summary>The index of the token behind, with one "of" or "the" passed over; −1 when none joins.</summary>
    public int Next(int index, string marks = ",.-/")
    {
        if (!Joins(index + 1, marks))
        {
            return -1;
        }

        var isOf = tokens[index + 1].Kind == DateTokenKind.Word && tokens[index + 1].Is(DateParts.Of | DateParts.In);
        return !isOf ? index + 1 : Joins(index + 2, marks) ? index + 2 : -1;
    }

    /// <summary>Whether the number is part of a longer one such as 1.312 or 22,9.</summary>
    public bool IsDecimal(DateToken number)
    {
        var before = number.Start > 1 && text[number.Start - 1] is '.' or ',' && char.IsDigit(text[number.Start - 2]);
        var after = number.End + 1 < text.Length && text[number.End] is '.' or ',' && char.IsDigit(text[number.End + 1]);
        return before || after;
    }

    /// <summary>Whether the words right before a place, or the one behind it, have a part.</summary>
    public bool HasBeside(int first, int last, DateParts part) =>
        (first > 0 && tokens[first - 1].Is(part) && Joins(first, ",")) || (last + 1 < tokens.Count && tokens[last + 1].Is(part) && Joins(last + 1, ","));

    /// <summary>A day, or null for one that the calendar does not have.</summary>
    public static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>A year of two digits: 00 to 39 are of this century.</summary>
    public static int FullYear(int twoDigits) => twoDigits < 40 ? 2000 + twoDigits : 1900 + twoDigits;
}
