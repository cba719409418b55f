namespace DigestBot.Reading;

/// <summary>The few attributes that an article needs. Everything else goes: styles, classes, handlers, measures of all kinds.</summary>
internal static class HtmlAttributes
{
    private static readonly System.Buffers.SearchValues<char> Odd = System.Buffers.SearchValues.Create("\"<>`\0");

    /// <summary>Every attribute that may stay, for the sanitiser's own list.</summary>
    public static IEnumerable<string> Allowed => HtmlElement.All.Where(element => element.IsAllowed).SelectMany(element => element.Attributes).Distinct(StringComparer.Ordinal);

    /// <summary>Writes a start tag with what may stay of its attributes; a picture without a source, or one that only counts readers, not at all.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="element">The element.</param>
    /// <param name="attributes">What stood in its tag.</param>
    /// <param name="against">What relative links are relative to.</param>
    /// <param name="plain">Made false when something odd is left that wants a second look.</param>
    public static void AppendTag(CharacterBuffer output, HtmlElement element, ReadOnlySpan<char> attributes, Uri? against, ref bool plain)
    {
        var start = output.Length;
        output.Append('<').Append(element.Name);
        if (element.Kind == HtmlElementKind.Picture)
        {
            if (!AppendPicture(output, attributes, element.Attributes, against, ref plain))
            {
                output.Length = start;
                return;
            }
        }
        else if (attributes.Length > 1)
        {
            AppendAll(output, attributes, element.Attributes, against, ref plain);
        }

        output.Append('>');
    }

    private static void AppendAll(CharacterBuffer output, ReadOnlySpan<char> attributes, string[] allowed, Uri? against, ref bool plain)
    {
        var seen = 0;
        while (HtmlTokens.NextAttribute(ref attributes, out var attribute, out var value))
        {
            var index = IndexOf(allowed, attribute);
            if (index < 0 || (seen & (1 << index)) != 0)
            {
                continue;
            }

            seen |= 1 << index;
            var name = allowed[index];
            if (name is not ("href" or "cite"))
            {
                AppendPlain(output, name, value, ref plain);
            }
            else if (HtmlLinks.Safe(value, against) is { } link)
            {
                AppendDecoded(output, name, link, ref plain);
            }
        }
    }

    private static bool AppendPicture(CharacterBuffer output, ReadOnlySpan<char> attributes, string[] allowed, Uri? against, ref bool plain)
    {
        var seen = 0;
        string? source = null, lazy = null;
        while (HtmlTokens.NextAttribute(ref attributes, out var attribute, out var value))
        {
            if (HtmlPictures.Hides(attribute, value))
            {
                return false;
            }

            var index = IndexOf(allowed, attribute);
            if (index == 0)
            {
                source ??= HtmlLinks.Safe(value, against);
            }
            else if (index > 0 && (seen & (1 << index)) == 0)
            {
                seen |= 1 << index;
                AppendPlain(output, allowed[index], value, ref plain);
            }
            else if (lazy is null && attribute.StartsWith("data-", StringComparison.OrdinalIgnoreCase) && attribute.EndsWith("src", StringComparison.OrdinalIgnoreCase))
            {
                lazy = HtmlLinks.Safe(value, against);
            }
        }

        source = lazy ?? source;
        if (source is null || !HtmlPictures.Shows(source))
        {
            return false;
        }

        AppendDecoded(output, "src", source, ref plain);
        return true;
    }

    private static int IndexOf(string[] allowed, ReadOnlySpan<char> attribute)
    {
        for (var i = 0; i < allowed.Length; i++)
        {
            if (attribute.Length == allowed[i].Length && attribute.Equals(allowed[i], StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Writes one attribute whose value still has its references.</summary>
    public static void Append(CharacterBuffer output, string name, ReadOnlySpan<char> encoded)
    {
        var plain = true;
        AppendPlain(output, name, encoded, ref plain);
    }

    private static void AppendPlain(CharacterBuffer output, string name, ReadOnlySpan<char> encoded, ref bool plain)
    {
        output.Append(' ').Append(name).Append("=\"");
        while (encoded.IndexOfAny(Odd) is >= 0 and var at)
        {
            plain &= encoded[at] == '"';
            output.Append(encoded[..at]).Append(encoded[at] switch { '"' => "&quot;", '<' => "&lt;", '>' => "&gt;", '`' => "&#96;", _ => "" });
            encoded = encoded[(at + 1)..];
        }

        output.Append(encoded).Append('"');
    }

    private static void AppendDecoded(CharacterBuffer output, string name, string value, ref bool plain) =>
        AppendPlain(output, name, value.Contains('&', StringComparison.Ordinal) ? value.Replace("&", "&amp;", StringComparison.Ordinal) : value, ref plain);
}
