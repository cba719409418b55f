using System.Text;

namespace DigestBot.Reading;

/// <summary>One element of a <see cref="FeedTree"/>. Good for as long as the tree is.</summary>
internal readonly struct FeedElement(FeedTree tree, int node)
{
    private const string Xml = "http://www.w3.org/XML/1998/namespace";

    public FeedName Name => tree.NameOf(node);

    public bool HasElements
    {
        get
        {
            for (var child = node + 1; child < tree.EndOf(node); child = tree.EndOf(child))
            {
                if (tree.IsElement(child))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether there is no element in it, and no text but spaces.</summary>
    public bool IsBlank => !HasElements && Text.IsWhiteSpace();

    /// <summary>All text in it, however deep.</summary>
    public ReadOnlySpan<char> Text
    {
        get
        {
            var end = tree.EndOf(node);
            return end == node + 1 ? default
                : end == node + 2 && !tree.IsElement(node + 1) ? tree.TextOf(node + 1)
                : Joined(end);
        }
    }

    /// <summary><see cref="Text"/> as a string.</summary>
    public string Value => Text.ToString();

    /// <summary><see cref="Text"/> without the spaces around it; null when there is nothing else.</summary>
    public string? Trimmed => FeedFields.Trimmed(Text);

    public string? XmlBase => Attribute("base", Xml);

    public string? XmlLang => FeedFields.Trimmed(Attribute("lang", Xml));

    /// <summary>The elements right in it.</summary>
    public FeedElements Elements => new(tree, node, deep: false);

    /// <summary>The elements in it, however deep.</summary>
    public FeedElements Descendants => new(tree, node, deep: true);

    public int AttributeCount => tree.AttributesOf(node).Count;

    public FeedName AttributeName(int index) => tree.AttributeName(tree.AttributesOf(node).First + index);

    public ReadOnlySpan<char> AttributeValue(int index) => tree.AttributeValue(tree.AttributesOf(node).First + index);

    /// <summary>The value of the attribute of that name and no namespace.</summary>
    public string? Attribute(string name) => Attribute(name, space: "");

    /// <summary>The value of the first attribute of that name, whatever its case and namespace.</summary>
    public string? AttributeNamed(string name)
    {
        for (var i = 0; i < AttributeCount; i++)
        {
            if (AttributeName(i).Local.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return AttributeValue(i).ToString();
            }
        }

        return null;
    }

    /// <summary>The first element right in it of that name, in its own namespace.</summary>
    public FeedElement? Child(string local)
    {
        foreach (var child in Elements)
        {
            if (child.Name.Local == local && child.Name.Namespace == Name.Namespace)
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>The inside as HTML, prefixes dropped: for Atom's xhtml, and for feeds whose HTML was not escaped.</summary>
    public void WriteInside(CharacterBuffer html)
    {
        for (var child = node + 1; child < tree.EndOf(node); child = tree.EndOf(child))
        {
            if (tree.IsElement(child))
            {
                XhtmlWriter.Write(html, new FeedElement(tree, child));
            }
            else
            {
                XhtmlWriter.Encode(html, tree.TextOf(child));
            }
        }
    }

    private string? Attribute(string name, string space)
    {
        for (var i = 0; i < AttributeCount; i++)
        {
            if (AttributeName(i).Local == name && AttributeName(i).Namespace == space)
            {
                return AttributeValue(i).ToString();
            }
        }

        return null;
    }

    private string Joined(int end)
    {
        var text = new StringBuilder();
        for (var child = node + 1; child < end; child++)
        {
            text.Append(tree.IsElement(child) ? default : tree.TextOf(child));
        }

        return text.ToString();
    }
}
