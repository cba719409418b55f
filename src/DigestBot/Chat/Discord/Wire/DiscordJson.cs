using System.Text.Json;
using System.Text.Json.Serialization;

namespace DigestBot.Chat.Discord.Wire;

/// <summary>The objects as JSON: snake_case, what is null is left out, what is unknown is ignored.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(ForumPost))]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(Callback))]
[JsonSerializable(typeof(ChoicesCallback))]
[JsonSerializable(typeof(IReadOnlyList<ApplicationCommand>))]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(GatewayFrame))]
internal sealed partial class DiscordJson : JsonSerializerContext;

/// <summary>What Discord says when it refuses.</summary>
/// <param name="Code">Its own code; 0 = a general one.</param>
/// <param name="Message">For people.</param>
/// <param name="Errors">Which field, for what reason.</param>
/// <param name="RetryAfter">Seconds, of 429.</param>
/// <param name="Global">Of 429: whether the whole bot is meant.</param>
internal sealed record ErrorAnswer(int Code = 0, string? Message = null, JsonElement? Errors = null, double? RetryAfter = null, bool? Global = null);
