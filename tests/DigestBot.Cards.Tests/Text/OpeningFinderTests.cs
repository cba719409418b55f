using DigestBot.Cards.Text;

namespace DigestBot.Cards.Tests.Text;

public sealed class OpeningFinderTests
{
    [Theory]
    [InlineData("NAIROBI, May 14 (AB) – Kenya opened an auction.", "Kenya opened an auction.")]
    [InlineData("Quito, 15 de mayo de 2024.- La Agencia informa.", "La Agencia informa.")]
    [InlineData("МИНСК, 14 мая. Подписан меморандум.", "Подписан меморандум.")]
    [InlineData("The regulator opened an auction.", "The regulator opened an auction.")]
    public void WhatStandsBeforeTheNewsIsTold(string lead, string news) => Assert.Equal(news, lead[OpeningFinder.Length(lead)..]);
}
