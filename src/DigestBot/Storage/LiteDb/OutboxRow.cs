using System.Text.Json;
using DigestBot.Delivery;
using DigestBot.Digests;
using LiteDB;

namespace DigestBot.Storage.LiteDb;

/// <summary>A message as it is kept.</summary>
internal sealed class OutboxRow
{
    [BsonId(false)]
    public long Id { get; set; }

    /// <summary>Indexed, unique.</summary>
    public string Key { get; set; } = string.Empty;

    public string Channel { get; set; } = string.Empty;

    public string Chat { get; set; } = string.Empty;

    public string Message { get; set; } = string.Empty;

    /// <summary>Indexed: after a crash only these are looked for.</summary>
    public bool Sending { get; set; }

    public int Attempts { get; set; }

    /// <summary>UTC ticks; indexed.</summary>
    public long NotBefore { get; set; }

    public string? LastError { get; set; }

    public static OutboxRow Of(OutboxEntry e) => new()
    {
        Id = e.Id,
        Key = e.Key,
        Channel = e.Channel,
        Chat = e.Chat,
        Message = System.Text.Json.JsonSerializer.Serialize(e.Message, JsonSerializerOptions.Web),
        Sending = e.Sending,
        Attempts = e.Attempts,
        NotBefore = e.NotBefore.UtcTicks,
        LastError = e.LastError,
    };

    public OutboxEntry ToEntry() => new()
    {
        Id = Id,
        Key = Key,
        Channel = Channel,
        Chat = Chat,
        Message = System.Text.Json.JsonSerializer.Deserialize<Digest>(Message, JsonSerializerOptions.Web)!,
        Sending = Sending,
        Attempts = Attempts,
        NotBefore = Ticks.ToTime(NotBefore)!.Value,
        LastError = LastError,
    };
}
