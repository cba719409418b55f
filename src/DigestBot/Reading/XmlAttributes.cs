using System.Buffers;

namespace DigestBot.Reading;

/// <summary>The attributes of one start tag after the other, decoded where they stand.</summary>
internal sealed class XmlAttributes(char[] text, XmlNames names)
{
    public const string CutOff = "the text ends too early";

    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \t\r\n");
    private static readonly SearchValues<char> EndsName = SearchValues.Create(" \t\r\n=/><\"'");

    private readonly List<(int Start, int Length, int ValueStart, int ValueLength)> _found = [];

    /// <summary>What is wrong with the tag last read; null for nothing.</summary>
    public string? Broken { get; private set; }

    /// <summary>Reads the attributes of a tag. Its declarations of namespaces hold from here on, for its own name too.</summary>
    /// <param name="at">Behind its name.</param>
    /// <param name="end">Where the text ends.</param>
    /// <returns>Where the tag's end is, or the slash before it.</returns>
    public int Read(int at, int end)
    {
        _found.Clear();
        Broken = null;
        while (Broken is null)
        {
            var skipped = text.AsSpan(at, end - at).IndexOfAnyExcept(Spaces);
            at += Math.Max(skipped, 0);
            if (skipped < 0 || (text[at] != '>' && at + 1 == end))
            {
                Broken = CutOff;
            }
            else if (text[at] == '>' || (text[at] == '/' && text[at + 1] == '>'))
            {
                break;
            }
            else
            {
                at = skipped == 0 ? Stop(at, "an attribute without a space before it") : ReadOne(at, end);
            }
        }

        return at;
    }

    /// <returns>Whether all are names that XML allows.</returns>
    public bool AddTo(FeedTree tree, int element)
    {
        foreach (var (start, length, valueStart, valueLength) in _found)
        {
            var name = names.Find(text.AsSpan(start, length), isAttribute: true);
            if (name < 0)
            {
                return false;
            }

            tree.AddAttribute(element, name, valueStart, valueLength);
        }

        return true;
    }

    private int ReadOne(int at, int end)
    {
        var rest = text.AsSpan(at, end - at);
        var length = rest.IndexOfAny(EndsName);
        var equals = length < 0 ? -1 : length + rest[length..].IndexOfAnyExcept(Spaces);
        if (length <= 0 || equals < length || rest[equals] != '=')
        {
            return Stop(at, "an attribute without a value");
        }

        var quote = equals + 1 + rest[(equals + 1)..].IndexOfAnyExcept(Spaces);
        if (quote <= equals || rest[quote] is not ('"' or '\''))
        {
            return Stop(at, "an attribute without quotes");
        }

        var close = rest[(quote + 1)..].IndexOf(rest[quote]);
        if (close < 0 || rest.Slice(quote + 1, close).Contains('<'))
        {
            return Stop(at, close < 0 ? CutOff : "an attribute that is not closed");
        }

        Add(at, length, at + quote + 1, close);
        return at + quote + close + 2;
    }

    private void Add(int start, int length, int valueStart, int written)
    {
        var name = text.AsSpan(start, length);
        var decoded = XmlReferences.Decode(text.AsSpan(valueStart, written), isAttribute: true);
        if (decoded < 0)
        {
            Broken = "an ampersand that starts no reference of XML";
        }
        else if (name.StartsWith("xmlns") && (length == 5 || name[5] == ':'))
        {
            names.Declare(length == 5 ? default : name[6..], text.AsSpan(valueStart, decoded));
        }
        else if (_found.Count == FeedXml.MaxAttributes || IsKnown(name))
        {
            Broken = _found.Count == FeedXml.MaxAttributes ? $"more than {FeedXml.MaxAttributes} attributes in a tag" : "an attribute that stands twice";
        }
        else
        {
            _found.Add((start, length, valueStart, decoded));
        }
    }

    private bool IsKnown(ReadOnlySpan<char> name)
    {
        foreach (var (start, length, _, _) in _found)
        {
            if (name.SequenceEqual(text.AsSpan(start, length)))
            {
                return true;
            }
        }

        return false;
    }

    private int Stop(int at, string why)
    {
        Broken = why;
        return at;
    }
}
