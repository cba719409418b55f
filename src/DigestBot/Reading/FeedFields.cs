using System.Runtime.InteropServices;

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
            _marks |= FeedKeys.MarkOf(key);
            _fields.Add((key, child));
        }
    }

    /// <summary>All of them with their keys, in the feed's order.</summary>
    public ReadOnlySpan<(string Key, FeedElement Element)> Listed => CollectionsMarshal.AsSpan(_fields);

    /// <summary>Every element of that key; nothing is made where there is none, as for most keys of most items.</summary>
    public IEnumerable<FeedElement> All(string key) => Has(key) ? Each(key) : [];

    /// <summary>Whether there may be an element of one of these keys; false is certain.</summary>
    public bool MayHave(FeedKeys keys) => (_marks & keys.Marks) != 0;

    public bool Has(string key)
    {
        if ((_marks & FeedKeys.MarkOf(key)) == 0)
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
    public FeedElement? First(FeedKeys keys)
    {
        if (!MayHave(keys))
        {
            return null;
        }

        foreach (var key in keys.Keys)
        {
            if (First(key) is { } element)
            {
                return element;
            }
        }

        return null;
    }

    /// <summary>The first of this key that has anything in it.</summary>
    public FeedElement? First(string key)
    {
        if ((_marks & FeedKeys.MarkOf(key)) != 0)
        {
            foreach (var (name, element) in _fields)
            {
                if (name == key && !element.IsBlank)
                {
                    return element;
                }
            }
        }

        return null;
    }

    /// <summary>The text of the first of these that has any, trimmed; null when there is none.</summary>
    public string? Text(FeedKeys keys) => First(keys)?.Trimmed;

    /// <summary>The text of the first of this key that has any, trimmed; null when there is none.</summary>
    public string? Text(string key) => First(key)?.Trimmed;

    /// <summary>The first readable date of these.</summary>
    public DateTimeOffset? Date(string? language, FeedKeys keys)
    {
        if (!MayHave(keys))
        {
            return null;
        }

        foreach (var key in keys.Keys)
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
