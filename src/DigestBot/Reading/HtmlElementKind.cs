namespace DigestBot.Reading;

/// <summary>What decides where an element may stand and what it closes.</summary>
internal enum HtmlElementKind
{
    /// <summary>Stands anywhere, closes nothing.</summary>
    Other,

    /// <summary>Its inside is not for readers: <c>script</c>, <c>style</c>, <c>select</c>.</summary>
    Hidden,

    /// <summary>Has no inside: <c>br</c>, <c>hr</c>.</summary>
    Empty,

    /// <summary><c>img</c></summary>
    Picture,

    /// <summary><c>a</c></summary>
    Link,

    /// <summary><c>p</c></summary>
    Paragraph,

    /// <summary><c>h1</c> to <c>h6</c></summary>
    Heading,

    /// <summary><c>li</c></summary>
    ListItem,

    /// <summary><c>dt</c>, <c>dd</c></summary>
    Term,

    /// <summary><c>table</c></summary>
    Table,

    /// <summary><c>thead</c>, <c>tbody</c>, <c>tfoot</c></summary>
    RowGroup,

    /// <summary><c>caption</c></summary>
    Caption,

    /// <summary><c>tr</c></summary>
    Row,

    /// <summary><c>td</c>, <c>th</c></summary>
    Cell,
}
