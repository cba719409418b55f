namespace DigestBot.Reading;

/// <summary>Attributes of a tag, one at a time.</summary>
internal static class PageAttributes
{
    /// <summary>The value, references decoded, trimmed.</summary>
    /// <returns>Null when the attribute is not there or empty.</returns>
    public static string? Find(ReadOnlySpan<char> attributes, string wanted)
    {
        while (HtmlTokens.NextAttribute(ref attributes, out var name, out var value))
        {
            if (name.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            {
                return FeedFields.Trimmed(HtmlEntities.Decode(value));
            }
        }

        return null;
    }
}
