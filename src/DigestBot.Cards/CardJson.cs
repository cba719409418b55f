using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DigestBot.Cards;

/// <summary>Cards as JSON: one line, keys and order as the command line promises them, letters of all scripts as they are.</summary>
public static class CardJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>A card as one line without a line break.</summary>
    /// <param name="card">The card.</param>
    /// <param name="text">The text that offsets point into, when the reader does not have it: written as <c>"text"</c>.</param>
    public static string Write(Card card, string? text = null)
    {
        ArgumentNullException.ThrowIfNull(card);
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            WriteCard(json, card, text);
        }

        return PlainJson.Unescape(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="json">One card.</param>
    /// <exception cref="FormatException">It is no card; the message says what is missing or wrong.</exception>
    public static Card Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            return CardJsonReader.Read(document.RootElement);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException("This is no card: " + error.Message, error);
        }
    }

    private static void WriteCard(Utf8JsonWriter json, Card card, string? text)
    {
        json.WriteStartObject();
        WriteText(json, "id", card.Id);
        json.WriteString("language", card.Language);
        WriteText(json, "headline", card.Headline);
        WriteText(json, "summary", card.Summary);
        json.WriteString("published", card.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteStartObject("event");
        json.WriteString("date", card.Event.Date is { } date ? FoundDate.Format(date, card.Event.Precision ?? DatePrecision.Day) : null);
        json.WriteString("precision", card.Event.Precision?.ToString().ToLowerInvariant());
        json.WriteString("action", card.Event.Action);
        json.WriteEndObject();
        json.WriteStartArray("parties");
        foreach (var party in card.Parties)
        {
            WriteParty(json, party);
        }

        json.WriteEndArray();
        json.WriteStartArray("dates");
        foreach (var found in card.Dates)
        {
            json.WriteStartObject();
            json.WriteString("value", found.Iso);
            json.WriteString("precision", found.Precision.ToString().ToLowerInvariant());
            WriteSpan(json, found.Evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("topics");
        foreach (var topic in card.Topics)
        {
            json.WriteStringValue(topic);
        }

        json.WriteEndArray();
        if (text is not null)
        {
            WriteText(json, "text", text);
        }

        json.WriteEndObject();
    }

    private static void WriteParty(Utf8JsonWriter json, Party party)
    {
        json.WriteStartObject();
        WriteText(json, "id", party.Id);
        json.WriteString("kind", party.Kind.ToString().ToLowerInvariant());
        WriteText(json, "name", party.Name);
        json.WriteString("role", party.Role.ToString().ToLowerInvariant());
        if (party.Of is not null)
        {
            WriteText(json, "of", party.Of);
        }

        json.WriteStartArray("mentions");
        foreach (var mention in party.Mentions)
        {
            json.WriteStartObject();
            WriteSpan(json, mention);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteString("field", span.Field.ToString().ToLowerInvariant());
        WriteText(json, "text", span.Text);
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    // A lone surrogate is no character and has no UTF-8; the replacement character keeps the offsets.
    private static void WriteText(Utf8JsonWriter json, string key, string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsSurrogate(value[i]))
            {
                json.WriteString(key, WithoutLoneSurrogates(value));
                return;
            }
        }

        json.WriteString(key, value);
    }

    private static string WithoutLoneSurrogates(string value)
    {
        var clean = value.ToCharArray();
        for (var i = 0; i < clean.Length; i++)
        {
            if (char.IsHighSurrogate(clean[i]) && i + 1 < clean.Length && char.IsLowSurrogate(clean[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(clean[i]))
            {
                clean[i] = '\uFFFD';
            }
        }

        return new string(clean);
    }
}
