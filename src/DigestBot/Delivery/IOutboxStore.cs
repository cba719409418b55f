namespace DigestBot.Delivery;

/// <summary>
/// Keeps messages until they are sent, those of a chat in a row. Every change is on disk when the call returns; its cost follows what
/// waits in that chat, not what waits in all or was ever sent.
/// </summary>
public interface IOutboxStore
{
    /// <summary>Queues messages at the end of their chats' rows; those whose key is queued or was sent already are left out.</summary>
    void Add(IReadOnlyList<OutboxEntry> entries);

    /// <summary>The chats whose first message is due, the longest due first.</summary>
    IReadOnlyList<string> DueChats(string channel, DateTimeOffset now, int limit);

    /// <summary>When the next message of a platform is due; null = none waits.</summary>
    DateTimeOffset? NextDue(string channel);

    /// <summary>Has a chat wait.</summary>
    void Postpone(string channel, string chat, DateTimeOffset until);

    /// <summary>The first messages of a chat, in order.</summary>
    IReadOnlyList<OutboxEntry> OfChat(string channel, string chat, int limit);

    /// <summary>Notes that sending begins.</summary>
    void Mark(OutboxEntry entry);

    /// <summary>The messages whose sending was begun and not recorded, in order.</summary>
    IReadOnlyList<OutboxEntry> Interrupted();

    /// <summary>Settles a message whose sending was begun and not recorded: it waits again. It is counted.</summary>
    void Unmark(OutboxEntry entry);

    /// <summary>Takes a message out because it was sent, and remembers its key.</summary>
    /// <param name="entry">Which.</param>
    /// <param name="messageId">Its id on the platform; 0 = it has none.</param>
    /// <param name="at">When.</param>
    /// <param name="chatNext">When the next one of its chat is due.</param>
    void Sent(OutboxEntry entry, long messageId, DateTimeOffset at, DateTimeOffset chatNext);

    /// <summary>Keeps a message that could not be sent, with what changed in it.</summary>
    /// <param name="entry">Which.</param>
    /// <param name="chatNext">When its chat is tried again.</param>
    /// <param name="toEnd">Whether the others of its chat come before it then.</param>
    void Retry(OutboxEntry entry, DateTimeOffset chatNext, bool toEnd);

    /// <summary>Takes a message out because it is given up, remembers its key and keeps it as a dead letter; an edit is left instead.</summary>
    void GiveUp(OutboxEntry entry, string reason, DateTimeOffset at);

    /// <summary>The same for all messages of a chat.</summary>
    void GiveUpChat(string channel, string chat, string reason, DateTimeOffset at);

    /// <summary>Gives the messages of a chat to the chat that it became.</summary>
    void MoveChat(string channel, string chat, string to);

    /// <summary>How many messages wait.</summary>
    int Waiting();

    /// <summary>The id under which a message went out; null = it was not sent.</summary>
    long? SentAs(string key);

    /// <summary>
    /// How the last message ended in which a subscription was told of a story; null = there was none, or it is forgotten. Of digests
    /// the last 500 stories of each subscription are remembered, single posts as long as their keys.
    /// </summary>
    /// <param name="subscription">Its id.</param>
    /// <param name="ids">The story's, and those of stories that became one with it.</param>
    ToldStory? Told(string subscription, IReadOnlyCollection<long> ids);

    /// <summary>A message by its key, as far as an edit needs to know it; null = it was never queued, or given up.</summary>
    SentPost? Post(string key);

    /// <summary>Queues edits, and notes in one with them which changes they were made of. One that waits for the same message gets the new words.</summary>
    /// <param name="edits">Entries with <see cref="OutboxEntry.Edits"/>.</param>
    /// <param name="changesSeen">The number of the last change that was looked at.</param>
    void AddEdits(IReadOnlyList<OutboxEntry> edits, long changesSeen);

    /// <summary>The last change that edits were queued for; 0 = none yet.</summary>
    long ChangesSeen();

    /// <summary>Notes that a message was edited. The edit leaves, unless it got newer words meanwhile.</summary>
    void Edited(OutboxEntry edit, DateTimeOffset at, DateTimeOffset chatNext);

    /// <summary>
    /// Takes out an edit that cannot be made or that nobody needs any more, unless it got newer words meanwhile. It is counted, and is no
    /// dead letter.
    /// </summary>
    void LeaveUnedited(OutboxEntry edit, DateTimeOffset at);

    /// <summary>How many edits were ever made, and how many were left.</summary>
    (long Made, long Left) Edits();

    /// <summary>How often the fate of a message was unknown: after a crash, or because its answer was lost.</summary>
    long Uncertain();

    /// <summary>The last dead letters, the newest first.</summary>
    IReadOnlyList<DeadLetter> DeadLetters(int limit);

    /// <summary>Forgets the keys of messages done before a time, and dead letters.</summary>
    void Purge(DateTimeOffset before);
}
