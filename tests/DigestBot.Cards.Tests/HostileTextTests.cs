using System.Diagnostics;
using DigestBot.Cards.Languages;
using DigestBot.Cards.Tests.Support;

namespace DigestBot.Cards.Tests;

public sealed class HostileTextTests
{
    // Far more than it takes, far less than a quadratic algorithm would.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Pieces =>
        ["a", "A", "7", "(", " ", "\n", ".", "\u0301", "\ud800", "\udc00", "年", "ア", "株式会社", "وال", "장관", "1.", "1 ", "May ", "Russia ", "Minister Smith ", "Aa (AA) ", "<b>x</b>", "Trump ", "Ali Khan said ", "大学", "ア・", "University of ", "компания «", "Vodafone, Orange, ", "김민준 ", "राम सिंह ", "1 day and ", "from 1 ", "\u202e", "Christmas ",
            "ب", "\"", "«", "[(", "《", "각", "क", "3-", "3 to ", "1, 2 and ", "May 3-", "in French and ", "русском и ", "上周", "百", "两", "Хуан ", "\u200f", "&lt;", "<div><p class=\"a", "قبل يومين من ", "Россия ", "中国", "министр Иванов ", "लाल ", "октябрь ", "10月", "(Мир) (", "1990-х ", "कल "];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void FiveMegabytesOfOnePieceAreRead(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 5_000_000 / 2 / piece.Length));
        var clock = Stopwatch.StartNew();
        var card = Some.Card(text[..1000], text, language: null);
        Assert.True(card.Headline.Length <= 140);
        Assert.True(clock.Elapsed < Patience, $"took {clock.Elapsed}");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("ja")]
    [InlineData("ko")]
    [InlineData("ru")]
    public void AnyMixOfCharactersIsReadAndWritten(string language)
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var letters = new char[random.Next(200)];
            for (var i = 0; i < letters.Length; i++)
            {
                letters[i] = random.Next(3) == 0 ? " .,-/():\n"[random.Next(9)] : (char)random.Next(0x10000);
            }

            var text = new string(letters);
            var card = Some.Card(text, text, language);
            CardJson.Read(CardJson.Write(card));
        }
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public void EveryLanguageReadsALongTextOfOnePiece(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 50_000 / piece.Length));
        var clock = Stopwatch.StartNew();
        Assert.All(LanguageCodes.All, language => Assert.NotNull(Some.Card(text[..1000], text, language)));
        Assert.True(clock.Elapsed < Patience, $"took {clock.Elapsed}");
    }

    [Theory]
    [InlineData("xx")]
    [InlineData("")]
    [InlineData("english")]
    [InlineData("pt-BR")]
    public void AnyStatedLanguageIsTaken(string language) =>
        Assert.NotEmpty(Some.Card("Regulator opens consultation", "The regulator opened a consultation.", language).Language);
}
