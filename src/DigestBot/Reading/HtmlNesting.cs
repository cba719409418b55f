using System.Text;

namespace DigestBot.Reading;

/// <summary>The elements that are open while HTML is written, closed in the order in which HTML itself would close them.</summary>
/// <param name="output">Where the end tags go.</param>
/// <param name="maxDepth">Deeper elements lose their tags and keep their text.</param>
internal sealed class HtmlNesting(StringBuilder output, int maxDepth)
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "div", "section", "article", "blockquote", "pre", "ul", "ol", "li", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6",
        "table", "figure", "figcaption", "hr", "address", "header", "footer", "main", "nav", "aside",
    };

    private readonly List<string> _open = [];

    /// <summary>Closes what ends where <paramref name="name"/> starts.</summary>
    /// <returns>Whether it may stand here at all.</returns>
    public bool MakeRoom(string name)
    {
        CloseImplied(name);
        return _open.Count < maxDepth && Fits(name);
    }

    /// <summary>Notes that its start tag was written.</summary>
    public void Opened(string name) => _open.Add(name);

    /// <summary>Closes the innermost element of that name, if one is open that this end tag can reach.</summary>
    public void Close(string name)
    {
        var at = _open.LastIndexOf(name);
        var cell = Math.Max(_open.LastIndexOf("td"), _open.LastIndexOf("th"));
        if (at >= 0 && (at >= cell || name is "table" or "tr" or "tbody" or "thead" or "tfoot"))
        {
            CloseDownTo(at);
        }
    }

    /// <summary>Closes whatever is open.</summary>
    public void CloseAll() => CloseDownTo(0);

    // A paragraph ends where the next block starts, a list item at the next one, a link at the next link: as in HTML itself.
    private void CloseImplied(string name)
    {
        var last = name switch
        {
            "li" => LastWithin("li", "ul", "ol"),
            "dt" or "dd" => Math.Max(LastWithin("dt", "dl"), LastWithin("dd", "dl")),
            "tr" => LastWithin("tr", "table"),
            "td" or "th" => Math.Max(LastWithin("td", "tr"), LastWithin("th", "tr")),
            "thead" or "tbody" or "tfoot" => LastRowGroup(),
            "a" => _open.LastIndexOf("a"),
            _ => -1,
        };
        if (last >= 0)
        {
            CloseDownTo(last);
        }

        if (Blocks.Contains(name) && LastWithin("p", "td", "th") is >= 0 and var paragraph)
        {
            CloseDownTo(paragraph);
        }

        if (name is ['h', >= '1' and <= '6'] && _open.Count > 0 && _open[^1] is ['h', >= '1' and <= '6'])
        {
            CloseDownTo(_open.Count - 1);
        }
    }

    private int LastRowGroup()
    {
        var table = _open.LastIndexOf("table");
        return table >= 0 && table + 1 < _open.Count ? table + 1 : -1;
    }

    private int LastWithin(string name, params ReadOnlySpan<string> borders)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i] == name)
            {
                return i;
            }

            if (borders.Contains(_open[i]))
            {
                return -1;
            }
        }

        return -1;
    }

    // Table parts outside a table are moved about by browsers; here their tags go and their text stays.
    private bool Fits(string name) => name switch
    {
        "caption" or "thead" or "tbody" or "tfoot" => _open.Count > 0 && _open[^1] == "table",
        "tr" => _open.Count > 0 && _open[^1] is "table" or "thead" or "tbody" or "tfoot",
        "td" or "th" => _open.Count > 0 && _open[^1] == "tr",
        _ => true,
    };

    private void CloseDownTo(int count)
    {
        while (_open.Count > count)
        {
            output.Append("</").Append(_open[^1]).Append('>');
            _open.RemoveAt(_open.Count - 1);
        }
    }
}
