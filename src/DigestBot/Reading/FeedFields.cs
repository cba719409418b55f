using System.Xml.Linq;

namespace DigestBot.Reading;

/// <summary>The children of a channel, item or entry by <see cref="FeedNames"/>' keys, walked once and asked often.</summary>
internal sealed class FeedFields
{
    private readonly List<KeyValuePair<string, XElement>> _fields = [];

    public FeedFields(XElement parent, FeedNames names)
    {
        Element = parent;
        foreach (var child in parent.Elements())
        {
            _fields.Add(new(names.Key(child), child));
        }
    }

    public XElement Element { get; }

    public string? XmlBase => Element.Attribute(XNamespace.Xml + "base")?.Value;

    public string? XmlLang => Trimmed(Element.Attribute(XNamespace.Xml + "lang")?.Value);

    /// <summary>Every element of that key; nothing is made where there is none, as for most keys of most items.</summary>
    public IEnumerable<XElement> All(string key) => Has(key) ? Each(key) : [];

    public bool Has(string key)
    {
        foreach (var (name, _) in _fields)
        {
            if (name == key)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first of these that has anything in it, the order of <paramref name="keys"/> going first.</summary>
    public XElement? First(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            foreach (var (name, element) in _fields)
            {
                if (name == key && (element.HasElements || !string.IsNullOrWhiteSpace(element.Value)))
                {
                    return element;
                }
            }
        }

        return null;
    }

    /// <summary>The text of <see cref="First"/>, trimmed; null when there is none.</summary>
    public string? Text(params ReadOnlySpan<string> keys) => Trimmed(First(keys)?.Value);

    /// <summary>The first readable date of these.</summary>
    public DateTimeOffset? Date(string? language, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (First(key) is { } element && FeedDates.Parse(element.Value, language) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    public static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private IEnumerable<XElement> Each(string key)
    {
        foreach (var (name, element) in _fields)
        {
            if (name == key)
            {
                yield return element;
            }
        }
    }
}
