namespace DigestBot.Digests;

/// <summary>A file of words; its keys are these names in camel case. Every key is required.</summary>
internal sealed record TextsFile
{
    /// <summary>What stands above a digest.</summary>
    public required string Title { get; init; }

    /// <summary>{0} = how many stories; a form for each of <see cref="Plurals.Forms"/>.</summary>
    public required IReadOnlyDictionary<string, string> StoryCount { get; init; }

    /// <summary>{0} = how many sources; likewise.</summary>
    public required IReadOnlyDictionary<string, string> SourceCount { get; init; }

    /// <summary>{0} = how many stories are not shown; likewise.</summary>
    public required IReadOnlyDictionary<string, string> MoreStories { get; init; }

    /// <summary>{0} = a list of publishers.</summary>
    public required string AlsoReportedBy { get; init; }

    /// <summary>{0} = the name of a language.</summary>
    public required string Original { get; init; }

    /// <summary>A label.</summary>
    public required string Date { get; init; }

    /// <summary>A label.</summary>
    public required string Action { get; init; }

    /// <summary>For an event without a date.</summary>
    public required string UnknownDate { get; init; }

    /// <summary>For a digest without stories.</summary>
    public required string NothingNew { get; init; }

    /// <summary>{0} = what was looked for.</summary>
    public required string NothingFound { get; init; }

    /// <summary>{0} = what was looked for, {1} = what is shown in its place.</summary>
    public required string ShownInstead { get; init; }

    /// <summary>For a chat whose thread was deleted.</summary>
    public required string TopicGone { get; init; }

    /// <summary>What is said by the way, in brackets after the words that it belongs to; {0} = it.</summary>
    public required string Aside { get; init; }

    /// <summary>What stands between a heading and what it is about.</summary>
    public required string Colon { get; init; }

    /// <summary>What stands between the items of a list.</summary>
    public required string ListSeparator { get; init; }

    /// <summary>What stands before the last item of a list.</summary>
    public required string ListLast { get; init; }

    /// <summary>.NET pattern of a whole date.</summary>
    public required string DatePattern { get; init; }

    /// <summary>.NET pattern of the first day of a month, which some languages count otherwise.</summary>
    public required string FirstPattern { get; init; }

    /// <summary>.NET pattern of a month.</summary>
    public required string MonthPattern { get; init; }

    /// <summary>.NET pattern of a year.</summary>
    public required string YearPattern { get; init; }

    /// <summary>Each action as a short noun.</summary>
    public required IReadOnlyDictionary<string, string> Actions { get; init; }

    /// <summary>Each topic as used within a line.</summary>
    public required IReadOnlyDictionary<string, string> Topics { get; init; }

    /// <summary>What each command does, as menus show it: at most 40 characters.</summary>
    public required IReadOnlyDictionary<string, string> Commands { get; init; }

    /// <summary>The words of answers to commands.</summary>
    public required ReplyTexts Replies { get; init; }

    /// <summary>The words in which an item's way is told.</summary>
    public required WhyTexts Why { get; init; }
}
