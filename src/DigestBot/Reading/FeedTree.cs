using System.Buffers;
using System.Runtime.InteropServices;

namespace DigestBot.Reading;

/// <summary>
/// The elements and texts of a feed in the order of the document, in arrays that are used again for the next one. What is inside an
/// element stands behind it, up to its end. A text is a piece of the feed's own characters, references already decoded.
/// </summary>
internal sealed class FeedTree(char[] characters) : IDisposable
{
    private const int Text = -1;

    private readonly List<FeedName> _names = [];
    private Node[] _nodes = ArrayPool<Node>.Shared.Rent(1024);
    private Attribute[] _attributes = ArrayPool<Attribute>.Shared.Rent(256);
    private int _attributeCount;

    /// <summary>Elements and texts.</summary>
    public int Count { get; private set; }

    /// <returns>The number by which the other methods know a name.</returns>
    public int AddName(FeedName name)
    {
        _names.Add(name);
        return _names.Count - 1;
    }

    public FeedName NameOf(int node) => _names[_nodes[node].Name];

    public bool IsElement(int node) => _nodes[node].Name != Text;

    /// <summary>Where the first node stands that is not inside <paramref name="node"/>.</summary>
    public int EndOf(int node) => _nodes[node].End;

    public ReadOnlySpan<char> TextOf(int node) => characters.AsSpan(_nodes[node].Start, _nodes[node].Length);

    public (int First, int Count) AttributesOf(int node) => (_nodes[node].Start, _nodes[node].Length);

    public FeedName AttributeName(int attribute) => _names[_attributes[attribute].Name];

    public ReadOnlySpan<char> AttributeValue(int attribute) => characters.AsSpan(_attributes[attribute].Start, _attributes[attribute].Length);

    /// <summary>Adds an element, open until <see cref="Close"/>; its attributes follow.</summary>
    public int Open(int name) => Add(new Node(name, End: 0, Start: _attributeCount, Length: 0));

    public void AddAttribute(int element, int name, int start, int length)
    {
        if (_attributeCount == _attributes.Length)
        {
            var larger = ArrayPool<Attribute>.Shared.Rent(2 * _attributeCount);
            _attributes.AsSpan(0, _attributeCount).CopyTo(larger);
            ArrayPool<Attribute>.Shared.Return(_attributes);
            _attributes = larger;
        }

        _attributes[_attributeCount++] = new Attribute(name, start, length);
        _nodes[element].Length++;
    }

    public void AddText(int start, int length) => Add(new Node(Text, End: Count + 1, start, length));

    public void Close(int element) => _nodes[element].End = Count;

    /// <summary>Takes back <paramref name="node"/> and everything behind it.</summary>
    public void CutAt(int node) => Count = node;

    public void Dispose()
    {
        ArrayPool<Node>.Shared.Return(_nodes);
        ArrayPool<Attribute>.Shared.Return(_attributes);
        (_nodes, _attributes, Count) = ([], [], 0);
    }

    private int Add(Node node)
    {
        if (Count == _nodes.Length)
        {
            var larger = ArrayPool<Node>.Shared.Rent(2 * Count);
            _nodes.AsSpan(0, Count).CopyTo(larger);
            ArrayPool<Node>.Shared.Return(_nodes);
            _nodes = larger;
        }

        _nodes[Count] = node;
        return Count++;
    }

    // Of an element, start and length are those of its attributes.
    [StructLayout(LayoutKind.Auto)]
    private record struct Node(int Name, int End, int Start, int Length);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Attribute(int Name, int Start, int Length);
}
