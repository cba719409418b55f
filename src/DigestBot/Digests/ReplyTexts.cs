namespace DigestBot.Digests;

/// <summary>The words of answers to commands; a part of <see cref="TextsFile"/>.</summary>
internal sealed record ReplyTexts
{
    /// <summary>The first answer.</summary>
    public required string Welcome { get; init; }

    /// <summary>{0} = a schedule.</summary>
    public required string Subscribed { get; init; }

    /// <summary>A sentence or a label.</summary>
    public required string NoSubscriptions { get; init; }

    /// <summary>{0} = a subscription.</summary>
    public required string Unsubscribed { get; init; }

    /// <summary>{0} = how many.</summary>
    public required string TooManySubscriptions { get; init; }

    /// <summary>{0} = a language.</summary>
    public required string Language { get; init; }

    /// <summary>{0} = a zone.</summary>
    public required string TimeZone { get; init; }

    /// <summary>{0} = what was typed.</summary>
    public required string UnknownTimeZone { get; init; }

    /// <summary>{0} = what was typed.</summary>
    public required string UnknownLanguage { get; init; }

    /// <summary>{0} = times.</summary>
    public required string Schedule { get; init; }

    /// <summary>{0} = what was typed.</summary>
    public required string WrongSchedule { get; init; }

    /// <summary>{0} = terms.</summary>
    public required string Filter { get; init; }

    /// <summary>{0} = what was typed.</summary>
    public required string WrongFilter { get; init; }

    /// <summary>A sentence or a label.</summary>
    public required string AllStories { get; init; }

    /// <summary>A sentence or a label.</summary>
    public required string AtOnce { get; init; }

    /// <summary>{0} = times of day.</summary>
    public required string Daily { get; init; }

    /// <summary>{0} = a time.</summary>
    public required string NextDigest { get; init; }

    /// <summary>Of a subscription whose chat is closed to the bot.</summary>
    public required string Paused { get; init; }

    /// <summary>For a chat that was closed to the bot and is open again.</summary>
    public required string Resumed { get; init; }

    /// <summary>{0} = hours, or off.</summary>
    public required string QuietHours { get; init; }

    /// <summary>{0} = how many.</summary>
    public required string MaxStories { get; init; }

    /// <summary>{0} = on or off.</summary>
    public required string Sound { get; init; }

    /// <summary>Of a switch.</summary>
    public required string On { get; init; }

    /// <summary>Of a switch.</summary>
    public required string Off { get; init; }

    /// <summary>{0} = who asked.</summary>
    public required string Private { get; init; }

    /// <summary>A sentence or a label.</summary>
    public required string AdminsOnly { get; init; }

    /// <summary>A sentence or a label.</summary>
    public required string OwnersOnly { get; init; }

    /// <summary>{0} = seconds.</summary>
    public required string TooFast { get; init; }

    /// <summary>{0} = a command.</summary>
    public required string UnknownCommand { get; init; }

    /// <summary>A sentence or a label.</summary>
    public required string OldButton { get; init; }

    /// <summary>A sentence or a label.</summary>
    public required string Failed { get; init; }

    /// <summary>A sentence or a label.</summary>
    public required string SearchHint { get; init; }

    /// <summary>A sentence or a label.</summary>
    public required string Remove { get; init; }

    /// <summary>{0} = how many.</summary>
    public required string Feeds { get; init; }

    /// <summary>{0} = its id.</summary>
    public required string FeedAdded { get; init; }

    /// <summary>{0} = its id.</summary>
    public required string FeedRemoved { get; init; }

    /// <summary>{0} = what was typed.</summary>
    public required string UnknownFeed { get; init; }

    /// <summary>{0} = how many chats.</summary>
    public required string Broadcast { get; init; }

    /// <summary>A sentence or a label.</summary>
    public required string Settings { get; init; }

    /// <summary>What stands above names that are like what was typed.</summary>
    public required string DidYouMean { get; init; }

    /// <summary>{0} = how many items a feed has.</summary>
    public required string FeedItems { get; init; }

    /// <summary>{0} = the newest item, with its date.</summary>
    public required string NewestItem { get; init; }

    /// <summary>{0} = the address of the feed that was found.</summary>
    public required string FeedOfPage { get; init; }

    /// <summary>{0} = why.</summary>
    public required string NotAFeed { get; init; }

    /// <summary>{0} = on or off.</summary>
    public required string TellNothing { get; init; }
}
