using DigestBot.Delivery;
using Telegram.Bot.Exceptions;

namespace DigestBot.Chat.Telegram;

/// <summary>What Telegram's errors mean for delivery. Its texts are no part of the API's promises, so that an unknown one is a refusal of the message only.</summary>
internal static class TelegramErrors
{
    private static readonly TimeSpan UnsaidWait = TimeSpan.FromSeconds(5);

    private static readonly string[] ThreadGone = ["message thread not found", "topic_deleted", "topic_closed", "topic deleted", "topic closed"];

    private static readonly string[] ChatClosed =
    [
        "chat not found", "peer_id_invalid", "user is deactivated", "chat was deactivated", "not enough rights", "have no rights", "chat_write_forbidden",
        "need administrator rights", "bot was kicked", "bot was blocked", "bot is not a member", "chat_restricted", "chat_send_plain_forbidden",
    ];

    /// <summary>Whether the answer says what to do; otherwise it is trouble that a later attempt may not meet.</summary>
    public static bool IsSettled(ApiRequestException e) => e.ErrorCode is 400 or 403 or 429;

    /// <summary>What it says to do.</summary>
    public static SendFailedException Of(ApiRequestException e)
    {
        if (e.ErrorCode == 429)
        {
            return new SendFailedException(SendFailure.Flood, e.Message)
            {
                RetryAfter = e.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : UnsaidWait,
            };
        }

        if (e.Parameters?.MigrateToChatId is { } moved)
        {
            return new SendFailedException(SendFailure.ChatMoved, e.Message) { MovedTo = moved.ToString(System.Globalization.CultureInfo.InvariantCulture) };
        }

        return e.ErrorCode switch
        {
            403 => new SendFailedException(SendFailure.ChatClosed, e.Message),
            400 when Says(e, ThreadGone) => new SendFailedException(SendFailure.ThreadGone, e.Message),
            400 when Says(e, ChatClosed) => new SendFailedException(SendFailure.ChatClosed, e.Message),
            _ => new SendFailedException(SendFailure.Refused, e.Message),
        };
    }

    /// <summary>Whether Telegram may have taken what it gave no answer to: not if there was no connection.</summary>
    public static bool MayHaveArrived(RequestException e) => e.InnerException is not HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };

    private static bool Says(ApiRequestException e, string[] any) => any.Any(a => e.Message.Contains(a, StringComparison.OrdinalIgnoreCase));
}
