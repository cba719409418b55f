using DigestBot.Cards.Languages;

namespace DigestBot.Cards.Tests.Languages;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("en", "The regulator has opened a consultation on the use of the upper band.")]
    [InlineData("es", "El regulador abrió una consulta sobre el uso de la banda superior.")]
    [InlineData("ru", "Регулятор открыл консультацию об использовании верхнего диапазона, этот документ обсуждают.")]
    [InlineData("fr", "Le régulateur a ouvert une consultation sur l'usage de la bande supérieure.")]
    [InlineData("pt", "O regulador abriu uma consulta sobre o uso da faixa superior, que não é nova.")]
    [InlineData("de", "Die Behörde hat eine Anhörung über die Nutzung des oberen Bandes eröffnet.")]
    [InlineData("it", "L'autorità ha avviato una consultazione sull'uso della banda superiore per gli operatori.")]
    [InlineData("ar", "أطلقت الهيئة استشارة عامة حول استخدام النطاق العلوي")]
    [InlineData("zh", "监管机构就高频段的使用公开征求意见")]
    [InlineData("ja", "規制当局は上位帯域の利用について意見募集を開始した")]
    [InlineData("ko", "규제 기관은 상위 대역의 이용에 관한 의견 수렴을 시작했다")]
    [InlineData("tr", "Kurum, üst bandın kullanımı hakkında bir kamuoyu görüşü süreci başlattı ve bunun için çağrı yaptı.")]
    [InlineData("id", "Regulator membuka konsultasi tentang penggunaan pita atas yang akan digunakan untuk layanan itu.")]
    [InlineData("uk", "Регулятор відкрив консультацію щодо використання верхнього діапазону")]
    [InlineData("pl", "Urząd rozpoczął konsultacje w sprawie wykorzystania górnego pasma, które nie jest nowe.")]
    [InlineData("hi", "नियामक ने ऊपरी बैंड के उपयोग पर परामर्श शुरू किया")]
    public void EachOfOurLanguagesIsKnown(string language, string text) => Assert.Equal(language, LanguageDetector.Detect(text));

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("2024 – 17:30")]
    public void ATextWithoutWordsHasNoLanguage(string text) => Assert.Equal("und", LanguageDetector.Detect(text));

    [Fact]
    public void AnEnglishCompanyNameDoesNotMakeARussianTextEnglish() =>
        Assert.Equal("ru", LanguageDetector.Detect("Компания Example Networks объявила, что подключила ещё десять посёлков"));

    [Theory]
    [InlineData("it", "5G: gara rinviata")]
    [InlineData("es", "5G: gara rinviata")]
    [InlineData("uk", "План 5G")]
    public void AFewWordsAreInTheLanguageOfTheirPublisher(string likely, string text) => Assert.Equal(likely, LanguageDetector.Detect(text, likely));

    [Theory]
    [InlineData("it", "план 5G в работе для всех")]
    [InlineData("ru", "The regulator has opened a consultation on the use of the band")]
    [InlineData("ru", "Orange Polska")]
    [InlineData("ja", "Orange Polska")]
    public void APublishersLanguageIsNoReasonToMisreadWhatIsPlain(string likely, string text) => Assert.NotEqual(likely, LanguageDetector.Detect(text, likely));

    [Theory]
    [InlineData("PT-br", "pt")]
    [InlineData("zh_Hant", "zh")]
    [InlineData(" EN ", "en")]
    [InlineData("xx", null)]
    [InlineData(null, null)]
    public void CodesAreTakenAsSourcesWriteThem(string? given, string? code) => Assert.Equal(code, LanguageCodes.Normalise(given));
}
