namespace DigestBot.Reading;

/// <summary>
/// XML text as a tree, as far as it goes. No DTD is read, no entity expanded, nothing fetched; depth and number of nodes are capped.
/// Broken XML gives what came before the break, without the item that was open.
/// </summary>
internal sealed class FeedXml : IDisposable
{
    /// <summary>Real feeds nest a dozen deep, XHTML in them included. Deeper trees are attacks on recursive code.</summary>
    public const int MaxDepth = 100;

    /// <summary>Elements and texts: ten times those of the largest feed seen (2,636 items). About 20 MB when full.</summary>
    public const int MaxNodes = 800_000;

    /// <summary>Of one tag.</summary>
    public const int MaxAttributes = 100;

    private readonly FeedTree _tree;

    private FeedXml(FeedTree tree) => _tree = tree;

    /// <summary>Null when not even the root could be read.</summary>
    public FeedElement? Root => _tree.Count == 0 ? null : new FeedElement(_tree, node: 0);

    /// <summary>Why reading stopped before the end of the root; null when it did not.</summary>
    public string? Broken { get; private init; }

    /// <summary>Whether that was <see cref="MaxNodes"/>, which no repair can help.</summary>
    public bool HitLimit { get; private init; }

    /// <summary>Whether prefixes were used that no one declared.</summary>
    public bool HadUndeclaredPrefixes { get; private init; }

    /// <param name="text">Changed by it: references are decoded where they stand, and the tree is made of pieces of it.</param>
    /// <param name="start">Where the XML starts in it.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="cancelled">Stops the reading.</param>
    public static FeedXml Load(char[] text, int start, int end, CancellationToken cancelled)
    {
        cancelled.ThrowIfCancellationRequested();
        var tree = new FeedTree(text);
        var scan = new XmlScan(text, start, end, tree, cancelled);
        scan.Run();
        return new FeedXml(tree) { Broken = scan.Broken, HitLimit = scan.HitLimit, HadUndeclaredPrefixes = scan.HadUndeclaredPrefixes };
    }

    public void Dispose() => _tree.Dispose();
}
