namespace DigestBot.Cards.Dates;

/// <summary><c>Data/dates/xx.json</c>: how a language speaks of dates, beyond the names that CLDR has.</summary>
internal sealed record DateFile
{
    /// <summary>ISO 639-1.</summary>
    public string Code { get; set; } = "";

    /// <summary>1 to 12 to further forms of the month: inflected, shortened.</summary>
    public Dictionary<string, string[]> Months { get; set; } = [];

    /// <summary>1 (Monday) to 7 to further forms of the weekday.</summary>
    public Dictionary<string, string[]> Weekdays { get; set; } = [];

    /// <summary>Offset in days to further forms of "yesterday" and the like.</summary>
    public Dictionary<string, string[]> Days { get; set; } = [];

    /// <summary>1 to 31 to words for the number, cardinal and ordinal.</summary>
    public Dictionary<string, string[]> Numbers { get; set; } = [];

    /// <summary>Those of <see cref="Numbers"/> that only count: "two", not "second".</summary>
    public string[] Cardinals { get; set; } = [];

    /// <summary>Endings written to a number: "1st", "1er", "1-го".</summary>
    public string[] OrdinalEndings { get; set; } = [];

    /// <summary>What is written to a year that stands for ten: "1990s", "1990-х".</summary>
    public string[] DecadeEndings { get; set; } = [];

    /// <summary>What stands between the two ends of a range: "3 to 7 June", and what joins the last of a list: "3 and 4 June".</summary>
    public string[] Joins { get; set; } = [];

    /// <summary>Months that are ordinary words too and so need a word of <c>in</c> before them when they stand alone.</summary>
    public int[] DoubtfulMonths { get; set; } = [];

    /// <summary>Part to forms; the parts are those of <see cref="DateParts"/>.</summary>
    public Dictionary<string, string[]> Words { get; set; } = [];
}
