namespace DigestBot.Tests.Fakes;

/// <content>Objects of the API that need nothing of the server.</content>
internal sealed partial class BotApiServer
{
    private static Dictionary<string, object?> Found(string chat) => BotApiTable.Checked("ChatFullInfo", new Dictionary<string, object?>
    {
        ["id"] = chat.StartsWith('@') ? ChannelId : long.Parse(chat, System.Globalization.CultureInfo.InvariantCulture),
        ["type"] = chat.StartsWith('@') ? "channel" : "supergroup",
        ["title"] = "A",
        ["username"] = chat.TrimStart('@'),
        ["accent_color_id"] = 0,
        ["max_reaction_count"] = 11,
        ["accepted_gift_types"] = new Dictionary<string, object?>(),
    });

    private static Dictionary<string, object?> Command(string text) => BotApiTable.Checked("MessageEntity", new Dictionary<string, object?>
    {
        ["type"] = "bot_command", ["offset"] = 0, ["length"] = text.Split(' ', '\n')[0].Length,
    });

    private static Dictionary<string, object?> Chat(long id, string? type) =>
        BotApiTable.Checked("Chat", new Dictionary<string, object?> { ["id"] = id, ["type"] = type ?? (id > 0 ? "private" : "supergroup") });

    private static Dictionary<string, object?> User(long id, string language) => BotApiTable.Checked("User", new Dictionary<string, object?>
    {
        ["id"] = id, ["is_bot"] = id == BotId, ["first_name"] = "A", ["language_code"] = language,
    });
}
