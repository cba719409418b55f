using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using DigestBot.Cards;
using DigestBot.Cards.Events;
using DigestBot.Cards.Languages;
using DigestBot.Commands;
using DigestBot.Digests;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Digests;

public sealed partial class TextsTests
{
    public static TheoryData<string> Languages => [.. LanguageCodes.All];

    [Fact]
    public void ThereAreTextsForSixteenLanguages() => Assert.Equal(16, LanguageCodes.All.Count);

    [Theory]
    [MemberData(nameof(Languages))]
    public void EveryKeyIsThereAndNoOther(string language)
    {
        var known = typeof(TextsFile).GetProperties().Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name));
        var written = File(language).EnumerateObject().Select(p => p.Name);

        Assert.Equal(known.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
        Assert.Equal(
            typeof(ReplyTexts).GetProperties().Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).Order(StringComparer.Ordinal),
            File(language).GetProperty("replies").EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            typeof(WhyTexts).GetProperties().Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).Order(StringComparer.Ordinal),
            File(language).GetProperty("why").EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void NoTextIsEmpty(string language) => Assert.Empty(Strings(File(language)).Where(s => string.IsNullOrWhiteSpace(s.Text)).Select(s => s.Key));

    [Theory]
    [MemberData(nameof(Languages))]
    public void EveryActionHasAName(string language) =>
        Assert.Equal(Actions.All.Order(StringComparer.Ordinal), Texts.For(language).Words.Actions.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Languages))]
    public void EveryTopicHasAName(string language) =>
        Assert.Equal(Topics.All.Order(StringComparer.Ordinal), Texts.For(language).Words.Topics.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Languages))]
    public void GapsAreWhereTheEnglishTextHasThem(string language)
    {
        var english = Strings(File("en")).ToDictionary(s => s.Key, s => Gaps(s.Text), StringComparer.Ordinal);

        Assert.Empty(Strings(File(language)).Where(s => !IsCounted(s.Key) && english[s.Key] != Gaps(s.Text)).Select(s => s.Key));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void ACountedTextHasEachFormOfItsLanguageAndNoOther(string language)
    {
        var counted = File(language).EnumerateObject().Where(p => IsCounted("/" + p.Name + "/")).ToList();

        Assert.NotEmpty(counted);
        Assert.All(counted, c => Assert.Equal(Plurals.Forms(language), c.Value.EnumerateObject().Select(f => f.Name)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void ACountedTextHasItsNumber(string language) => // but for Arabic, whose words for none, one and two hold it
        Assert.All(
            Strings(File(language)).Where(s => IsCounted(s.Key) && !(s.Key.Split('/')[^1] is "zero" or "two" || (language == "ar" && s.Key.EndsWith("/one", StringComparison.Ordinal)))),
            s => Assert.Equal("{0}", Gaps(s.Text)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void EveryCommandIsDescribedShortly(string language)
    {
        var described = Texts.For(language).Words.Commands;

        Assert.Equal(CommandNames.Everyone.Concat(CommandNames.Owners).Order(StringComparer.Ordinal), described.Keys.Order(StringComparer.Ordinal));
        Assert.All(described.Values, d => Assert.InRange(d.Length, 1, 40));
    }

    [Fact]
    public void EveryTextIsUsed()
    {
        var code = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "DigestBot"), "*.cs", SearchOption.AllDirectories)
            .Where(f => Path.GetFileName(f) is not "TextsFile.cs" && !f.Split(Path.DirectorySeparatorChar).Contains("obj")).Select(System.IO.File.ReadAllText));

        Assert.All(typeof(TextsFile).GetProperties(), p => Assert.Matches(new Regex($@"\b[Ww]ords\.{p.Name}\b", RegexOptions.None, TimeSpan.FromMinutes(1)), code));
        Assert.All(typeof(ReplyTexts).GetProperties(), p => Assert.Matches(new Regex($@"\b[Rr]eplies\.{p.Name}\b", RegexOptions.None, TimeSpan.FromMinutes(1)), code));
        Assert.All(typeof(WhyTexts).GetProperties(), p => Assert.Matches(new Regex($@"\bWhy\.{p.Name}\b", RegexOptions.None, TimeSpan.FromMinutes(1)), code));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void NoTwoActionsHaveTheSameName(string language) =>
        Assert.Distinct(Texts.For(language).Words.Actions.Values, StringComparer.Ordinal);

    [Theory]
    [InlineData("en", "5 October 2010", "October 2010", "2010")]
    [InlineData("es", "5 de octubre de 2010", "octubre de 2010", "2010")]
    [InlineData("ru", "5 октября 2010 г.", "октябрь 2010 г.", "2010")]
    [InlineData("fr", "5 octobre 2010", "octobre 2010", "2010")]
    [InlineData("pt", "5 de outubro de 2010", "outubro de 2010", "2010")]
    [InlineData("de", "5. Oktober 2010", "Oktober 2010", "2010")]
    [InlineData("it", "5 ottobre 2010", "ottobre 2010", "2010")]
    [InlineData("ar", "5 أكتوبر 2010", "أكتوبر 2010", "2010")]
    [InlineData("zh", "2010年10月5日", "2010年10月", "2010年")]
    [InlineData("ja", "2010年10月5日", "2010年10月", "2010年")]
    [InlineData("ko", "2010년 10월 5일", "2010년 10월", "2010년")]
    [InlineData("tr", "5 Ekim 2010", "Ekim 2010", "2010")]
    [InlineData("id", "5 Oktober 2010", "Oktober 2010", "2010")]
    [InlineData("uk", "5 жовтня 2010 р.", "жовтень 2010 р.", "2010")]
    [InlineData("pl", "5 października 2010", "październik 2010", "2010")]
    [InlineData("hi", "5 अक्तूबर 2010", "अक्तूबर 2010", "2010")]
    public void ADateIsWrittenAsReadersOfTheLanguageWriteIt(string language, string day, string month, string year)
    {
        var texts = Texts.For(language);

        Assert.Equal(
            (day, month, year),
            (texts.Date(new DateOnly(2010, 10, 5), DatePrecision.Day), texts.Date(new DateOnly(2010, 10, 1), DatePrecision.Month), texts.Date(new DateOnly(2010, 1, 1), DatePrecision.Year)));
    }

    [Theory]
    [InlineData("en", "A, B and C")]
    [InlineData("ru", "A, B и C")]
    [InlineData("zh", "A、B和C")]
    [InlineData("ar", "A، B وC")]
    public void AListIsWrittenAsReadersOfTheLanguageWriteIt(string language, string list) => Assert.Equal(list, Texts.For(language).List(["A", "B", "C"]));

    [Fact]
    public void AListOfOneIsThatOne() => Assert.Equal("A", Texts.For("en").List(["A"]));

    [Fact]
    public void ALanguageThatIsNotOursIsAnsweredInEnglish() => Assert.Equal("en", Texts.For("sw").Language);

    [Fact]
    public void TheCultureOfTheMachineHasNoSay()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("th-TH");

            Assert.Equal("5 October 2010", Texts.For("en").Date(new DateOnly(2010, 10, 5), DatePrecision.Day));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static bool IsCounted(string key) => typeof(TextsFile).GetProperties()
        .Any(p => p.Name is not ("Actions" or "Topics" or "Commands") && p.PropertyType == typeof(IReadOnlyDictionary<string, string>)
            && key.StartsWith("/" + JsonNamingPolicy.CamelCase.ConvertName(p.Name) + "/", StringComparison.Ordinal));

    private static JsonElement File(string language)
    {
        using var stream = typeof(Texts).Assembly.GetManifestResourceStream($"Texts/{language}.json");
        Assert.NotNull(stream);
        return JsonDocument.Parse(stream).RootElement;
    }

    private static IEnumerable<(string Key, string Text)> Strings(JsonElement element, string path = "") => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(p => Strings(p.Value, path + "/" + p.Name))
        : [(path, element.GetString()!)];

    private static string Gaps(string text) => string.Concat(Gap().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{[^}]*\}?|\}", RegexOptions.None, 1000)]
    private static partial Regex Gap();
}
