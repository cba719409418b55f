using DigestBot.Search;

namespace DigestBot.Tests.Search;

/// <summary>Words that nobody wrote are searched as those that are spelled nearly so, and that is told.</summary>
public sealed class MisspelledWordsTests : IDisposable
{
    private readonly IndexedArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Theory]
    [InlineData("en", "Russia signs a memorandum on spectrum", "memorandm", "memorandum")]
    [InlineData("en", "Russia signs a memorandum on spectrum", "spectrun", "spectrum")]
    [InlineData("es", "Adjudican licencias de espectro", "licensias", "licencias")]
    [InlineData("fr", "Consultation sur les fréquences", "frequances", "fréquences")]
    [InlineData("ru", "Подписан меморандум о связи", "мемарандум", "меморандум")]
    [InlineData("uk", "Видано ліцензію оператору", "ліцинзія", "ліцензію")]
    [InlineData("tr", "Kurum frekans ihalesini duyurdu", "frakans", "frekans")]
    [InlineData("de", "Bundesnetzagentur versteigert Frequenzen", "Bundesnetzagenrut", "Bundesnetzagentur")]
    public void AMisspelledWordFindsWhatItShouldHaveBeen(string language, string headline, string typed, string shown)
    {
        var id = _archive.Add(headline, language);
        _archive.Add("Something else altogether");

        var page = Page(typed);

        Assert.Equal([id], page.Hits.Select(h => h.Story.Id));
        Assert.Equal([new WordInstead(typed, shown)], page.Instead);
    }

    [Fact]
    public void TheOtherWordsMustOccurAllTheSame()
    {
        var id = _archive.Add("A memorandum on roaming");
        _archive.Add("A memorandum on numbering");

        Assert.Equal([id], Page("memorandm roaming").Hits.Select(h => h.Story.Id));
    }

    [Fact]
    public void AMisspelledNameFindsItInOtherLetters()
    {
        var id = _archive.Add("Щёголев посетил Мексику", "ru");

        Assert.Equal([id], Page("Shcegolev").Hits.Select(h => h.Story.Id));
    }

    [Theory]
    [InlineData("memorandum")]
    [InlineData("memor")]
    [InlineData("")]
    public void WhatIsFoundAsTypedIsNotReplaced(string typed)
    {
        _archive.Add("A memorandum on roaming");

        Assert.Empty(Page(typed).Instead);
    }

    [Theory]
    [InlineData("raom")] // short words are a letter away from many others
    [InlineData("zanzibar")]
    [InlineData("\"memorandm\"")]
    [InlineData("memorandm zanzibar")]
    public void WhatIsLikeNothingFindsNothing(string typed)
    {
        _archive.Add("A memorandum on roaming");

        var page = Page(typed);

        Assert.Equal((0, 0), (page.Hits.Count, page.Instead.Count));
    }

    [Fact]
    public void TheNextPageGoesOnWithTheSameWord()
    {
        for (var n = 0; n < 5; n++)
        {
            _archive.Add("Memorandum number " + n);
        }

        var first = Page("memorandm");
        var second = Search("memorandm", first.Next);

        Assert.Equal(5, first.Hits.Concat(second.Hits).Select(h => h.Story.Id).Distinct().Count());
        Assert.Equal("memorandm", Assert.Single(second.Instead).Typed);
    }

    [Fact]
    public void APartyThatIsNoneIsToldAndSearchedAsWords()
    {
        _archive.Add("The party Atlantis");

        var page = Page("party:Atlantis");

        Assert.Equal(["Atlantis"], page.UnknownParties);
        Assert.Single(page.Hits);
    }

    private StoryPage Page(string text)
    {
        _archive.Keeper.CatchUp(progress: null, TestContext.Current.CancellationToken);
        return Search(text, cursor: null);
    }

    private StoryPage Search(string text, string? cursor) =>
        _archive.Search.Page(new StoryQuery { Text = text, Limit = 3, Cursor = cursor }, TestContext.Current.CancellationToken);
}
