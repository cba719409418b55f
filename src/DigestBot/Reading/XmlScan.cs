using System.Buffers;
using System.Runtime.InteropServices;

namespace DigestBot.Reading;

/// <summary>
/// One walk through XML from left to right, into a <see cref="FeedTree"/>. It stops where XML ends to be XML: a reference that is none,
/// an end tag without its start, an attribute without quotes. No DTD is read, no entity expanded, nothing fetched.
/// </summary>
internal sealed class XmlScan
{
    private const int DepthOfMarkup = 4;
    private const int NodesBetweenChecks = 4096;
    private const string CutOff = XmlAttributes.CutOff;

    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \t\r\n");
    private static readonly SearchValues<char> EndsName = SearchValues.Create(" \t\r\n/>");

    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code).Where(c => c is not ('\t' or '\r' or '\n'))]);

    private readonly char[] _text;
    private readonly FeedTree _tree;
    private readonly XmlNames _names;
    private readonly XmlAttributes _attributes;
    private readonly CancellationToken _cancelled;
    private readonly List<OpenElement> _open = [];
    private readonly bool _hasForbidden;
    private readonly int _end;
    private int _at;
    private int _nextCheck = NodesBetweenChecks;

    /// <param name="text">Changed by it: references are decoded where they stand.</param>
    /// <param name="start">Where the XML starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="tree">Gets what is read, as pieces of <paramref name="text"/>.</param>
    /// <param name="cancelled">Stops the reading.</param>
    public XmlScan(char[] text, int start, int end, FeedTree tree, CancellationToken cancelled)
    {
        (_text, _at, _tree, _cancelled) = (text, start, tree, cancelled);
        _names = new XmlNames(tree);
        _attributes = new XmlAttributes(text, _names);

        // What XML forbids ends the text, unless the feed is over before.
        var whole = text.AsSpan(start, end - start);
        var forbidden = whole.IndexOfAny(Controls);
        whole = forbidden < 0 ? whole : whole[..forbidden];
        var noCharacter = whole.IndexOfAny('\uFFFE', '\uFFFF');
        _end = start + (noCharacter < 0 ? whole.Length : noCharacter);
        _hasForbidden = _end < end;
    }

    /// <summary>Why reading stopped before the end of the root; null when it did not.</summary>
    public string? Broken { get; private set; }

    /// <summary>Whether that was <see cref="FeedXml.MaxNodes"/>, which no repair can help.</summary>
    public bool HitLimit { get; private set; }

    public bool HadUndeclaredPrefixes => _names.HadUndeclaredPrefixes;

    private ReadOnlySpan<char> Rest => _text.AsSpan(_at, _end - _at);

    public void Run()
    {
        while (Step())
        {
            if (_tree.Count >= _nextCheck)
            {
                _cancelled.ThrowIfCancellationRequested();
                _nextCheck = _tree.Count + NodesBetweenChecks;
            }
        }

        if (Broken is not null)
        {
            var why = _tree.Count == 0 && Broken == CutOff ? "there is no element" : Broken == CutOff && _hasForbidden ? "a control character" : Broken;
            Broken = HitLimit ? why : $"{why}, line {1 + _text.AsSpan(0, Math.Min(_at, _end)).Count('\n')}";
            DropOpenItem();
        }
    }

    /// <returns>Whether there is more: false where the root ends, and where the text breaks.</returns>
    private bool Step()
    {
        if (_tree.Count >= FeedXml.MaxNodes)
        {
            HitLimit = true;
            return Stop($"more than {FeedXml.MaxNodes} elements");
        }

        if (_at >= _end)
        {
            return Stop(CutOff);
        }

        var markup = Rest.IndexOf('<');
        if (markup != 0 && !ReadText(markup < 0 ? _end : _at + markup))
        {
            return false;
        }

        return _at + 1 >= _end ? Stop(CutOff) : _text[_at + 1] switch
        {
            '/' => ReadEnd(),
            '!' or '?' => ReadDeclaration(),
            _ => ReadStart(),
        };
    }

    private bool ReadText(int to)
    {
        var piece = _text.AsSpan(_at, to - _at);
        var isBlank = Spaces.Contains(piece[0]) && !piece.ContainsAnyExcept(Spaces);
        if (!isBlank && _open.Count == 0)
        {
            return Stop("text outside the root element");
        }

        if (!isBlank || _open.Count >= DepthOfMarkup) // between two elements of XHTML a space is a space
        {
            var length = XmlReferences.Decode(piece, isAttribute: false);
            if (length < 0)
            {
                return Stop("an ampersand that starts no reference of XML");
            }

            _tree.AddText(_at, length);
        }

        _at = to;
        return true;
    }

    private bool ReadDeclaration()
    {
        var rest = Rest;
        if (rest.StartsWith("<![CDATA["))
        {
            return ReadCharacterData(rest["<![CDATA[".Length..]);
        }

        var comment = rest.StartsWith("<!--");
        if (rest[1] == '!' && !comment)
        {
            _at += XmlRepair.LengthOfDeclaration(rest);
            return _open.Count == 0 || Stop("a declaration inside the feed");
        }

        var length = comment ? rest[4..].IndexOf("-->") : rest.IndexOf("?>");
        if (length < 0 || (!comment && rest[1..length].Contains('<')))
        {
            return Stop(length < 0 ? CutOff : "an instruction that is not closed");
        }

        _at += comment ? length + 7 : length + 2;
        return true;
    }

    private bool ReadCharacterData(ReadOnlySpan<char> rest)
    {
        var length = rest.IndexOf("]]>");
        var from = _end - rest.Length;
        if (length < 0 || _open.Count == 0)
        {
            return Stop(length < 0 ? CutOff : "text outside the root element");
        }

        _tree.AddText(from, XmlReferences.MakeLineFeeds(_text.AsSpan(from, length)));
        _at = from + length + "]]>".Length;
        return true;
    }

    private bool ReadEnd()
    {
        var rest = Rest[2..];
        var length = rest.IndexOf('>');
        if (length < 0 || _open.Count == 0)
        {
            return Stop(length < 0 ? CutOff : "an end tag without its start");
        }

        var open = _open[^1];
        if (!rest[..length].TrimEnd(" \t\r\n").SequenceEqual(_text.AsSpan(open.NameStart, open.NameLength)))
        {
            return Stop($"<{Shown(_text.AsSpan(open.NameStart, open.NameLength))}> is not closed");
        }

        _at += length + 3;
        _tree.Close(open.Node);
        _names.LeaveTo(open.Declared);
        _open.RemoveAt(_open.Count - 1);
        return _open.Count > 0;
    }

    private bool ReadStart()
    {
        var from = _at + 1;
        var length = Rest[1..].IndexOfAny(EndsName);
        if (length <= 0)
        {
            return Stop(length < 0 ? CutOff : "a bare angle bracket");
        }

        var declared = _names.Declared;
        _at = _attributes.Read(from + length, _end);
        if (_attributes.Broken is { } broken)
        {
            return Stop(broken);
        }

        if (_open.Count > FeedXml.MaxDepth)
        {
            return Stop($"elements nested more than {FeedXml.MaxDepth} deep");
        }

        var name = _names.Find(_text.AsSpan(from, length), isAttribute: false);
        if (name < 0)
        {
            return Stop("a name that XML does not allow");
        }

        var node = _tree.Open(name);
        if (!_attributes.AddTo(_tree, node))
        {
            _tree.CutAt(node);
            return Stop("a name that XML does not allow");
        }

        if (_text[_at] != '/')
        {
            _at++;
            _open.Add(new OpenElement(node, from, length, declared));
            return true;
        }

        _at += 2;
        _tree.Close(node);
        _names.LeaveTo(declared);
        return _open.Count > 0;
    }

    private bool Stop(string why)
    {
        Broken = why;
        return false;
    }

    private void DropOpenItem()
    {
        var item = _open.FindIndex(open => open.Node > 0 && _tree.NameOf(open.Node).Local.ToLowerInvariant() is "item" or "entry");
        if (item >= 0)
        {
            _tree.CutAt(_open[item].Node);
            _open.RemoveRange(item, _open.Count - item);
        }

        foreach (var open in _open)
        {
            _tree.Close(open.Node);
        }
    }

    private static string Shown(ReadOnlySpan<char> name) => name[..Math.Min(name.Length, 40)].ToString();

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct OpenElement(int Node, int NameStart, int NameLength, int Declared);
}
