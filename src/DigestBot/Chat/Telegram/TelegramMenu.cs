using System.Security.Cryptography;
using System.Text;
using DigestBot.Cards.Languages;
using DigestBot.Commands;
using DigestBot.Digests;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace DigestBot.Chat.Telegram;

/// <summary>
/// Tells Telegram which commands there are, in each language and for each kind of chat: in groups, people who are no admins are shown
/// only what they may ask. Told again only when it has changed.
/// </summary>
public sealed class TelegramMenu(TelegramConnection telegram, ITelegramState state, AccessPolicy access)
{
    private static readonly string[] OfMembers = ["digest", "today", "search", "why", "subscriptions", "feeds", "help"];

    /// <summary>Tells it, if need be.</summary>
    public async Task TellAsync(CancellationToken cancel)
    {
        var owners = access.Owners.Where(o => o.StartsWith("telegram:", StringComparison.Ordinal)).Select(o => o["telegram:".Length..]).ToList();
        var menu = Menu(owners);
        var sign = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', menu.Select(m => $"{m.Scope.Type} {m.Language} {m.Chat} {string.Join(',', m.Commands.Select(c => c.Command + c.Description))}")))));
        if (sign == state.Menu)
        {
            return;
        }

        foreach (var (scope, language, _, commands) in menu)
        {
            await telegram.Bot.SetMyCommands(commands, scope, language, cancel);
        }

        state.Menu = sign;
    }

    private static List<(BotCommandScope Scope, string? Language, string Chat, IReadOnlyList<BotCommand> Commands)> Menu(IReadOnlyList<string> owners)
    {
        var menu = new List<(BotCommandScope, string?, string, IReadOnlyList<BotCommand>)>();
        foreach (var language in LanguageCodes.All.Prepend(null))
        {
            var texts = Texts.For(language ?? "en");
            menu.Add((BotCommandScope.Default(), language, string.Empty, Commands(OfMembers, texts)));
            menu.Add((BotCommandScope.AllPrivateChats(), language, string.Empty, Commands(CommandNames.Everyone, texts)));
            menu.Add((BotCommandScope.AllChatAdministrators(), language, string.Empty, Commands(CommandNames.Everyone, texts)));
        }

        menu.AddRange(owners.Select(o => ((BotCommandScope)BotCommandScope.Chat(o), (string?)null, o, Commands(CommandNames.Everyone.Concat(CommandNames.Owners), Texts.For("en")))));
        return menu;
    }

    private static IReadOnlyList<BotCommand> Commands(IEnumerable<string> names, Texts texts) => [.. names.Select(n => new BotCommand(n, texts.Words.Commands[n]))];
}
