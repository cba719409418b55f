using System.Buffers;
using System.Text;
using System.Xml;

namespace DigestBot.Reading;

/// <summary>
/// Makes almost-XML into XML, in one pass from left to right: what stands before the root, declarations and DOCTYPE are dropped (an
/// entity is never expanded), HTML's entities become characters, bare ampersands and angle brackets are encoded, control characters
/// go, attributes are quoted, and end tags are made to match. A text that is cut off stays cut off: <see cref="FeedXml"/> knows what to keep.
/// </summary>
internal sealed class XmlRepair
{
    private const string DataStart = "<![CDATA[";
    private const string DataEnd = "]]>";

    private static readonly SearchValues<char> Special = SearchValues.Create(SpecialCharacters());

    private readonly string _text;
    private readonly StringBuilder _output;
    private readonly List<string> _open = [];
    private int _at;
    private int _dataEnd; // where the next CDATA section ends; int.MaxValue when none does

    private XmlRepair(string text)
    {
        _text = text;
        _output = new StringBuilder(text.Length + 256);
    }

    public static string Repair(string text) => new XmlRepair(text).Run();

    private ReadOnlySpan<char> Rest => _text.AsSpan(_at);

    private string Run()
    {
        while (_at < _text.Length)
        {
            var next = Rest.IndexOfAny(Special);
            var plain = next < 0 ? Rest : Rest[..next];
            AppendInside(plain);
            _at += plain.Length;
            if (next < 0)
            {
                break;
            }

            if (_text[_at] == '<')
            {
                if (ReadMarkup())
                {
                    break;
                }
            }
            else
            {
                ReadCharacter();
            }
        }

        return _output.ToString();
    }

    // Outside the root nothing but markup counts.
    private void AppendInside(ReadOnlySpan<char> text)
    {
        if (_open.Count == 0)
        {
            return;
        }

        while (text.IndexOf('>') is >= 0 and var at)
        {
            _output.Append(text[..at]).Append("&gt;"); // "]]>" may not stand in text
            text = text[(at + 1)..];
        }

        _output.Append(text);
    }

    private void ReadCharacter()
    {
        if (_text[_at] == '&')
        {
            var taken = HtmlEntities.TryRead(Rest, out var value);
            AppendInside(taken == 0 ? "&amp;" : Encoded(value));
            _at += Math.Max(taken, 1);
            return;
        }

        var pair = Rest.Length > 1 && char.IsSurrogatePair(_text[_at], _text[_at + 1]);
        AppendInside(pair ? Rest[..2] : "");
        _at += pair ? 2 : 1;
    }

    /// <returns>Whether the root is closed.</returns>
    private bool ReadMarkup()
    {
        if (Rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            SkipTo("-->", 4);
        }
        else if (Rest.StartsWith(DataStart, StringComparison.Ordinal))
        {
            ReadCharacterData();
        }
        else if (Rest.StartsWith("<?", StringComparison.Ordinal))
        {
            SkipTo(">", 2);
        }
        else if (Rest.StartsWith("<!", StringComparison.Ordinal))
        {
            _at += LengthOfDeclaration(Rest);
        }
        else if (Rest.Length > 2 && _text[_at + 1] == '/' && XmlRepairTag.StartsName(_text[_at + 2]))
        {
            return ReadEnd();
        }
        else if (Rest.Length > 1 && XmlRepairTag.StartsName(_text[_at + 1]))
        {
            ReadStart();
        }
        else
        {
            AppendInside("&lt;");
            _at++;
        }

        return false;
    }

    private void SkipTo(string mark, int from)
    {
        var end = _text.IndexOf(mark, Math.Min(_at + from, _text.Length), StringComparison.Ordinal);
        _at = end < 0 ? _text.Length : end + mark.Length;
    }

    private void ReadCharacterData()
    {
        var start = _at + DataStart.Length;
        var end = EndOfCharacterData(start);
        var inside = Cleaned(_text.AsSpan(start, (end < 0 ? _text.Length : end) - start));
        AppendInside(inside.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal));

