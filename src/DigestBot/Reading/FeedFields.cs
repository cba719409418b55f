namespace DigestBot.Reading;

/// <summary>The children of a channel, item or entry by <see cref="FeedNames"/>' keys, walked once and asked often.</summary>
internal sealed class FeedFields(FeedNames names)
{
    private readonly List<(string Key, FeedElement Element)> _fields = [];
    private ulong _marks; // a bit for each key, several keys a bit: most keys asked for are not there

    public FeedFields(FeedElement parent, FeedNames names)
        : this(names) => MoveTo(parent);

    public FeedElement Element { get; private set; }

    public string? XmlBase => Element.XmlBase;

    public string? XmlLang => Element.XmlLang;

    /// <summary>Takes the children of another element; an item after the other, in the same memory.</summary>
    public void MoveTo(FeedElement parent)
    {
        Element = parent;
        _fields.Clear();
        _marks = 0;
        foreach (var child in parent.Elements)
        {
            var key = names.Key(child);
            _marks |= Mark(key);
            _fields.Add((key, child));
        }
    }

    /// <summary>Every element of that key; nothing is made where there is none, as for most keys of most items.</summary>
    public IEnumerable<FeedElement> All(string key) => Has(key) ? Each(key) : [];

    public bool Has(string key)
    {
        if ((_marks & Mark(key)) == 0)
        {
            return false;
        }

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
    public FeedElement? First(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if ((_marks & Mark(key)) != 0 && FirstOf(key) is { } element)
            {
                return element;
            }
        }

        return null;
    }

    /// <summary>The text of <see cref="First"/>, trimmed; null when there is none.</summary>
    public string? Text(params ReadOnlySpan<string> keys) => First(keys)?.Trimmed;

    /// <summary>The first readable date of these.</summary>
    public DateTimeOffset? Date(string? language, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (First(key) is { } element && FeedDates.Parse(element.Text, language) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    public static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public static string? Trimmed(ReadOnlySpan<char> text) => text.Trim() is { IsEmpty: false } trimmed ? trimmed.ToString() : null;

    private static ulong Mark(string key) => 1UL << (((key.Length * 5) + (key[^1] * 3) + key[0]) & 63);

    private FeedElement? FirstOf(string key)
    {
        foreach (var (name, element) in _fields)
        {
            if (name == key && !element.IsBlank)
            {
                return element;
            }
        }

        return null;
    }

    private IEnumerable<FeedElement> Each(string key)
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
