using System.Text;

namespace DigestBot.Tests.Reading;

public sealed class FeedDecoderTests
{
    private const string Russian = "Россия и Мексика подписали меморандум о связи";
    private const string French = "L’Arcep décide : fréquences à 800 MHz, données protégées";

    public FeedDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("windows-1251", Russian)]
    [InlineData("koi8-r", Russian)]
    [InlineData("koi8-u", "Уряд ухвалив рішення щодо зв'язку: ґ, є, і, ї")]
    [InlineData("windows-1250", "Prezes UKE ogłosił przetarg na częstotliwości")]
    [InlineData("windows-1252", French)]
    [InlineData("windows-1253", "Η ρυθμιστική αρχή ανακοίνωσε νέους κανόνες")]
    [InlineData("windows-1254", "BTK fatura itirazlarını yanıtladı: şirkete ceza")]
    [InlineData("windows-1255", "משרד התקשורת מפרסם שימוע")]
    [InlineData("windows-1256", "هيئة تنظيم الاتصالات تعلن عن قواعد جديدة")]
    [InlineData("windows-1257", "Ryšių reguliavimo tarnyba paskelbė konkursą")]
    [InlineData("windows-874", "สำนักงาน กสทช. ประกาศหลักเกณฑ์")]
    [InlineData("iso-8859-9", "BTK fatura itirazlarını yanıtladı: şirkete ceza")]
    [InlineData("gb18030", "工业和信息化部公开征求意见")]
    [InlineData("shift_jis", "総務省は周波数の再編に関する意見を募集")]
    [InlineData("euc-jp", "総務省は周波数の再編に関する意見を募集")]
    [InlineData("iso-2022-jp", "総務省は周波数の再編に関する意見を募集")]
    [InlineData("euc-kr", "방송통신위원회 보도자료 발표")]
    [InlineData("big5", "國家通訊傳播委員會公告")]
    [InlineData("utf-8", Russian)]
    public void TheDeclarationNamesTheEncoding(string label, string title) =>
        Assert.Equal(title, TitleOf(ReadingSome.Encoded(Encoding.GetEncoding(label), title, label)));

    [Fact]
    public void TheHttpHeaderNamesTheEncodingWhereTheFeedDoesNot() =>
        Assert.Equal(Russian, TitleOf(ReadingSome.Encoded(Encoding.GetEncoding(1251), Russian), "text/xml; charset=\"windows-1251\""));

    [Fact]
    public void AServersDefaultCharsetGivesWayToTheDeclaration() =>
        Assert.Equal(Russian, TitleOf(ReadingSome.Encoded(Encoding.GetEncoding(1251), Russian, "windows-1251"), "text/xml; charset=iso-8859-1"));

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-32", true)]
    [InlineData("utf-32", false)]
    [InlineData("utf-32BE", true)]
    [InlineData("utf-32BE", false)]
    public void ByteOrderMarksAndTheZerosOfUtf16AreSeen(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        var bytes = ReadingSome.Encoded(encoding, Russian, name);
        Assert.Equal(Russian, TitleOf(mark ? [.. encoding.GetPreamble(), .. bytes] : bytes));
    }

    [Fact]
    public void Utf8UnderAWesternLabelIsStillUtf8()
    {
        var feed = ReadingSome.Feed(ReadingSome.Encoded(Encoding.UTF8, French, "iso-8859-1"));
        Assert.Equal(French, feed.Items[0].Title);
        Assert.Contains("is UTF-8", feed.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void WesternBytesUnderAUtf8LabelAreReadAsWestern()
    {
        var feed = ReadingSome.Feed(ReadingSome.Encoded(Encoding.GetEncoding(1252), French, "utf-8"));
        Assert.Equal(French, feed.Items[0].Title);
        Assert.Contains("windows-1252", feed.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ru", 1251, Russian)]
    [InlineData("el", 1253, "Η ρυθμιστική αρχή ανακοίνωσε νέους κανόνες")]
    [InlineData("zh-cn", 54936, "工业和信息化部公开征求意见")]
    [InlineData("ja", 51932, "総務省は周波数の再編に関する意見を募集")]
    [InlineData("uk", 21866, "Уряд ухвалив рішення щодо зв'язку: ґ, є, і, ї")]
    [InlineData("ja", 932, "総務省は周波数の再編に関する意見を募集")]
    [InlineData("pl", 1250, "Prezes UKE ogłosił przetarg na częstotliwości")]
    public void AWrongUtf8LabelGivesWayToTheFeedsLanguage(string language, int codePage, string title) =>
        Assert.Equal(title, TitleOf(ReadingSome.Encoded(Encoding.GetEncoding(codePage), title, "utf-8", language)));

    [Theory]
    [InlineData(1251)]
    [InlineData(20866)]
    public void CyrillicIsKnownByItsShapeWithoutAnyLabel(int codePage) =>
        Assert.Equal(Russian, TitleOf(ReadingSome.Encoded(Encoding.GetEncoding(codePage), Russian)));

    [Theory]
    [InlineData(932)]
    [InlineData(51932)]
    public void JapaneseIsKnownByItsShapeWithoutAnyLabel(int codePage) =>
        Assert.Equal("総務省は周波数の再編に関する意見を募集", TitleOf(ReadingSome.Encoded(Encoding.GetEncoding(codePage), "総務省は周波数の再編に関する意見を募集")));

    [Fact]
    public void CyrillicUnderAWesternLabelIsNoticed() =>
        Assert.Equal(Russian, TitleOf(ReadingSome.Encoded(Encoding.GetEncoding(1251), Russian, "windows-1252")));

    [Fact]
    public void OneBadByteDoesNotMakeAUtf8FeedWestern()
    {
        var bytes = ReadingSome.Encoded(Encoding.UTF8, Russian + "|", "utf-8");
        bytes[Array.IndexOf(bytes, (byte)'|')] = 0xFF;
        Assert.Equal(Russian + "\uFFFD", TitleOf(bytes));
    }

    [Theory]
    [InlineData("gb18030", "工业和信息化部公开征求意见")]
    [InlineData("shift_jis", "総務省は周波数の再編に関する意見を募集")]
    public void ADamagedOrCutCharacterDoesNotMakeADoubleByteFeedWestern(string label, string title)
    {
        var bytes = ReadingSome.Encoded(Encoding.GetEncoding(label), title + "|", label);
        bytes[Array.IndexOf(bytes, (byte)'|')] = 0xFF;
        Assert.StartsWith(title, TitleOf([.. bytes, bytes.First(b => b >= 0x80)]), StringComparison.Ordinal);
    }

    [Fact]
    public void ATitleInCapitalsIsNoReasonToDoubtTheLabel() =>
        Assert.Equal(Russian.ToUpperInvariant(), TitleOf(ReadingSome.Encoded(Encoding.GetEncoding(1251), Russian.ToUpperInvariant(), "windows-1251")));

    [Fact]
    public void AnUnknownLabelIsNoReasonToGiveUp() => Assert.Equal(Russian, TitleOf(ReadingSome.Encoded(Encoding.UTF8, Russian, "x-unheard-of")));

    private static string? TitleOf(byte[] bytes, string? contentType = null) => ReadingSome.Feed(bytes, contentType).Items[0].Title;
}
