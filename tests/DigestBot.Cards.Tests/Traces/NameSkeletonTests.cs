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
    public void ConsonantsByClass(string name, string skeleton) => Assert.Equal(skeleton, Letters(NameSkeleton.Of(name)));

    [Fact]
    public void AWordOfAnyLengthIsRead() => Assert.Equal(0UL, NameSkeleton.Of(new string('a', 100_000)));

    [Fact]
    public void OfALongNameTheFirstTwentyConsonantsCount() => Assert.Equal(20, NameSkeleton.Length(NameSkeleton.Of(string.Concat(Enumerable.Repeat("ta", 40)))));

    /// <summary>The classes of a skeleton as letters: P T K F S R N.</summary>
    internal static string Letters(ulong skeleton) =>
        string.Concat(Enumerable.Range(0, NameSkeleton.Length(skeleton)).Reverse().Select(i => " PTKFSRN"[(int)(skeleton >> (NameSkeleton.BitsEach * i)) & 7]));
}
