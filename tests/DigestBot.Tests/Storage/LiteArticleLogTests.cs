using DigestBot.Stories;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Storage;

public sealed class LiteArticleLogTests : IDisposable
{
    private readonly MemoryStores _stores = new();

    public LiteArticleLogTests()
    {
        foreach (var id in new[] { "a", "b", "c" })
        {
            _stores.Articles.Add(Some.Article(id, "T"), Some.Card(), story: 1, fingerprint: 1, Some.Now);
        }
    }

    private IArticleLog Log => _stores.Articles.Log;

    public void Dispose() => _stores.Dispose();

    [Fact]
    public void ArticlesComeInTheirOrderFromANumberOn() => Assert.Equal(["b", "c"], Log.After(1, 10).Select(a => a.Id));

    [Fact]
    public void ArticlesComeBackwardsFromANumberOn() => Assert.Equal(["b", "a"], Log.Before(3, 10).Select(a => a.Id));

    [Fact]
    public void EditsBringTheArticleAsItIsNow()
    {
        _stores.Articles.Edit(2, Some.Article("b", "T") with { Text = "Corrected" }, Some.Card(), Some.Now);

        var (edit, articles) = Log.EditedAfter(0, 10);
        Assert.Equal((Log.Newest.Edit, "Corrected"), (edit, articles.Single().Text));
    }

    [Fact]
    public void AnArticleThatWentToAnotherStoryIsToldLikeAnEdit()
    {
        _stores.Articles.Move(2, new StoryDecision(Some.Now, DecisionKind.Moved, 9));

        Assert.Equal([("b", 9L)], Log.EditedAfter(0, 10).Articles.Select(a => (a.Id, a.Story)));
    }

    [Fact]
    public void GoingToAnotherStoryChangesNoWords()
    {
        _stores.Articles.Move(2, new StoryDecision(Some.Now, DecisionKind.Moved, 9));

        Assert.Empty(_stores.Articles.Edits(2));
    }

    [Fact]
    public void WithoutEditsTheMarkStays() => Assert.Equal(7, Log.EditedAfter(7, 10).Edit);

    [Fact]
    public void AnEditSignsAnotherState()
    {
        var before = Log.Sign(new ArticleMark(3, 0));
        _stores.Articles.Edit(2, Some.Article("b", "T"), Some.Card(), Some.Now);

        Assert.NotEqual(before, Log.Sign(Log.Newest));
    }

    [Fact]
    public void WhatIsNotThereHasNoSign() => Assert.Null(Log.Sign(new ArticleMark(4, 0)));

    [Fact]
    public void OfSeveralStoriesMergedAndUnknownOnesAreLeftOut()
    {
        var ids = Enumerable.Range(0, 3).Select(_ => _stores.Stories.Add(Some.Story()).Id).ToList();
        _stores.Stories.MergeInto(ids[2], ids[0]);

        Assert.Equal([ids[0], ids[1]], _stores.Stories.FindAll([.. ids, 99]).Select(s => s.Id).Order());
    }
}
