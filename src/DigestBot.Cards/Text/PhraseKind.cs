namespace DigestBot.Cards.Text;

/// <summary>What a phrase of a language file is good for.</summary>
internal enum PhraseKind
{
    /// <summary>A country; the id is its code.</summary>
    Country,

    /// <summary>Holds a country's name and does not mean the country.</summary>
    NotCountry,

    /// <summary>An organisation; the id is its own.</summary>
    Organisation,

    /// <summary>A body that its name tells: the id is <c>RU/telecom-ministry</c>.</summary>
    Registry,

    /// <summary>A noun that is a body of a country named near it: the id is the kind of body.</summary>
    BodyHead,

    /// <summary>"The ministry", where the language has a word for it that is no <see cref="BodyHead"/>.</summary>
    BackReference,

    /// <summary>A company; the id is its own.</summary>
    Company,

    /// <summary>A company whose name is a word of some language too: more must speak for it.</summary>
    DoubtfulCompany,

    /// <summary>A parliament, agency, party or other institution; the id is its own.</summary>
    Institution,

    /// <summary>An institution whose name is an ordinary word too.</summary>
    DoubtfulInstitution,

    /// <summary>A person known by surname alone; the id is their own.</summary>
    Person,

    /// <summary>Holds a company's name and does not mean it.</summary>
    NotCompany,

    /// <summary>Stands before a company's name.</summary>
    CompanyNoun,

    /// <summary>Stands behind a company's name.</summary>
    CompanyNounAfter,

    /// <summary>A noun that names of organisations are made with.</summary>
    OrganisationHead,

    /// <summary>Stands before a person's name.</summary>
    Title,

    /// <summary>Stands after a person's name.</summary>
    TitleAfter,

    /// <summary>Stands before the name of who speaks.</summary>
    Says,

    /// <summary>Speaks for an action.</summary>
    Action,

    /// <summary>Speaks for a topic.</summary>
    Topic,

    /// <summary>"Together with": those named in the sentence act too.</summary>
    Fellow,

    /// <summary>"In the presence of", "based in": those named beside it do not act.</summary>
    Aside,

    /// <summary>A month; the id is 1 to 12.</summary>
    Month,

    /// <summary>A weekday; the id is 1 (Monday) to 7.</summary>
    Weekday,

    /// <summary>"Yesterday" and its like; the id is the offset in days.</summary>
    RelativeDay,

    /// <summary>A number in words; the id is the number.</summary>
    Number,

    /// <summary>A phrase of <c>dates/xx.json</c>; the id says which part it plays.</summary>
    DateWord,
}
