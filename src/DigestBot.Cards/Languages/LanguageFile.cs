namespace DigestBot.Cards.Languages;

/// <summary><c>Data/languages/xx.json</c> as it stands there; the README beside it says what each key is.</summary>
internal sealed record LanguageFile
{
    /// <summary>ISO 639-1.</summary>
    public string Code { get; set; } = "";

    /// <summary>Country code to forms.</summary>
    public Dictionary<string, string[]> Countries { get; set; } = [];

    /// <summary>Phrases that hold a country's name and do not mean it.</summary>
    public string[] NotCountries { get; set; } = [];

    /// <summary>Organisation id to forms, the one to show first.</summary>
    public Dictionary<string, string[]> Organisations { get; set; } = [];

    /// <summary>Kind of body to nouns.</summary>
    public Dictionary<string, string[]> Bodies { get; set; } = [];

    /// <summary>Body id to names, the one to show first.</summary>
    public Dictionary<string, string[]> Registry { get; set; } = [];

    /// <summary>Words before a person's name.</summary>
    public string[] Titles { get; set; } = [];

    /// <summary>Words behind a person's name.</summary>
    public string[] TitlesAfter { get; set; } = [];

    /// <summary>Action id to forms.</summary>
    public Dictionary<string, string[]> Actions { get; set; } = [];

    /// <summary>Topic id to forms.</summary>
    public Dictionary<string, string[]> Topics { get; set; } = [];

    /// <summary>Labels before a headline.</summary>
    public string[] Kickers { get; set; } = [];

    /// <summary>Nouns before the name of a company: "operator".</summary>
    public string[] CompanyNouns { get; set; } = [];

    /// <summary>Nouns behind it: "şirketi", 公司.</summary>
    public string[] CompanyNounsAfter { get; set; } = [];

    /// <summary>Nouns that names of organisations are made with: "University", 协会; <c>~</c> stands for the ending of a case.</summary>
    public string[] OrganisationHeads { get; set; } = [];

    /// <summary>"Informs the public that": what stands behind it is the news. None where the clause would begin in another order of words.</summary>
    public string[] Announces { get; set; } = [];

    /// <summary>"The ministry": the one that the article names. Where <c>ministry</c> of <see cref="Bodies"/> lacks the bare noun.</summary>
    public string[] BackReferences { get; set; } = [];

    /// <summary>"At the same time", "together with": the countries of such a sentence act too, wherever it stands.</summary>
    public string[] Fellows { get; set; } = [];

    /// <summary>"In the presence of", "based in": the countries beside it only stand by. Behind it, before it where the verb comes last.</summary>
    public string[] Asides { get; set; } = [];

    /// <summary>How languages are named: lists of words that <see cref="SpeechWords"/> reads. Empty where their names are words of their own.</summary>
    public Dictionary<string, string[]> Speech { get; set; } = [];

    /// <summary><c>dmy</c>, <c>mdy</c> or <c>ymd</c>.</summary>
    public string NumericDates { get; set; } = "dmy";

    /// <summary>What CLDR does not have of "yesterday" and the like.</summary>
    public Dictionary<string, string[]> DateWords { get; set; } = [];
}
