namespace DigestBot.Cards;

/// <summary>What a party is.</summary>
public enum PartyKind
{
    /// <summary>A country, or the European Union.</summary>
    Country,

    /// <summary>A ministry, regulator or agency of one country.</summary>
    Body,

    /// <summary>An international body, association or parliament.</summary>
    Organisation,

    /// <summary>A company.</summary>
    Company,

    /// <summary>A person.</summary>
    Person,
}
