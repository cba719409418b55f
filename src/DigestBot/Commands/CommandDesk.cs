using System.Globalization;
using DigestBot.Cards.Languages;
using DigestBot.Digests;
using DigestBot.Subscriptions;
using Microsoft.Extensions.Logging;

namespace DigestBot.Commands;

/// <summary>
/// Takes every request: who may ask, how often, and which command answers. Whatever goes wrong behind it is logged and answered in
/// one line; nothing that people type brings it down.
/// </summary>
public sealed partial class CommandDesk(
    IEnumerable<ICommand> commands, AccessPolicy access, CommandLimiter limiter, IChatStore chats, ISubscriptionStore subscriptions, ILogger<CommandDesk> logger)
{
    /// <summary>The longest arguments that are read; what is longer is cut.</summary>
    public const int MaxArguments = 1000;

    private readonly Dictionary<string, ICommand> _commands = commands.ToDictionary(c => c.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Answers a request; null = it is better not answered (somebody floods, or talks to another bot).</summary>
    public async Task<CommandReply?> AnswerAsync(CommandRequest request, CancellationToken cancel)
    {
        var call = Call(request);
        if (limiter.Ask(request.Channel + ":" + request.User, out var tell) is var wait && wait > TimeSpan.Zero)
        {
            return tell ? call.Say(call.Texts.Fill(call.Replies.TooFast, (int)Math.Ceiling(wait.TotalSeconds))) : null;
        }

        if (!access.Allows(request.Channel, request.Chat, request.User))
        {
            var id = request.Kind == ChatKind.Private ? request.User : request.Chat;
            return request.Kind == ChatKind.Private || _commands.ContainsKey(request.Name) ? call.Say(call.Texts.Fill(call.Replies.Private, request.Channel + ":" + id)) : null;
        }

        if (!_commands.TryGetValue(request.Name, out var command))
        {
            return request.Kind == ChatKind.Private ? call.Say(call.Texts.Fill(call.Replies.UnknownCommand, "/" + Shown(request.Name))) : null;
        }

        return await AnswerAsync(command, call, cancel);
    }

    /// <summary>Answers a button.</summary>
    /// <param name="request">Who pressed it and where; name and arguments are taken from the action.</param>
    /// <param name="action">What it asks for.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<CommandReply?> PressAsync(CommandRequest request, string action, CancellationToken cancel)
    {
        var call = Call(request);
        return ButtonAction.Read(action) is var (name, arguments) && _commands.ContainsKey(name)
            ? await AnswerAsync(request with { Name = name, Arguments = arguments }, cancel)
            : call.Say(call.Replies.OldButton);
    }

    private async Task<CommandReply> AnswerAsync(ICommand command, CommandCall call, CancellationToken cancel)
    {
        var request = call.Request;
        try
        {
            var isOwner = access.IsOwner(request.Channel, request.User);
            return command.Right switch
            {
                CommandRight.Owners when !isOwner => call.Say(call.Replies.OwnersOnly),
                CommandRight.Admins when !isOwner && request.Kind != ChatKind.Private && !await request.IsAdmin(cancel) => call.Say(call.Replies.AdminsOnly),
                _ => await command.AnswerAsync(call, cancel),
            };
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            LogFailed(e, command.Name);
            return call.Say(call.Replies.Failed);
        }
    }

    private CommandCall Call(CommandRequest request)
    {
        var cut = request.Arguments.Length > MaxArguments ? request with { Arguments = request.Arguments[..MaxArguments] } : request;
        var chat = chats.Find(request.Channel, request.Chat);
        var known = chat?.Language is null && request.Kind != ChatKind.Private ? subscriptions.OfChat(request.Channel, request.Chat) is [var first, ..] ? first : null : null;
        var language = chat?.Language ?? known?.Language ?? LanguageCodes.Normalise(request.UserLanguage) ?? "en";
        return new CommandCall(cut, Texts.For(language), chat?.TimeZone ?? "UTC");
    }

    private static string Shown(string name) => name.Length > 32 ? name[..32].ToLower(CultureInfo.InvariantCulture) : name;

    [LoggerMessage(Level = LogLevel.Error, Message = "/{Command} failed")]
    private partial void LogFailed(Exception e, string command);
}
