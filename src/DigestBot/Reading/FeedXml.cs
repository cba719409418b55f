using System.Xml;
using System.Xml.Linq;

namespace DigestBot.Reading;

/// <summary>
/// XML text as a tree, as far as it goes. No DTD is read, no entity expanded, nothing fetched; depth and number of nodes are capped.
/// Broken XML gives what came before the break, without the item that was open.
/// </summary>
internal sealed class FeedXml
{
    /// <summary>Real feeds nest a dozen deep, XHTML in them included. Deeper trees are attacks on recursive code.</summary>
    public const int MaxDepth = 100;

    /// <summary>Elements and texts: ten times those of the largest feed seen (2,636 items). About 100 MB when full.</summary>
    public const int MaxNodes = 800_000;

    private const int DepthOfMarkup = 4;
    private const int NodesBetweenChecks = 4096;

    private readonly CancellationToken _cancelled;
    private XElement? _current;
    private int _nodes;

    private FeedXml(CancellationToken cancelled) => _cancelled = cancelled;

    /// <summary>Null when not even the root could be read.</summary>
    public XElement? Root { get; private set; }

    /// <summary>Why reading stopped before the end of the root; null when it did not.</summary>
    public string? Broken { get; private set; }

    /// <summary>Whether that was <see cref="MaxNodes"/>, which no repair can help.</summary>
    public bool HitLimit { get; private set; }

    /// <summary>Whether prefixes were used that no one declared.</summary>
    public bool HadUndeclaredPrefixes { get; private set; }

    public static FeedXml Load(string text, CancellationToken cancelled)
    {
        var xml = new FeedXml(cancelled);
        var names = new NameTable();
        var namespaces = new LenientNamespaces(names);
        var settings = new XmlReaderSettings
        {
            NameTable = names,
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersFromEntities = 1024,
        };
        using var reader = XmlReader.Create(new StringReader(text), settings, new XmlParserContext(names, namespaces, xmlLang: null, XmlSpace.None));
        try
        {
            xml.Read(reader);
        }
        catch (XmlException broken)
        {
            xml.Stop(broken.Message.ReplaceLineEndings(" "));
        }
        catch (ArgumentException)
        {
            xml.Stop("a name that XML does not allow");
        }

        xml.HadUndeclaredPrefixes = namespaces.Used;
        return xml;
    }

    private void Read(XmlReader reader)
    {
        while (reader.Read())
        {
            if (++_nodes % NodesBetweenChecks == 0)
            {
                _cancelled.ThrowIfCancellationRequested();
            }

            if (_nodes > MaxNodes)
            {
                HitLimit = true;
                Stop($"more than {MaxNodes} elements");
                return;
            }

            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (reader.Depth > MaxDepth)
                    {
                        Stop($"elements nested more than {MaxDepth} deep");
                        return;
                    }

                    if (Open(reader))
                    {
                        return;
                    }

                    break;
                case XmlNodeType.EndElement:
                    if (_current == Root)
                    {
                        return; // what follows the root is none of ours
                    }

                    _current = _current!.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    _current!.Add(reader.Value);
                    break;
                case XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when reader.Depth >= DepthOfMarkup:
                    _current?.Add(reader.Value); // between two elements of XHTML a space is a space
                    break;
            }
        }

        Stop("the text ends too early");
    }

    /// <returns>Whether the document is over: an empty root.</returns>
    private bool Open(XmlReader reader)
    {
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        var empty = reader.IsEmptyElement;
        while (reader.MoveToNextAttribute())
        {
            var name = reader.Prefix.Length == 0 && reader.LocalName == "xmlns"
                ? XNamespace.None + "xmlns"
                : XName.Get(reader.LocalName, reader.NamespaceURI);
            element.SetAttributeValue(name, reader.Value);
        }

        if (Root is null)
        {
            Root = element;
            _ = new XDocument(element); // the package asks each element for its document
        }
        else
        {
            _current!.Add(element);
        }

        _current = empty ? _current : element;
        return empty && element == Root;
    }

    private void Stop(string why)
    {
        Broken = why;
        XElement? open = null;
        for (var element = _current; element is not null && element != Root; element = element.Parent)
        {
            if (element.Name.LocalName.ToLowerInvariant() is "item" or "entry")
            {
                open = element;
            }
        }

        open?.Remove();
    }
}