        _at = end < 0 ? _text.Length : end + (_text.AsSpan(end).StartsWith(DataEnd, StringComparison.Ordinal) ? DataEnd.Length : 0);
    }

    // A section whose end was forgotten or misspelt reaches into the next one; then it ends with its item.
    private int EndOfCharacterData(int start)
    {
        if (_dataEnd < start)
        {
            _dataEnd = _text.IndexOf(DataEnd, start, StringComparison.Ordinal) is >= 0 and var found ? found : int.MaxValue;
        }

        var end = Math.Min(_dataEnd, _text.Length);
        var inside = _text.AsSpan(start, end - start);
        var next = inside.IndexOf(DataStart, StringComparison.Ordinal);
        if (next >= 0 || _dataEnd > _text.Length)
        {
            inside = next >= 0 ? inside[..next] : inside;
            var close = inside.IndexOf("]</", StringComparison.Ordinal) is >= 0 and var misspelt ? misspelt + 1 : ItemEnd(inside);
            end = close >= 0 ? start + close : end;
        }

        return end == _text.Length ? -1 : end;
    }

    private static int ItemEnd(ReadOnlySpan<char> text) =>
        text.IndexOf("</item>", StringComparison.Ordinal) is >= 0 and var item ? item : text.IndexOf("</entry>", StringComparison.Ordinal);

    /// <summary>&lt;!DOCTYPE rss [ &lt;!ENTITY a "…"&gt; ]&gt; is one declaration; quotes may hide brackets.</summary>
    /// <returns>How long it is: all of <paramref name="text"/>, when it does not end.</returns>
    public static int LengthOfDeclaration(ReadOnlySpan<char> text)
    {
        var (at, depth) = (0, 0);
        while (text[at..].IndexOfAny("<>\"'") is >= 0 and var next)
        {
            at += next;
            var c = text[at++];
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (depth == 0)
            {
                return at;
            }

            if (c is '"' or '\'' && text[at..].IndexOf(c) is >= 0 and < 4096 and var close)
            {
                at += close + 1;
            }
        }

        return text.Length;
    }

    private void ReadStart()
    {
        if (!XmlRepairTag.TryRead(Rest, out var tag, out var taken))
        {
            _at = _text.Length; // cut off inside a tag
            return;
        }

        _at += taken;
        var name = XmlRepairTag.ValidName(tag.Name);
        if (_open.Count > FeedXml.MaxDepth)
        {
            return; // the tree stops there anyway
        }

        _output.Append('<').Append(name);
        XmlRepairTag.AppendAttributes(_output, tag.Attributes);
        var empty = tag.Empty || (_open.Count > 2 && name.ToLowerInvariant() is "br" or "hr" or "img" or "wbr" or "input");
        _output.Append(empty ? "/>" : ">");
        if (!empty)
        {
            _open.Add(name);
        }
    }

    private bool ReadEnd()
    {
        var end = Rest.IndexOf('>');
        if (end < 0)
        {
            _at = _text.Length;
            return false;
        }

        var name = XmlRepairTag.ValidName(Rest[2..end].Trim());
        _at += end + 1;
        var match = _open.FindLastIndex(open => open == name);
        match = match >= 0 ? match : _open.FindLastIndex(open => open.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (match < 0)
        {
            return false; // an end without a start
        }

        while (_open.Count > match)
        {
            _output.Append("</").Append(_open[^1]).Append('>');
            _open.RemoveAt(_open.Count - 1);
        }

        return _open.Count == 0;
    }

    private static string Encoded(string value) => value switch
    {
        "<" => "&lt;",
        "&" => "&amp;",
        _ => value,
    };

    internal static string Cleaned(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                clean.Append(text[i]);
            }
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                clean.Append(text.Slice(i, 2));
                i++;
            }
        }

        return clean.ToString();
    }

    private static char[] SpecialCharacters() =>
        [.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(c => c is '<' or '&' || !XmlConvert.IsXmlChar(c))];
}
