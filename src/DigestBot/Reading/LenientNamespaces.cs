using System.Xml;

namespace DigestBot.Reading;

/// <summary>Gives every undeclared prefix a namespace of its own, where XML would stop: half of all hand-made feeds forget one.</summary>
internal sealed class LenientNamespaces(XmlNameTable names) : XmlNamespaceManager(names)
{
    /// <summary>Whether a prefix had to be made up.</summary>
    public bool Used { get; private set; }

    /// <inheritdoc/>
    public override string? LookupNamespace(string prefix)
    {
        if (base.LookupNamespace(prefix) is { } declared)
        {
            return declared;
        }

        Used = true;
        return FeedNames.UndeclaredPrefix + prefix;
    }
}
