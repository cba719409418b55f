namespace DigestBot.Cards.Parties;

/// <summary><c>Data/names/xx.json</c>: what tells the names of persons where capitals do not.</summary>
internal sealed record NameFile
{
    /// <summary>ISO 639-1.</summary>
    public string Code { get; set; } = "";

    /// <summary>Family names, the long ones first where two begin alike (zh ko).</summary>
    public string[] Surnames { get; set; } = [];

    /// <summary>Small words within a name: "von", "bin".</summary>
    public string[] Particles { get; set; } = [];

    /// <summary>Verbs and prepositions that stand before the name of who speaks: "said", "according to".</summary>
    public string[] Says { get; set; } = [];

    /// <summary>Prepositions that stand before places: "in", "at".</summary>
    public string[] PlaceWords { get; set; } = [];

    /// <summary>Nouns in names of things: "river", "cup", "street".</summary>
    public string[] Things { get; set; } = [];

    /// <summary>Endings of verbs in the past, where they tell that the word before is who did it.</summary>
    public string[] PastEndings { get; set; } = [];

    /// <summary>Given names beside those of the lists: of an older generation, and for the syllables of others (ko).</summary>
    public string[] Given { get; set; } = [];

    /// <summary>Nouns and pronouns that a sentence begins with and that speak, though they are no name: "police", "experts", "she".</summary>
    public string[] Crowds { get; set; } = [];

    /// <summary>Given names of other countries as the language spells them (ko ru uk): the word behind one is the family name.</summary>
    public string[] ForeignGiven { get; set; } = [];

    /// <summary>Codes joined by <c>+</c> to the short ways of naming such countries together: CN+JP to 中日.</summary>
    public Dictionary<string, string[]> CountryGroups { get; set; } = [];

    /// <summary>What a name stops before: "says", case endings, postpositions.</summary>
    public string[] Stops { get; set; } = [];
}
