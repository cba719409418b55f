using System.Text.Json;

namespace DigestBot.Tests.Fakes.Discord;

/// <summary>An interaction that the fake sent, and how it was answered.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Token">Its token.</param>
/// <param name="Type">2 = command, 3 = control, 4 = suggestions.</param>
internal sealed record AskedInteraction(string Id, string Token, int Type)
{
    /// <summary>The first answer; null = none yet.</summary>
    public JsonElement? Callback { get; set; }

    /// <summary>From the asking to the first answer.</summary>
    public TimeSpan? AnsweredAfter { get; set; }

    /// <summary>Whether its fifteen minutes are over.</summary>
    public bool IsOver { get; set; }
}
