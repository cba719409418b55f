using System.Runtime.InteropServices;

namespace DigestBot.Cards.Dates;

/// <summary>What a word or number is for a date.</summary>
internal enum DateTokenKind
{
    /// <summary>A number, in digits or in words.</summary>
    Number,

    /// <summary>A month by name, 1 to 12.</summary>
    Month,

    /// <summary>A weekday by name, 1 (Monday) to 7.</summary>
    Weekday,

    /// <summary>"Yesterday": days from publication.</summary>
    Day,

    /// <summary>A word with a part, see <see cref="DateParts"/>.</summary>
    Word,
}

/// <summary>A word or number that may be part of a date.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Its number; for a word of a period the offset, for others 0.</param>
/// <param name="Start">Index of its first code unit.</param>
/// <param name="End">Index after its last, an ordinal ending included.</param>
/// <param name="Digits">How many digits it is written with; 0 for a word.</param>
/// <param name="Parts">For a word: its parts.</param>
/// <param name="Counts">The number that a month's or day's name is too ("dez"); 0 for none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DateToken(DateTokenKind Kind, int Value, int Start, int End, int Digits = 0, DateParts Parts = DateParts.None, int Counts = 0)
{
    /// <summary>Whether it is a word with one of these parts.</summary>
    public bool Is(DateParts parts) => (Parts & parts) != DateParts.None;

    /// <summary>Whether it can be a day of a month.</summary>
    public bool IsDay => Kind == DateTokenKind.Number && Value is >= 1 and <= 31 && Digits <= 2;

    /// <summary>Whether it is a year of four digits.</summary>
    public bool IsYear => Kind == DateTokenKind.Number && Digits == 4 && Value is >= 1000 and <= 2199;
}
