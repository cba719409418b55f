using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using DigestBot.Cards.Dates;
using DigestBot.Cards.Parties;

namespace DigestBot.Cards.Languages;

/// <summary>Reads the embedded files.</summary>
internal static class LanguageData
{
    /// <summary>What CLDR knows of a language.</summary>
    public static CldrFile Cldr(string code) => Read("cldr", code, LanguageJson.Default.CldrFile);

    /// <summary>What we know of it.</summary>
    public static LanguageFile Language(string code) => Read("languages", code, LanguageJson.Default.LanguageFile);

    /// <summary>How it speaks of dates.</summary>
    public static DateFile Dates(string code) => Read("dates", code, LanguageJson.Default.DateFile);

    /// <summary>What tells names of persons in it.</summary>
    public static NameFile Names(string code) => Read("names", code, LanguageJson.Default.NameFile);

    /// <summary>One file, empty when there is none.</summary>
    private static T Read<T>(string folder, string code, JsonTypeInfo<T> type)
        where T : new()
    {
        using var stream = typeof(LanguageData).Assembly.GetManifestResourceStream($"{folder}/{code}.json");
        return stream is null ? new T() : JsonSerializer.Deserialize(stream, type) ?? new T();
    }
}

/// <summary>Readers made at build time: reflection would cost a tenth of a second at the first card.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true)]
[JsonSerializable(typeof(CldrFile))]
[JsonSerializable(typeof(LanguageFile))]
[JsonSerializable(typeof(DateFile))]
[JsonSerializable(typeof(NameFile))]
[JsonSerializable(typeof(Dictionary<string, string[]>))]
internal sealed partial class LanguageJson : JsonSerializerContext;
