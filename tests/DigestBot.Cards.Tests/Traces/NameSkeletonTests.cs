using DigestBot.Cards.Traces;

namespace DigestBot.Cards.Tests.Traces;

public sealed class NameSkeletonTests
{
    [Theory]
    [InlineData("Trump", "TRNP")]
    [InlineData("Трамп", "TRNP")]
    [InlineData("トランプ", "TRNP")]
    [InlineData("트럼프", "TRNP")]
    [InlineData("特朗普", "TRNP")]
    [InlineData("Schmidt", "SNT")]
    [InlineData("Philip", "FRP")]
    [InlineData("Мексика", "NKK")]
    [InlineData("Mexico", "NKK")]
    [InlineData("Cicero", "SSR")]
    [InlineData("Nunn", "NN")] // a vowel between keeps both
    [InlineData("Anna", "N")] // none does not
    [InlineData("", "")]
    [InlineData("aeiou", "")]
    [InlineData("2010", "")]
    public void ConsonantsByClass(string name, string skeleton) => Assert.Equal(skeleton, NameSkeleton.Of(name));

    [Fact]
    public void AWordOfAnyLengthIsRead() => Assert.Equal("", NameSkeleton.Of(new string('a', 100_000)));
}
