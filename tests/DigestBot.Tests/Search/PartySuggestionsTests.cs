using DigestBot.Search;
using DigestBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Search;

public sealed class PartySuggestionsTests : IDisposable
{
    private readonly IndexedArchive _archive = new();

    public PartySuggestionsTests()
    {
        _archive.Add(Some.Story(Some.Card(parties: [Some.Country("MX", "Mexico"), Some.Country("MA", "Morocco"), Some.Party("organisation:itu", "ITU")])));
        _archive.Add(Some.Story(Some.Card(parties: [Some.Country("MA", "Morocco"), Some.Party("person:igor-shchegolev", "Щёголев")])));
        _archive.Keeper.CatchUp(progress: null, TestContext.Current.CancellationToken);
    }

    public void Dispose() => _archive.Dispose();

    [Theory]
    [InlineData("mex", "country:MX")]
    [InlineData("Мекс", "country:MX")]
    [InlineData("墨西", "country:MX")]
    [InlineData("MÉX", "country:MX")]
    [InlineData("union", "organisation:itu")]
    [InlineData("shche", "person:igor-shchegolev")]
    [InlineData("Щёг", "person:igor-shchegolev")]
    public void APartyIsSuggestedFromTheBeginningOfAWordOfItsNameInAnyLanguage(string typed, string id) =>
        Assert.Contains(id, Suggested(typed));

    [Theory]
    [InlineData("Mexcio", "country:MX")]
    [InlineData("Maroc", "country:MA")]
    [InlineData("Morroco", "country:MA")]
    [InlineData("Мексека", "country:MX")]
    [InlineData("Internatoinal Telecommunication", "organisation:itu")]
    public void AMisspelledNameSuggestsTheNearest(string typed, string id) => Assert.Equal(id, Suggested(typed)[0]);

    [Fact]
    public void ThoseInMoreStoriesComeFirst() => Assert.Equal(["country:MA", "country:MX"], Suggested("m").Where(id => id.StartsWith("country:M", StringComparison.Ordinal)));

    [Fact]
    public void OnlyPartiesOfTheArchiveAreSuggested() => Assert.DoesNotContain("country:BR", Suggested("bra"));

    [Fact]
    public void NothingTypedSuggestsTheMostFrequent() => Assert.Equal("country:MA", Suggested("")[0]);

    [Theory]
    [InlineData("\uD83D")]
    [InlineData("zzzzzz")]
    public void WhatNobodyIsCalledSuggestsNobody(string typed) => Assert.Empty(Suggested(typed));

    [Fact]
    public void NamesAreInTheAskedLanguage() =>
        Assert.Equal("Мексика", new PartySuggestions(_archive.Keeper, new FakeTimeProvider()).For("mex", "ru")[0].Name);

    private List<string> Suggested(string typed) =>
        [.. new PartySuggestions(_archive.Keeper, new FakeTimeProvider()).For(typed, "en").Select(s => s.Id)];
}
