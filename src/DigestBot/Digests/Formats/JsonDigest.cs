using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DigestBot.Cards;

namespace DigestBot.Digests.Formats;

/// <summary>A digest for programs: one JSON object a story, one a line.</summary>
public static class JsonDigest
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The lines.</summary>
    public static string Write(Digest digest) => string.Concat(digest.Stories.Select(s => PlainJson.Unescape(JsonSerializer.Serialize(s, Json)) + "\n"));
}
