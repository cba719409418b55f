using System.Globalization;
using DigestBot.Commands;
using DigestBot.Delivery;
using DigestBot.Subscriptions;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace DigestBot.Chat.Telegram;

/// <summary>Turns updates into requests, and has answers shown where they belong.</summary>
public sealed class TelegramDispatcher(TelegramConnection telegram, CommandDesk desk, TelegramAnswers answers, ISubscriptionStore subscriptions, IOutboxStore outbox)
{
    /// <summary>The bot's name without @; commands to other bots are not ours.</summary>
    public string BotName { get; set; } = string.Empty;

    /// <summary>Handles one update.</summary>
    public async Task HandleAsync(Update update, CancellationToken cancel)
    {
        if ((update.Message ?? update.ChannelPost) is { } message)
        {
            await AskedAsync(update.Id, message, cancel);
        }
        else if (update.CallbackQuery is { } press)
        {
            await PressedAsync(update.Id, press, cancel);
        }
        else if (update.MyChatMember is { } member && member.NewChatMember.Status is ChatMemberStatus.Left or ChatMemberStatus.Kicked)
        {
            Pause(Number(member.Chat.Id), "the bot was removed or blocked");
        }
    }

    private async Task AskedAsync(int update, Message message, CancellationToken cancel)
    {
        if (message.MigrateToChatId is { } moved)
        {
            Move(Number(message.Chat.Id), Number(moved));
            return;
        }

        if (message.Text is not { Length: > 0 } text || Parsed(text, message.Chat.Type) is not var (name, arguments) || message.From is { IsBot: true, IsPremium: false } && message.SenderChat is null)
        {
            return;
        }

        var request = Request(update, message.Chat, message.IsTopicMessage ? message.MessageThreadId : null, message.From, message.SenderChat) with { Name = name, Arguments = arguments };
        if (name == "subscribe" && arguments.StartsWith('@') && request.Kind == ChatKind.Private)
        {
            if (await ForChannelAsync(request, cancel) is not { } redirected)
            {
                return;
            }

            await answers.SendAsync(message.Chat.Id, message.IsTopicMessage ? message.MessageThreadId : null, await desk.AnswerAsync(redirected, cancel), cancel);
            return;
        }

        await answers.SendAsync(message.Chat.Id, message.IsTopicMessage ? message.MessageThreadId : null, await desk.AnswerAsync(request, cancel), cancel);
    }

    private async Task PressedAsync(int update, CallbackQuery press, CancellationToken cancel)
    {
        var reply = press is { Message: { } message, Data: { } data }
            ? await desk.PressAsync(Request(update, message.Chat, message.IsTopicMessage ? message.MessageThreadId : null, press.From, senderChat: null), data, cancel)
            : null;
        await answers.AcknowledgeAsync(press.Id, cancel);
        if (press.Message is { } shown && reply is not null)
        {
            await answers.ReplaceAsync(shown, reply, cancel);
        }
    }

    /// <summary>A request for a channel that somebody names in a private chat; both must be its admins.</summary>
    private async Task<CommandRequest?> ForChannelAsync(CommandRequest request, CancellationToken cancel)
    {
        var words = request.Arguments.Split(' ', 2);
        try
        {
            var chat = await telegram.Bot.GetChat(words[0], cancel);
            var mine = await telegram.Bot.GetChatMember(chat.Id, telegram.Bot.BotId, cancel);
            var isAdmin = mine.Status is ChatMemberStatus.Administrator or ChatMemberStatus.Creator && await IsAdminAsync(chat.Id, long.Parse(request.User, CultureInfo.InvariantCulture), cancel);
            return request with { Chat = Number(chat.Id), Kind = ChatKind.Channel, Arguments = words.ElementAtOrDefault(1) ?? string.Empty, IsAdmin = _ => Task.FromResult(isAdmin) };
        }
        catch (ApiRequestException e) when (e.ErrorCode is 400 or 403)
        {
            return request with { Kind = ChatKind.Channel, IsAdmin = static _ => Task.FromResult(false) }; // no such channel, or none that the bot sees
        }
    }

    private CommandRequest Request(int update, global::Telegram.Bot.Types.Chat chat, int? thread, User? user, global::Telegram.Bot.Types.Chat? senderChat) => new()
    {
        Id = Number(update),
        Channel = TelegramChannel.ChannelName,
        Chat = Number(chat.Id),
        Kind = chat.Type switch { ChatType.Private => ChatKind.Private, ChatType.Channel => ChatKind.Channel, _ => ChatKind.Group },
        Thread = thread is { } id ? Number(id) : null,
        User = Number(user?.Id ?? senderChat?.Id ?? chat.Id),
        UserLanguage = user?.LanguageCode,
        Name = string.Empty,
        IsAdmin = async cancel => chat.Type == ChatType.Channel || senderChat?.Id == chat.Id // who writes in the name of a chat is its admin
            || (user is not null && await IsAdminAsync(chat.Id, user.Id, cancel)),
    };

    private async Task<bool> IsAdminAsync(long chat, long user, CancellationToken cancel) =>
        (await telegram.Bot.GetChatMember(chat, user, cancel)).Status is ChatMemberStatus.Administrator or ChatMemberStatus.Creator;

    /// <summary>A command and what stands behind it; plain words in a private chat are looked for. Null = it is not for us.</summary>
    private (string Name, string Arguments)? Parsed(string text, ChatType type)
    {
        if (text[0] != '/')
        {
            return type == ChatType.Private ? ("search", text) : null;
        }

        var end = text.AsSpan().IndexOfAny(' ', '\n', '\t');
        var command = end < 0 ? text[1..] : text[1..end];
        var at = command.IndexOf('@', StringComparison.Ordinal);
        if (at >= 0 && !command[(at + 1)..].Equals(BotName, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var name = (at < 0 ? command : command[..at]).ToLowerInvariant();
        return name.Length == 0 ? null : (name, end < 0 ? string.Empty : text[(end + 1)..]);
    }

    private void Pause(string chat, string reason)
    {
        foreach (var subscription in subscriptions.OfChat(TelegramChannel.ChannelName, chat).Where(s => s.Paused is null))
        {
            subscriptions.Save(subscription with { Paused = reason });
        }
    }

    private void Move(string chat, string to)
    {
        outbox.MoveChat(TelegramChannel.ChannelName, chat, to);
        subscriptions.MoveChat(TelegramChannel.ChannelName, chat, to);
    }

    private static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);
}
