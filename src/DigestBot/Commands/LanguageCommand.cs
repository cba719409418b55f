using DigestBot.Cards.Languages;
using DigestBot.Subscriptions;

namespace DigestBot.Commands;

/// <summary><c>language [xx]</c>: the language of this chat and of all its subscriptions.</summary>
public sealed class LanguageCommand(IChatStore chats, ISubscriptionStore subscriptions) : ICommand
{
    private const int InARow = 4;

    /// <inheritdoc/>
    public string Name => "language";

    /// <inheritdoc/>
    public CommandRight Right => CommandRight.Admins;

    /// <inheritdoc/>
    public Task<CommandReply> AnswerAsync(CommandCall call, CancellationToken cancel)
    {
        if (call.Arguments.Length == 0)
        {
            return Task.FromResult(Choice(call, call.Texts.Fill(call.Replies.Language, LanguageNames.Of(call.Texts.Language, call.Texts.Language))));
        }

        if (LanguageCodes.Normalise(call.Arguments) is not { } language)
        {
            return Task.FromResult(Choice(call, call.Texts.Fill(call.Replies.UnknownLanguage, call.Arguments)));
        }

        var (channel, chat) = (call.Request.Channel, call.Request.Chat);
        chats.Save((chats.Find(channel, chat) ?? new ChatPreferences(channel, chat, Language: null, TimeZone: null)) with { Language = language });
        foreach (var subscription in subscriptions.OfChat(channel, chat))
        {
            subscriptions.Save(subscription with { Language = language });
        }

        var texts = Digests.Texts.For(language);
        return Task.FromResult(CommandReply.Say(language, texts.Fill(texts.Words.Replies.Language, LanguageNames.Of(language, language))));
    }

    private CommandReply Choice(CommandCall call, string line) => call.Say(line) with
    {
        Buttons = [.. LanguageCodes.All.Select(code => ButtonAction.Button(LanguageNames.Of(code, code), Name, code)!).Chunk(InARow)],
    };
}
