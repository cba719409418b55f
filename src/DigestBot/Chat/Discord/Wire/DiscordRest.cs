using System.Text.Json.Serialization.Metadata;

namespace DigestBot.Chat.Discord.Wire;

/// <summary>
/// The calls that the bot makes. Each throws <see cref="DiscordException"/> when Discord refuses, <see cref="RefusedTokenException"/> when it refuses
/// the bot, <see cref="HttpRequestException"/> or <see cref="TimeoutException"/> on trouble on the way or at Discord (5xx). What creates or changes
/// messages in channels is tried once; whoever calls knows better when to try again.
/// </summary>
internal sealed class DiscordRest(RestCaller caller)
{
    /// <summary>Where the gateway is.</summary>
    public Task<GatewayBot> GetGatewayBotAsync(CancellationToken cancel) =>
        ReadAsync("gateway/bot", "gateway/bot", DiscordJson.Default.GatewayBot, cancel);

    /// <summary>What the bot is.</summary>
    public Task<Application> GetApplicationAsync(CancellationToken cancel) =>
        ReadAsync("applications/@me", "applications/@me", DiscordJson.Default.Application, cancel);

    /// <summary>Who the bot is.</summary>
    public Task<User> GetMeAsync(CancellationToken cancel) => ReadAsync("users/@me", "users/@me", DiscordJson.Default.User, cancel);

    /// <summary>A channel or thread.</summary>
    public Task<Channel> GetChannelAsync(string channel, CancellationToken cancel) => caller.AskAsync(
        new RestCall(HttpMethod.Get, "channels/{}", $"channels/{Id(channel)}", channel) { Waits = true }, DiscordJson.Default.Channel, cancel);

    /// <summary>Writes into a channel or thread.</summary>
    public Task<Message> CreateMessageAsync(string channel, MessageBody message, CancellationToken cancel) => caller.AskAsync(
        new RestCall(HttpMethod.Post, "channels/{}/messages", $"channels/{Id(channel)}/messages", channel),
        message, DiscordJson.Default.MessageBody, DiscordJson.Default.Message, cancel);

    /// <summary>Changes a message of the bot's.</summary>
    public Task<Message> EditMessageAsync(string channel, string message, MessageBody body, CancellationToken cancel) => caller.AskAsync(
        new RestCall(HttpMethod.Patch, "channels/{}/messages/{}", $"channels/{Id(channel)}/messages/{Id(message)}", channel),
        body, DiscordJson.Default.MessageBody, DiscordJson.Default.Message, cancel);

    /// <summary>Publishes a message of an announcement channel to those that follow it.</summary>
    public Task<Message> CrosspostAsync(string channel, string message, CancellationToken cancel) => caller.AskAsync(
        new RestCall(HttpMethod.Post, "channels/{}/messages/{}/crosspost", $"channels/{Id(channel)}/messages/{Id(message)}/crosspost", channel),
        DiscordJson.Default.Message, cancel);

    /// <summary>Begins a thread in a forum.</summary>
    /// <returns>The thread, with its first message.</returns>
    public Task<Channel> StartForumThreadAsync(string forum, ForumPost post, CancellationToken cancel) => caller.AskAsync(
        new RestCall(HttpMethod.Post, "channels/{}/threads", $"channels/{Id(forum)}/threads", forum),
        post, DiscordJson.Default.ForumPost, DiscordJson.Default.Channel, cancel);

    /// <summary>The commands that are registered for all guilds.</summary>
    public Task<IReadOnlyList<ApplicationCommand>> GetCommandsAsync(string application, CancellationToken cancel) => caller.AskAsync(
        new RestCall(HttpMethod.Get, "applications/{}/commands", $"applications/{Id(application)}/commands?with_localizations=true") { Waits = true },
        DiscordJson.Default.IReadOnlyListApplicationCommand, cancel);

    /// <summary>Registers these commands for all guilds, in the place of all there are.</summary>
    public Task<IReadOnlyList<ApplicationCommand>> PutCommandsAsync(string application, IReadOnlyList<ApplicationCommand> commands, CancellationToken cancel) => caller.AskAsync(
        new RestCall(HttpMethod.Put, "applications/{}/commands", $"applications/{Id(application)}/commands") { Waits = true },
        commands, DiscordJson.Default.IReadOnlyListApplicationCommand, DiscordJson.Default.IReadOnlyListApplicationCommand, cancel);

    /// <summary>Answers an interaction for the first time, within three seconds of it.</summary>
    public Task RespondAsync(Interaction interaction, Callback answer, CancellationToken cancel) =>
        caller.TellAsync(CallbackTo(interaction), answer, DiscordJson.Default.Callback, cancel);

    /// <summary>Suggests values to somebody who types.</summary>
    public Task SuggestAsync(Interaction interaction, IReadOnlyList<Choice> choices, CancellationToken cancel) => caller.TellAsync(
        CallbackTo(interaction), new ChoicesCallback(CallbackType.Choices, new ChoicesData(choices)), DiscordJson.Default.ChoicesCallback, cancel);

    /// <summary>Puts a message in the place of the first answer, or of "is thinking".</summary>
    public Task<Message> EditOriginalAsync(Interaction interaction, MessageBody body, CancellationToken cancel) => caller.AskAsync(
        Answer(HttpMethod.Patch, interaction, "messages/@original"), body, DiscordJson.Default.MessageBody, DiscordJson.Default.Message, cancel);

    /// <summary>Adds a message to the first answer.</summary>
    public Task<Message> FollowUpAsync(Interaction interaction, MessageBody body, CancellationToken cancel) => caller.AskAsync(
        Answer(HttpMethod.Post, interaction, string.Empty), body, DiscordJson.Default.MessageBody, DiscordJson.Default.Message, cancel);

    private Task<T> ReadAsync<T>(string route, string path, JsonTypeInfo<T> type, CancellationToken cancel) =>
        caller.AskAsync(new RestCall(HttpMethod.Get, route, path) { Waits = true }, type, cancel);

    private static RestCall CallbackTo(Interaction interaction) => new(
        HttpMethod.Post, "interactions/{}/{}/callback", $"interactions/{Id(interaction.Id)}/{Uri.EscapeDataString(interaction.Token)}/callback") { IsAnswer = true, IsLimited = false };

    private static RestCall Answer(HttpMethod method, Interaction interaction, string rest) => new(
        method,
        "webhooks/{}/{}/" + rest,
        $"webhooks/{Id(interaction.ApplicationId)}/{Uri.EscapeDataString(interaction.Token)}/{rest}".TrimEnd('/'),
        interaction.ApplicationId + "/" + interaction.Token) { IsAnswer = true, Waits = true };

    /// <summary>Ids come from Discord and from subscriptions that people write: none may lead to another path.</summary>
    private static string Id(string id) => id.Length is > 0 and <= 20 && id.All(char.IsAsciiDigit) ? id : throw new ArgumentException($"\"{id}\" is no id of Discord's", nameof(id));
}
