using System.Buffers;

namespace DigestBot.Reading;

/// <summary>
/// Rewrites HTML so that only known, properly nested, shallow elements are left. It runs before the sanitiser: the tree builder
/// behind that takes quadratic time and deep recursion on hostile nesting, and cannot be interrupted.
/// </summary>
internal sealed class HtmlBalance
{
    /// <summary>Deeper elements lose their tags and keep their text.</summary>
    private const int MaxDepth = 48;

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz123456");

    // One a thread: what is written for an item is memory for the next.
    [ThreadStatic]
    private static HtmlBalance? _ofThread;

    private readonly CharacterBuffer _output = new();
    private readonly HtmlNesting _nesting;

    private HtmlBalance() => _nesting = new HtmlNesting(_output, MaxDepth);

    /// <summary>Every element that may stay, for the sanitiser's own list.</summary>
    public static IEnumerable<string> AllowedElements => HtmlElement.All.Where(element => element.IsAllowed).Select(element => element.Name);

    /// <param name="html">Any HTML, however broken.</param>
    /// <param name="against">What relative links are relative to.</param>
    /// <param name="plain">True when nothing is left that could need a second look.</param>
    /// <returns>Good until the thread rewrites again; <paramref name="html"/> itself where nothing needs to change.</returns>
    public static ReadOnlySpan<char> Rewrite(ReadOnlySpan<char> html, Uri? against, out bool plain)
    {
        plain = true;
        var balance = _ofThread ??= new HtmlBalance();
        if (balance.IsClean(html))
        {
            return html;
        }

        balance._output.Clear();
        balance.Write(html, against, ref plain);
        return balance._output.Written;
    }

    private void Write(ReadOnlySpan<char> html, Uri? against, ref bool plain)
    {
        var tokens = new HtmlTokens(html);
        while (tokens.Next())
        {
            if (tokens.Kind == HtmlTokenKind.Text)
            {
                AppendText(_output, tokens.Text);
            }
            else if (tokens.Element is not { IsAllowed: true } element)
            {
                continue;
            }
            else if (tokens.Kind == HtmlTokenKind.End)
            {
                _nesting.Close(element);
            }
            else if (element.Kind is HtmlElementKind.Empty or HtmlElementKind.Picture)
            {
                HtmlAttributes.AppendTag(_output, element, tokens.Attributes, against, ref plain);
            }
            else if (_nesting.MakeRoom(element))
            {
                HtmlAttributes.AppendTag(_output, element, tokens.Attributes, against, ref plain);
                _nesting.Opened(element);
            }
        }

        _nesting.CloseAll();
    }

    // Whether rewriting would change nothing: known elements in lower case, without attributes, properly nested. Most press releases are.
    private bool IsClean(ReadOnlySpan<char> html)
    {
        _output.Clear(); // whatever is written into it was missing
        var clean = true;
        while (clean && html.IndexOfAny('<', '\0') is >= 0 and var at)
        {
            html = html[(at + 1)..];
            var closing = !html.IsEmpty && html[0] == '/';
            html = closing ? html[1..] : html;
            var end = html.IndexOfAnyExcept(NameCharacters);
            clean = end > 0 && html[end] == '>' && HtmlElement.Find(html[..end]) is { IsAllowed: true } element && Fits(element, closing);
            html = clean ? html[(end + 1)..] : html;
        }

        _nesting.CloseAll();
        return clean && _output.Length == 0;
    }

    private bool Fits(HtmlElement element, bool closing)
    {
        if (closing)
        {
            _nesting.Close(element);
            var alone = _output.Length == element.Name.Length + "</>".Length;
            _output.Length = 0;
            return alone;
        }

        if (element.Kind == HtmlElementKind.Empty)
        {
            return true;
        }

        if (element.Kind == HtmlElementKind.Picture || !_nesting.MakeRoom(element) || _output.Length > 0)
        {
            return false;
        }

        _nesting.Opened(element);
        return true;
    }

    /// <summary>Writes text in which nothing can be taken for a tag.</summary>
    public static void AppendText(CharacterBuffer output, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny('<', '\0') is >= 0 and var at)
        {
            output.Append(text[..at]).Append(text[at] == '<' ? "&lt;" : "");
            text = text[(at + 1)..];
        }

        output.Append(text);
    }
}
