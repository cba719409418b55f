using System.Runtime.InteropServices;

namespace DigestBot.Reading;

/// <summary>Elements within another, for <c>foreach</c>.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct FeedElements
{
    private readonly FeedTree _tree;
    private readonly int _end;
    private readonly bool _deep;
    private int _at;
    private int _next;

    public FeedElements(FeedTree tree, int parent, bool deep) =>
        (_tree, _end, _deep, _next) = (tree, tree.EndOf(parent), deep, parent + 1);

    public readonly FeedElement Current => new(_tree, _at);

    public readonly FeedElements GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_next < _end)
        {
            _at = _next;
            _next = _deep ? _at + 1 : _tree.EndOf(_at);
            if (_tree.IsElement(_at))
            {
                return true;
            }
        }

        return false;
    }
}
