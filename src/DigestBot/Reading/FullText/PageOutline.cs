namespace DigestBot.Reading.FullText;

/// <summary>
/// A page cut down to what an extractor looks at: known elements, properly nested and not deep, the few attributes that tell an
/// article from a menu. No scripts, no styles, no forms. Linear in the page, whatever it is; what is left cannot make a tree builder
/// take quadratic time or a tree walker overflow its stack.
/// </summary>
internal static class PageOutline
{
    /// <summary>Elements that are kept; the largest press release seen has 3,000.</summary>
    public const int MaxElements = 8000;

    private const int MaxDepth = 100;
    private const int LongestValue = 2000;

    private static readonly string[] Attributes =
    [
        "class", "id", "href", "src", "data-src", "role", "itemprop", "rel", "hidden", "aria-hidden", "alt", "width", "height", "colspan", "rowspan",
        "datetime", "lang", "dir", "start", "cite",
    ];

    /// <param name="html">A page.</param>
    /// <param name="title">Its title, by which an extractor knows a heading that repeats it; null = none.</param>
    public static string Of(string html, string? title)
    {
        var output = new CharacterBuffer().Append("<!DOCTYPE html><html><head><title>");
        HtmlBalance.AppendText(output, FeedHtml.FromText(title ?? ""));
        output.Append("</title></head><body>");
        var nesting = new HtmlNesting(output, MaxDepth);
        var tokens = new HtmlTokens(html);
        var elements = 0;
        while (tokens.Next())
        {
            if (tokens.Kind == HtmlTokenKind.Text)
            {
                HtmlBalance.AppendText(output, tokens.Text);
            }
            else if (tokens.Element is not { } element || element.Kind == HtmlElementKind.Hidden)
            {
                continue;
            }
            else if (tokens.Kind == HtmlTokenKind.End)
            {
                nesting.Close(element);
            }
            else if (elements < MaxElements && (IsVoid(element) || nesting.MakeRoom(element)))
            {
                elements++;
                AppendTag(output, element.Name, tokens.Attributes);
                if (!IsVoid(element))
                {
                    nesting.Opened(element);
                }
            }
        }

        nesting.CloseAll();
        return output.Append("</body></html>").ToString();
    }

    private static bool IsVoid(HtmlElement element) => element.Kind is HtmlElementKind.Empty or HtmlElementKind.Picture;

    private static void AppendTag(CharacterBuffer output, string name, ReadOnlySpan<char> attributes)
    {
        output.Append('<').Append(name);
        var seen = 0;
        while (HtmlTokens.NextAttribute(ref attributes, out var attribute, out var value))
        {
            for (var i = 0; i < Attributes.Length; i++)
            {
                if ((seen & (1 << i)) == 0 && value.Length <= LongestValue && attribute.Equals(Attributes[i], StringComparison.OrdinalIgnoreCase))
                {
                    seen |= 1 << i;
                    HtmlAttributes.Append(output, Attributes[i], value);
                    break;
                }
            }
        }

        output.Append('>');
    }
}
