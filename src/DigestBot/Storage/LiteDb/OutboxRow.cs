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

    public string Key { get; set; } = string.Empty;

    /// <summary>The key of the message that it edits.</summary>
    public string? Edits { get; set; }

    public string? Subscription { get; set; }

    public string Channel { get; set; } = string.Empty;

    public string Chat { get; set; } = string.Empty;

    public string? Thread { get; set; }

    public string Message { get; set; } = string.Empty;

    public int Attempts { get; set; }

    /// <summary>UTC ticks.</summary>
    public long NotBefore { get; set; }

    public string? LastError { get; set; }

    public static OutboxRow Of(OutboxEntry e) => new()
    {
        Id = e.Id,
        Key = e.Key,
        Edits = e.Edits,
        Subscription = e.Subscription,
        Channel = e.Channel,
        Chat = e.Chat,
        Thread = e.Thread,
        Message = System.Text.Json.JsonSerializer.Serialize(e.Message, JsonSerializerOptions.Web),
        Attempts = e.Attempts,
        NotBefore = e.NotBefore.UtcTicks,
        LastError = e.LastError,
    };

    public OutboxEntry ToEntry() => new()
    {
        Id = Id,
        Key = Key,
        Edits = Edits,
        Subscription = Subscription,
        Channel = Channel,
        Chat = Chat,
        Thread = Thread,
        Message = System.Text.Json.JsonSerializer.Deserialize<Digest>(Message, JsonSerializerOptions.Web)!,
        Attempts = Attempts,
        NotBefore = Ticks.ToTime(NotBefore)!.Value,
        LastError = LastError,
    };
}
