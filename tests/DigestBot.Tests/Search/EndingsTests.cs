using DigestBot.Search.Words;

namespace DigestBot.Tests.Search;

/// <summary>The languages for which Lucene has no stemmer: forms of one word a line, words that must stay apart on lines of their own.</summary>
public sealed class EndingsTests
{
    private const string Ukrainian =
        """
        міністр міністра міністру міністром міністри міністрів міністрам міністрами міністрах
        оператор оператора оператору оператором оператори операторів операторам операторами операторах
        мережа мережі мережу мережею мереж мережам мережами мережах
        ліцензія ліцензії ліцензію ліцензією ліцензій ліцензіям ліцензіями ліцензіях
        послуга послуги послугу послугою послуг послугам послугами послугах
        частота частоти частоту частотою частот частотам частотами частотах
        угода угоди угоду угодою угод угодам угодами угодах
        рішення рішенню рішенням рішень рішеннями рішеннях
        мобільний мобільного мобільному мобільним мобільна мобільної мобільну мобільною мобільні мобільних мобільними
        державний державного державному державним державна державної державну державною державні державних державними
        абонент абонента абоненту абонентом абоненти абонентів абонентам абонентами абонентах
        безпека безпеки безпеку безпекою безпек
        супутник супутника супутнику супутником супутники супутників супутникам супутниками
        """;

    private const string Polish =
        """
        minister ministra ministrowi ministrem ministrowie ministrów ministrom ministrami ministrach
        operator operatora operatorowi operatorem operatorzy operatorów operatorom operatorami operatorach
        sieć sieci siecią sieciom sieciami sieciach
        decyzja decyzji decyzję decyzją decyzje decyzjom decyzjami decyzjach
        usługa usługi usłudze usługę usługą usług usługom usługami usługach
        częstotliwość częstotliwości częstotliwością częstotliwościom częstotliwościami częstotliwościach
        umowa umowy umowie umowę umową umów umowom umowami umowach
        przetarg przetargu przetargowi przetargiem przetargi przetargów przetargom przetargami przetargach
        mobilny mobilnego mobilnemu mobilnym mobilna mobilnej mobilną mobilne mobilnych mobilnymi
        krajowy krajowego krajowemu krajowym krajowa krajowej krajową krajowe krajowych krajowymi
        abonent abonenta abonentowi abonentem abonenci abonentów abonentom abonentami abonentach
        kara kary karze karę karą kar karom karami karach
        satelita satelity satelicie satelitę satelitą satelitów satelitom satelitami satelitach
        """;

    [Theory]
    [InlineData("uk", Ukrainian, 0.93)]
    [InlineData("pl", Polish, 0.88)]
    public void TheFormsOfAWordAreFoundByEachOther(string language, string lines, double floor)
    {
        var (together, all) = (0, 0);
        foreach (var stems in Stems(language, lines))
        {
            all += stems.Count * (stems.Count - 1);
            together += stems.GroupBy(s => s, StringComparer.Ordinal).Sum(g => g.Count() * (g.Count() - 1));
        }

        Assert.True(together >= floor * all, $"{together} of {all} pairs of forms meet: {(double)together / all:0.000}");
    }

    [Theory]
    [InlineData("uk", Ukrainian)]
    [InlineData("pl", Polish)]
    public void OtherWordsAreNotFoundByThem(string language, string lines)
    {
        var stems = Stems(language, lines).SelectMany((line, number) => line.Distinct(StringComparer.Ordinal).Select(stem => (stem, number)));

        Assert.Empty(stems.GroupBy(s => s.stem, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    private static IEnumerable<List<string>> Stems(string language, string lines)
    {
        var words = new LanguageWords(language);
        return lines.Split('\n').Select(line => words.Of(line).Select(w => w.Word).ToList());
    }
}
