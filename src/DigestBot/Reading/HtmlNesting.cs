namespace DigestBot.Reading;

/// <summary>The elements that are open while HTML is written, closed in the order in which HTML itself would close them.</summary>
/// <param name="output">Where the end tags go.</param>
/// <param name="maxDepth">Deeper elements lose their tags and keep their text.</param>
internal sealed class HtmlNesting(CharacterBuffer output, int maxDepth)
{
    private readonly HtmlElement[] _open = new HtmlElement[maxDepth];
    private int _count;

    /// <summary>Closes what ends where <paramref name="element"/> starts.</summary>
    /// <returns>Whether it may stand here at all.</returns>
    public bool MakeRoom(HtmlElement element)
    {
        if (_count > 0)
        {
            CloseImplied(element);
        }

        return _count < maxDepth && Fits(element);
    }

    /// <summary>Notes that its start tag was written.</summary>
    public void Opened(HtmlElement element) => _open[_count++] = element;

    /// <summary>Closes the innermost element of that name, if one is open that this end tag can reach.</summary>
    public void Close(HtmlElement element)
    {
        var at = _count - 1;
        var cell = -1;
        while (at >= 0 && _open[at] != element)
        {
            cell = cell < 0 && _open[at].Kind == HtmlElementKind.Cell ? at : cell;
            at--;
        }

        if (at >= 0 && (cell < 0 || element.Kind is HtmlElementKind.Table or HtmlElementKind.Row or HtmlElementKind.RowGroup))
        {
            CloseDownTo(at);
        }
    }

    /// <summary>Closes whatever is open.</summary>
    public void CloseAll() => CloseDownTo(0);

    // A paragraph ends where the next block starts, a list item at the next one, a link at the next link: as in HTML itself.
    private void CloseImplied(HtmlElement element)
    {
        var last = element.Kind switch
        {
            HtmlElementKind.ListItem => LastWithin(HtmlElementKind.ListItem, lists: true),
            HtmlElementKind.Term => LastWithin(HtmlElementKind.Term, lists: true),
            HtmlElementKind.Row => LastWithin(HtmlElementKind.Row, HtmlElementKind.Table),
            HtmlElementKind.Cell => LastWithin(HtmlElementKind.Cell, HtmlElementKind.Row),
            HtmlElementKind.RowGroup => LastRowGroup(),
            HtmlElementKind.Link => LastWithin(HtmlElementKind.Link),
            _ => -1,
        };
        if (last >= 0)
        {
            CloseDownTo(last);
        }

        if (element.IsBlock && LastWithin(HtmlElementKind.Paragraph, HtmlElementKind.Cell) is >= 0 and var paragraph)
        {
            CloseDownTo(paragraph);
        }

        if (element.Kind == HtmlElementKind.Heading && _count > 0 && _open[_count - 1].Kind == HtmlElementKind.Heading)
        {
            CloseDownTo(_count - 1);
        }
    }

    private int LastRowGroup()
    {
        var table = LastWithin(HtmlElementKind.Table);
        return table >= 0 && table + 1 < _count ? table + 1 : -1;
    }

    // The innermost of that kind, unless one of the border's is further in.
    private int LastWithin(HtmlElementKind kind, HtmlElementKind border = HtmlElementKind.Hidden, bool lists = false)
    {
        for (var i = _count - 1; i >= 0; i--)
        {
            if (_open[i].Kind == kind)
            {
                return i;
            }

            if (_open[i].Kind == border || (lists && _open[i].IsList))
            {
                return -1;
            }
        }

        return -1;
    }

    // Table parts outside a table are moved about by browsers; here their tags go and their text stays.
    private bool Fits(HtmlElement element)
    {
        var within = _count > 0 ? _open[_count - 1].Kind : HtmlElementKind.Other;
        return element.Kind switch
        {
            HtmlElementKind.Caption or HtmlElementKind.RowGroup => within == HtmlElementKind.Table,
            HtmlElementKind.Row => within is HtmlElementKind.Table or HtmlElementKind.RowGroup,
            HtmlElementKind.Cell => within == HtmlElementKind.Row,
            _ => true,
        };
    }

    private void CloseDownTo(int count)
    {
        while (_count > count)
        {
            output.Append("</").Append(_open[--_count].Name).Append('>');
        }
    }
}
