using System.Text.Json;

namespace DigestBot.Tests.Fakes.Discord;

/// <summary>A call that the fake got.</summary>
/// <param name="Method">GET and so on.</param>
/// <param name="Route">Like <c>/channels/{}/messages</c>; the path where no call is known.</param>
/// <param name="Ids">What stands in the braces.</param>
/// <param name="Body">Null = none.</param>
/// <param name="Headers">Of the request.</param>
internal sealed record DiscordRequest(string Method, string Route, IReadOnlyList<string> Ids, JsonElement? Body, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>Method and route.</summary>
    public string Call => Method + " " + Route;
}
