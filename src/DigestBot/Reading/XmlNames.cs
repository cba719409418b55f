using System.Buffers;
using System.Runtime.InteropServices;

namespace DigestBot.Reading;

/// <summary>
/// The names in a feed, each with the namespace that its prefix stands for at that place. A prefix that nobody declared gets a
/// namespace of its own, where XML would stop: half of all hand-made feeds forget one.
/// </summary>
internal sealed class XmlNames(FeedTree tree)
{
    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    // Real feeds declare a dozen; each of them is looked at for each new name.
    private const int MostDeclared = 200;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("<>&\"'=!#$%()*+,/;?@[\\]^`{|}~");

    private readonly List<(string Prefix, string Namespace)> _declared = [];
    private readonly Dictionary<(string Namespace, string Local), int> _known = [];
    private readonly Spelling[] _spellings = new Spelling[128]; // by a few of their letters, for the nine of ten names that were just there
    private readonly Stack<int> _outer = [];
    private int _scope;
    private int _scopes;

    /// <summary>Whether a prefix had to be made up.</summary>
    public bool HadUndeclaredPrefixes { get; private set; }

    /// <summary>How many declarations hold; what <see cref="LeaveTo"/> goes back to.</summary>
    public int Declared => _declared.Count;

    /// <param name="prefix">Empty for the namespace of names without one.</param>
    /// <param name="space">What it stands for from here on.</param>
    public void Declare(ReadOnlySpan<char> prefix, ReadOnlySpan<char> space)
    {
        if (prefix is "xml" or "xmlns" || (space.IsEmpty && !prefix.IsEmpty) || _declared.Count == MostDeclared)
        {
            return; // what XML forbids, and what only floods
        }

        _outer.Push(_scope);
        _declared.Add((prefix.ToString(), space.ToString()));
        _scope = ++_scopes; // what names mean is found out anew
    }

    /// <summary>Forgets the declarations of elements that are closed.</summary>
    public void LeaveTo(int declared)
    {
        for (; _declared.Count > declared; _declared.RemoveAt(_declared.Count - 1))
        {
            _scope = _outer.Pop();
        }
    }

    /// <returns>The tree's number of the name; -1 for what is no name.</returns>
    public int Find(ReadOnlySpan<char> written, bool isAttribute)
    {
        var scope = (_scope << 1) | (isAttribute ? 1 : 0);
        ref var spelling = ref _spellings[((written.Length * 29) ^ (written[0] * 5) ^ written[^1]) & (_spellings.Length - 1)];
        if (spelling.Written is null || spelling.Scope != scope || !written.SequenceEqual(spelling.Written))
        {
            spelling = new Spelling(written.ToString(), scope, Resolve(written, isAttribute));
        }

        return spelling.Name;
    }

    private int Resolve(ReadOnlySpan<char> written, bool isAttribute)
    {
        if (written.ContainsAny(Forbidden) || !XmlRepairTag.StartsName(written[0]))
        {
            return -1;
        }

        var colon = written.IndexOf(':');
        var prefix = colon < 0 ? default : written[..colon];
        var space = colon < 0 && isAttribute ? "" : NamespaceOf(prefix);
        var name = (space, written[(colon + 1)..].ToString());
        if (!_known.TryGetValue(name, out var number))
        {
            number = tree.AddName(new FeedName(name.space, name.Item2));
            _known.Add(name, number);
        }

        return number;
    }

    private string NamespaceOf(ReadOnlySpan<char> prefix)
    {
        for (var i = _declared.Count - 1; i >= 0; i--)
        {
            if (prefix.SequenceEqual(_declared[i].Prefix))
            {
                return _declared[i].Namespace;
            }
        }

        if (prefix.IsEmpty || prefix is "xml")
        {
            return prefix.IsEmpty ? "" : XmlNamespace;
        }

        HadUndeclaredPrefixes = true;
        return string.Concat(FeedNames.UndeclaredPrefix, prefix);
    }

    [StructLayout(LayoutKind.Auto)]
    private record struct Spelling(string? Written, int Scope, int Name);
}
