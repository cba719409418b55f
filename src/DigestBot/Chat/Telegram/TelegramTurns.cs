using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.Enums;

namespace DigestBot.Chat.Telegram;

/// <summary>Talks to Telegram turn by turn until cancelled: begins, and begins again what failed, after a pause that grows to a minute.</summary>
public sealed partial class TelegramTurns(TelegramConnection telegram, TelegramDispatcher dispatcher, TelegramMenu menu, TimeProvider time, ILogger<TelegramTurns> logger)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <summary>The kinds of updates that are asked for.</summary>
    internal static readonly UpdateType[] Wanted = [UpdateType.Message, UpdateType.ChannelPost, UpdateType.CallbackQuery, UpdateType.MyChatMember];

    /// <summary>Runs.</summary>
    /// <param name="begin">Tells Telegram how updates shall come; once.</param>
    /// <param name="turn">Handles what came and waits for more.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task RunAsync(Func<CancellationToken, Task> begin, Func<CancellationToken, Task> turn, CancellationToken cancel)
    {
        var failures = 0;
        var begun = false;
        while (true)
        {
            try
            {
                if (!begun)
                {
                    var me = await telegram.Bot.GetMe(cancel);
                    dispatcher.BotName = me.Username ?? string.Empty;
                    await begin(cancel);
                    await menu.TellAsync(cancel);
                    LogListening(dispatcher.BotName);
                    begun = true;
                }

                await turn(cancel);
                failures = 0;
            }
            catch (ApiRequestException e) when (e.ErrorCode is 401 or 404)
            {
                LogRefused(); // the token; the other platforms go on
                await Task.Delay(Timeout.InfiniteTimeSpan, time, cancel);
            }
            catch (Exception e) when (e is not (OperationCanceledException or BadInputException) || (e is OperationCanceledException && !cancel.IsCancellationRequested))
            {
                failures++;
                LogTrouble(e.Message);
                await Task.Delay(Pause(e, failures), time, cancel);
            }
        }
    }

    private static TimeSpan Pause(Exception e, int failures) => e is ApiRequestException { Parameters.RetryAfter: { } seconds }
        ? TimeSpan.FromSeconds(seconds)
        : TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, 1 << Math.Min(failures, 6)));

    [LoggerMessage(Level = LogLevel.Information, Message = "Telegram: @{Bot} listens")]
    private partial void LogListening(string bot);

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram refuses the bot: Telegram:Token is wrong or was revoked. Get a new one from BotFather and start again; the rest of the bot goes on")]
    private partial void LogRefused();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram cannot be asked: {Reason}")]
    private partial void LogTrouble(string reason);
}
