using DigestBot.Commands;

namespace DigestBot.Tests.Commands;

public sealed class AccessPolicyTests
{
    private static readonly AccessPolicy Private = new(Open: false, ["telegram:1"], ["telegram:-100", "telegram:5"]);

    [Theory]
    [InlineData("telegram", "1", "1", true)] // the owner
    [InlineData("telegram", "-7", "1", true)] // in any chat
    [InlineData("telegram", "-100", "42", true)] // anybody in a chat that is allowed
    [InlineData("telegram", "-7", "5", true)] // a person who is allowed
    [InlineData("telegram", "42", "42", false)]
    [InlineData("discord", "1", "1", false)] // the same number elsewhere is somebody else
    public void APrivateBotIsForOwnersAndWhomTheyAllowed(string channel, string chat, string user, bool may) => Assert.Equal(may, Private.Allows(channel, chat, user));

    [Fact]
    public void AnOpenBotIsForEverybody() => Assert.True((Private with { Open = true }).Allows("telegram", "42", "42"));
}
