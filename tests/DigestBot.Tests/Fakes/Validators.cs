namespace DigestBot.Tests.Fakes;

/// <summary>By what a server lets clients ask whether a feed has changed.</summary>
public enum Validators
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>ETag and Last-Modified.</summary>
    Both,

    /// <summary>ETag alone.</summary>
    ETag,

    /// <summary>Last-Modified alone.</summary>
    LastModified,
}
