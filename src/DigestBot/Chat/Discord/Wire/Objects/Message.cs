namespace DigestBot.Chat.Discord.Wire;

/// <summary>A message that exists.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ChannelId">Where it is.</param>
/// <param name="Flags">Bits of <see cref="MessageFlags"/>.</param>
internal sealed record Message(string Id, string ChannelId, int Flags = 0);
