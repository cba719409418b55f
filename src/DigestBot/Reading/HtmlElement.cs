namespace DigestBot.Reading;

/// <summary>What there is to know of an element of HTML. There is one object for each, so that they are told apart by it.</summary>
internal sealed class HtmlElement
{
    private static readonly string[] Everywhere = ["lang", "dir", "title"];
    private static readonly HtmlElement?[] Table = new HtmlElement?[512];

    static HtmlElement()
    {
        AddAll(HtmlElementKind.Other, isAllowed: true, isBlock: true, "div section article blockquote pre ul ol dl figure figcaption address");
        AddAll(HtmlElementKind.Other, isAllowed: true, isBlock: false, "b i u s strong em small sub sup code kbd samp var del ins mark cite q abbr dfn time span bdi bdo ruby rb rt rp");
        AddAll(HtmlElementKind.Other, isAllowed: false, isBlock: true, "header footer main nav aside");
        AddAll(HtmlElementKind.Other, isAllowed: false, isBlock: false, "details summary center picture hgroup");
        AddAll(HtmlElementKind.Hidden, isAllowed: false, isBlock: false, "script style iframe noscript noembed noframes textarea xmp template svg math object applet head select");
        AddAll(HtmlElementKind.Empty, isAllowed: true, isBlock: true, "hr");
        AddAll(HtmlElementKind.Empty, isAllowed: true, isBlock: false, "br wbr");
        AddAll(HtmlElementKind.Picture, isAllowed: true, isBlock: false, "img");
        AddAll(HtmlElementKind.Link, isAllowed: true, isBlock: false, "a");
        AddAll(HtmlElementKind.Paragraph, isAllowed: true, isBlock: true, "p");
        AddAll(HtmlElementKind.Heading, isAllowed: true, isBlock: true, "h1 h2 h3 h4 h5 h6");
        AddAll(HtmlElementKind.ListItem, isAllowed: true, isBlock: true, "li");
        AddAll(HtmlElementKind.Term, isAllowed: true, isBlock: true, "dt dd");
        AddAll(HtmlElementKind.Table, isAllowed: true, isBlock: true, "table");
        AddAll(HtmlElementKind.RowGroup, isAllowed: true, isBlock: false, "thead tbody tfoot");
        AddAll(HtmlElementKind.Caption, isAllowed: true, isBlock: false, "caption");
        AddAll(HtmlElementKind.Row, isAllowed: true, isBlock: false, "tr");
        AddAll(HtmlElementKind.Cell, isAllowed: true, isBlock: false, "td th");
    }

    private HtmlElement(string name, HtmlElementKind kind, bool isAllowed, bool isBlock)
    {
        (Name, Kind, IsAllowed, IsBlock, IsList) = (name, kind, isAllowed, isBlock, name is "ul" or "ol" or "dl");
        Attributes =
        [
            .. name switch
            {
                "a" => ["href", "hreflang"],
                "img" => ["src", "alt", "width", "height"],
                "blockquote" or "q" => ["cite"],
                "td" or "th" => ["colspan", "rowspan"],
                "ol" => ["start"],
                "time" or "del" or "ins" => ["datetime"],
                _ => Array.Empty<string>(),
            },
            .. Everywhere,
        ];
    }

    /// <summary>Every element of the lists.</summary>
    public static IEnumerable<HtmlElement> All => Table.OfType<HtmlElement>();

    /// <summary>In lower case.</summary>
    public string Name { get; }

    public HtmlElementKind Kind { get; }

    /// <summary>Whether it may stay in the text of an item. Of the others, pages keep some.</summary>
    public bool IsAllowed { get; }

    /// <summary>Whether a paragraph ends where it starts.</summary>
    public bool IsBlock { get; }

    public bool IsList { get; }

    /// <summary>The attributes that may stay.</summary>
    public string[] Attributes { get; }

    /// <param name="name">In any case.</param>
    /// <returns>Null for names that mean nothing here.</returns>
    public static HtmlElement? Find(ReadOnlySpan<char> name)
    {
        if (name.Length is 0 or > 10)
        {
            return null;
        }

        for (var at = Place(name); Table[at] is { } element; at = (at + 1) & (Table.Length - 1))
        {
            if (element.Is(name))
            {
                return element;
            }
        }

        return null;
    }

    private static void AddAll(HtmlElementKind kind, bool isAllowed, bool isBlock, string names)
    {
        foreach (var name in names.Split(' '))
        {
            var at = Place(name);
            while (Table[at] is not null)
            {
                at = (at + 1) & (Table.Length - 1);
            }

            Table[at] = new HtmlElement(name, kind, isAllowed, isBlock);
        }
    }

    private static int Place(ReadOnlySpan<char> name) => ((name.Length * 37) + ((name[0] | ' ') * 11) + ((name[^1] | ' ') * 3)) & (Table.Length - 1);

    private bool Is(ReadOnlySpan<char> name)
    {
        if (name.Length != Name.Length)
        {
            return false;
        }

        for (var i = 0; i < name.Length; i++)
        {
            if ((name[i] | ' ') != Name[i])
            {
                return false;
            }
        }

        return true;
    }
}
