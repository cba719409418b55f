using System.Text.Json;

namespace DigestBot.Tests.Fakes.Discord;

/// <summary>A message that was posted or changed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Channel">Where; for answers to interactions the interaction's id.</param>
/// <param name="Body">As it was sent.</param>
/// <param name="IsEdit">Whether it took an older one's place.</param>
internal sealed record PostedMessage(string Id, string Channel, JsonElement Body, bool IsEdit)
{
    /// <summary>The text beside embeds.</summary>
    public string Content => Body.TryGetProperty("content", out var text) ? text.GetString() ?? string.Empty : string.Empty;

    /// <summary>All embeds.</summary>
    public IReadOnlyList<JsonElement> Embeds => Body.TryGetProperty("embeds", out var embeds) && embeds.ValueKind == JsonValueKind.Array ? [.. embeds.EnumerateArray()] : [];

    /// <summary>All buttons and selects.</summary>
    public IReadOnlyList<JsonElement> Controls => Body.TryGetProperty("components", out var rows) && rows.ValueKind == JsonValueKind.Array
        ? [.. rows.EnumerateArray().SelectMany(r => r.GetProperty("components").EnumerateArray())]
        : [];

    /// <summary>Whether only who asked sees it.</summary>
    public bool IsEphemeral => Body.TryGetProperty("flags", out var flags) && (flags.GetInt32() & 64) != 0;
}
