namespace DigestBot.Cards.Languages;

/// <summary><c>Data/cldr/xx.json</c> as it stands there.</summary>
internal sealed record CldrFile
{
    /// <summary>ISO 639-1.</summary>
    public string Code { get; set; } = "";

    /// <summary>Country code to names, the one to show first.</summary>
    public Dictionary<string, string[]> Countries { get; set; } = [];

    /// <summary>Code of one of our languages to its name.</summary>
    public Dictionary<string, string> Languages { get; set; } = [];

    /// <summary>Forms of the twelve months.</summary>
    public string[][] Months { get; set; } = [];

    /// <summary>Forms of the seven weekdays, Monday first.</summary>
    public string[][] Weekdays { get; set; } = [];

    /// <summary>Offset in days to forms: −1 to "yesterday".</summary>
    public Dictionary<string, string[]> RelativeDays { get; set; } = [];

    /// <summary>"year", "month", "week", "day" to phrases about them.</summary>
    public Dictionary<string, CldrPeriod> Periods { get; set; } = [];

    /// <summary>"last", "this", "next" to the seven weekdays with that word.</summary>
    public Dictionary<string, string[][]> RelativeWeekdays { get; set; } = [];
}

/// <summary>What is said about a unit of time.</summary>
internal sealed record CldrPeriod
{
    /// <summary>"Last year".</summary>
    public string[] Last { get; set; } = [];

    /// <summary>"This year".</summary>
    public string[] This { get; set; } = [];

    /// <summary>"Next year".</summary>
    public string[] Next { get; set; } = [];

    /// <summary>"{0} years ago".</summary>
    public string[] Ago { get; set; } = [];

    /// <summary>"In {0} years".</summary>
    public string[] Ahead { get; set; } = [];
}
