using DigestBot.Digests;

namespace DigestBot.Commands;

/// <summary>A request with what a command needs to answer it.</summary>
/// <param name="Request">The request.</param>
/// <param name="Texts">The words of the chat's language.</param>
/// <param name="TimeZone">The chat's time zone.</param>
public sealed record CommandCall(CommandRequest Request, Texts Texts, string TimeZone)
{
    /// <summary>What stands behind the command, blanks off.</summary>
    public string Arguments => Request.Arguments.Trim();

    internal ReplyTexts Replies => Texts.Words.Replies;

    internal CommandReply Say(params string[] lines) => CommandReply.Say(Texts.Language, lines);
}
