using System.Text;
using System.Text.Json;

namespace DigestBot.Reading;

/// <summary>The part of a broken JSON Feed that is whole.</summary>
/// <param name="Text">JSON again.</param>
/// <param name="Items">How many items it keeps; at least one.</param>
internal sealed record JsonFeedCut(string Text, int Items)
{
    /// <returns>Null when not one item is whole.</returns>
    public static JsonFeedCut? WholeItems(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 });
        long end = 0;
        var items = 0;
        var within = false;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
                {
                    within = reader.ValueTextEquals("items"u8);
                }
                else if (within && reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 2)
                {
                    (end, items) = (reader.BytesConsumed, items + 1);
                }
            }
        }
        catch (JsonException)
        {
            // what was read up to here is what is kept
        }

        return items == 0 ? null : new JsonFeedCut(Encoding.UTF8.GetString(bytes, 0, (int)end) + "]}", items);
    }
}
