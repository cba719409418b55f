namespace DigestBot.Cards.Dates;

/// <summary>The parts that words play in a date; keys of <c>words</c> in <c>Data/dates/xx.json</c>.</summary>
internal static class DateWordParts
{
    /// <summary>Joins day, month and year: "de".</summary>
    public const string Of = "of";

    /// <summary>Stands before a year or a month: "in", "since", "by".</summary>
    public const string In = "in";

    /// <summary>Stands behind a year and makes it one: "года", "年".</summary>
    public const string YearMark = "yearMark";

    /// <summary>Before or behind a weekday, a month or a day of a month: the one before today.</summary>
    public const string Last = "last";

    /// <summary>The same of this week, month or year.</summary>
    public const string This = "this";

    /// <summary>The next one.</summary>
    public const string Next = "next";

    /// <summary>Behind or before a span of time: "ago".</summary>
    public const string Ago = "ago";

    /// <summary>Before or behind a span of time: "in", "from now".</summary>
    public const string Ahead = "ahead";

    /// <summary>Words that say that what follows is still to come: "will", "until".</summary>
    public const string Future = "future";

    /// <summary>Units that "ago" counts: <c>unit.year</c> and so on.</summary>
    public const string Unit = "unit.";

    /// <summary>Whole periods from here: <c>year.-1</c> is "last year", <c>month.0</c> "this month".</summary>
    public static readonly string[] Periods = ["year.", "month.", "week."];
}
