using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DigestBot.Cards;

namespace DigestBot.Cli;

/// <summary>One JSON object on one line, characters unescaped.</summary>
internal static class JsonLine
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions WithoutNulls = new(Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Any value; null fields are written.</summary>
    public static string Of<T>(T value) => PlainJson.Unescape(JsonSerializer.Serialize(value, Options));

    /// <summary>Any value; null fields are left out.</summary>
    public static string Compact<T>(T value) => PlainJson.Unescape(JsonSerializer.Serialize(value, WithoutNulls));

    /// <summary>What stands in place of a result that could not be made.</summary>
    public static string Error(string? id, string error) => Of(new { id, error });
}
