using DigestBot.Cards;
using DigestBot.Stories;
using DigestBot.Subscriptions;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Subscriptions;

public sealed class StoryFilterTests
{
    private static readonly Story Story = Some.Story(
        Some.Card(topics: ["e-government"], summary: "They will share experience.", parties:
        [
            Some.Country("RU", "Russia"), Some.Country("MX", "Mexico"), Some.Country("FR", "France", PartyRole.Mentioned), Some.Party("organisation:itu", "ITU"),
        ]),
        Some.Report(headline: "Россия и Мексика подписали меморандум", language: "ru"));

    public static TheoryData<string, bool> Kinds => new()
    {
        { "Countries=RU", true }, { "Countries=DE,MX", true }, { "Countries=DE", false },
        { "Countries=FR", false }, // only mentioned
        { "Parties=organisation:itu", true }, { "Parties=person:x", false },
        { "Actions=agreement", true }, { "Actions=penalty", false },
        { "Topics=e-government", true }, { "Topics=5g", false },
        { "Feeds=ru-ministry", true }, { "Feeds=mx-sct", false },
        { "Languages=ru", true }, { "Languages=en", false },
        { "Words=МЕМОРАНДУМ", true }, { "Words=experience", true }, { "Words=tender", false },
        { "Patterns=Мексик[аи]", true }, { "Patterns=^x", false },
    };

    [Theory]
    [InlineData("country:RU topic:5g", "topic:5g")]
    [InlineData("country:RU -action:agreement -lang:es", "-action:agreement")]
    [InlineData("country:DE -party:organisation:itu word:\"tender\"", "country:DE word:\"tender\" -party:organisation:itu")]
    [InlineData("country:RU -topic:5g", null)]
    public void ThePartThatIsNotMetIsTold(string filter, string? unmet) =>
        Assert.Equal(unmet, FilterText.Parse(filter, out _)!.Unmet(Story) is { } part ? FilterText.Write(part) : null);

    [Fact]
    public void WithoutTermsEveryStoryIsWanted() => Assert.True(StoryFilter.Everything.Wants(Story));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void AStoryIsWantedWhenItHasWhatIsIncluded(string term, bool holds) =>
        Assert.Equal(holds, new StoryFilter(Terms(term), FilterTerms.None).Wants(Story));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void AStoryIsNotWantedWhenItHasWhatIsExcluded(string term, bool holds) =>
        Assert.Equal(!holds, new StoryFilter(FilterTerms.None, Terms(term)).Wants(Story));

    [Fact]
    public void EveryKindThatIsIncludedMustHold() =>
        Assert.False(new StoryFilter(new FilterTerms { Countries = ["RU"], Actions = ["penalty"] }, FilterTerms.None).Wants(Story));

    [Fact]
    public void OneKindThatIsExcludedIsEnough() =>
        Assert.False(new StoryFilter(FilterTerms.None, new FilterTerms { Countries = ["RU"], Actions = ["penalty"] }).Wants(Story));

    private static FilterTerms Terms(string term)
    {
        var (kind, values) = (term.Split('=')[0], term.Split('=')[1].Split(','));
        return kind switch
        {
            "Countries" => new FilterTerms { Countries = values },
            "Parties" => new FilterTerms { Parties = values },
            "Actions" => new FilterTerms { Actions = values },
            "Topics" => new FilterTerms { Topics = values },
            "Feeds" => new FilterTerms { Feeds = values },
            "Languages" => new FilterTerms { Languages = values },
            "Words" => new FilterTerms { Words = values },
            _ => new FilterTerms { Patterns = values },
        };
    }
}
