using DigestBot.Cards.Languages;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Chat.Telegram.Snapshots;

/// <summary>Every kind of message in every language, as it goes to Telegram; the files below Golden are there to be read.</summary>
public sealed class SnapshotTests
{
    public static TheoryData<string, string> Messages => [.. Script.Kinds.SelectMany(_ => LanguageCodes.All, static (kind, language) => (kind, language))];

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task AMessageReadsAsItWasReviewed(string kind, string language) => Snapshot.Matches(Name(kind, language), await Script.ToldAsync(kind, language));

    [Fact]
    public void EverySnapshotIsOfAMessageThatThereIs() => Assert.Empty(Snapshot.Unused("telegram", Script.Kinds.SelectMany(_ => LanguageCodes.All, Name)));

    private static string Name(string kind, string language) => $"telegram/{kind}.{language}.html";
}
