namespace DigestBot.Cards;

/// <summary>What a party does in the event.</summary>
public enum PartyRole
{
    /// <summary>Acts in the event.</summary>
    Principal,

    /// <summary>Is only named.</summary>
    Mentioned,
}
