using DigestBot.Search;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Search;

public sealed class IndexSearchTests : IDisposable
{
    private readonly IndexedArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Theory]
    [InlineData("en", "Russia and Mexico signed a memorandum", "MEMORANDUM signs")]
    [InlineData("en", "Regulator fines operators", "operator fined")]
    [InlineData("es", "Adjudican licencias de espectro a operadores móviles", "licencia movil operador")]
    [InlineData("ru", "Министр подписал соглашение о связи", "соглашения министра")]
    [InlineData("fr", "L'Arcep publie les décisions sur les fréquences", "decision frequence arcep")]
    [InlineData("pt", "Anatel aprova licitações de frequências", "licitação frequência")]
    [InlineData("de", "Bundesnetzagentur versteigert Frequenzen für Mobilfunknetze", "frequenz mobilfunknetz")]
    [InlineData("it", "L'Agcom approva i regolamenti sulle frequenze", "regolamento frequenza")]
    [InlineData("ar", "الوزارة توقع اتفاقيات الاتصالات", "اتفاقية اتصالات")]
    [InlineData("zh", "工业和信息化部发布通知", "通知")]
    [InlineData("ja", "総務省が周波数割当てを発表", "周波数 総務省")]
    [InlineData("ko", "방송통신위원회 주파수 경매 계획 발표", "주파수 경매")]
    [InlineData("tr", "BTK frekans ihalelerini duyurdu", "frekanslar ihale")]
    [InlineData("id", "Kementerian menerbitkan peraturan frekuensi", "frekuensinya")]
    [InlineData("uk", "Регулятор видав ліцензії операторам зв'язку", "ліцензія оператор зв’язком")]
    [InlineData("pl", "Prezes UKE wydał decyzje w sprawie częstotliwości", "decyzja częstotliwość")]
    [InlineData("hi", "दूरसंचार कंपनियों की बैठक", "कंपनी")]
    public void WordsAreFoundInAnotherFormInEveryLanguage(string language, string headline, string query)
    {
        _archive.Add("Something else altogether", "en");
        var story = _archive.Add(headline, language);

        Assert.Equal([story], _archive.Find(query));
    }

    [Theory]
    [InlineData("México y Rusia", "es", "mexico")]
    [InlineData("Щёголев подписал", "ru", "щеголев")]
    [InlineData("İstanbul toplantısı", "tr", "istanbul")]
    [InlineData("Łódź zaprasza", "pl", "lodz")]
    public void AccentsDoNotMatter(string headline, string language, string query)
    {
        var story = _archive.Add(headline, language);

        Assert.Equal([story], _archive.Find(query));
    }

    [Fact]
    public void TheTextsOfArticlesAreSearched()
    {
        var story = _archive.AddWithText("Minister's visit", "They also spoke about submarine cables.");

        Assert.Equal([story], _archive.Find("submarine cable"));
    }

    [Theory]
    [InlineData("Shchegolev")]
    [InlineData("Щёголев")]
    [InlineData("Щеголев")]
    public void ANameIsFoundInLatinAndInCyrillicLetters(string query)
    {
        var russian = _archive.Add(Some.Story(Some.Card("a", "Министр в Мексике", "ru", parties: [Some.Party("person:igor-shchegolev", "Щёголев")])));
        var english = _archive.Add(Some.Story(Some.Card("b", "The minister in Mexico", parties: [Some.Party("person:igor-shchegolev", "Igor Shchegolev")])));

        Assert.Equal([russian, english], _archive.Find(query).Order());
    }

    [Theory]
    [InlineData("Мексика")]
    [InlineData("Meksika")]
    [InlineData("墨西哥")]
    [InlineData("المكسيك")]
    [InlineData("MX")]
    public void APartyIsFoundByItsNameInAnyLanguage(string query)
    {
        var story = _archive.Add(Some.Story(Some.Card(headline: "A visit", parties: [Some.Country("MX", "Mexico")])));
        _archive.Add("Another visit");

        Assert.Equal([story], _archive.Find(query + " visit"));
    }

    [Fact]
    public void APartysNameMayHaveSeveralWords()
    {
        var story = _archive.Add(Some.Story(Some.Card(headline: "A visit", parties: [Some.Party("organisation:itu", "МСЭ")])));

        Assert.Equal([story], _archive.Find("international telecommunication union"));
    }

    [Theory]
    [InlineData("\"spectrum auction\"", true)]
    [InlineData("\"auction spectrum\"", false)]
    [InlineData("auction spectrum", true)]
    [InlineData("spectrum -auction", false)]
    [InlineData("spectrum -roaming", true)]
    [InlineData("spectrum -\"auction opens\"", false)]
    [InlineData("spect*", true)]
    [InlineData("ect", false)]
    [InlineData("spect", true)]
    public void PhrasesExclusionsAndBeginningsAreUnderstood(string query, bool isFound)
    {
        _archive.Add("The spectrum auction opens");

        Assert.Equal(isFound ? 1 : 0, _archive.Find(query).Count);
    }

    [Theory]
    [InlineData("party:MX", true)]
    [InlineData("party:country:MX", true)]
    [InlineData("party:Мексика", true)]
    [InlineData("party:\"Соединенные Штаты\"", false)]
    [InlineData("party:MX party:RU", true)]
    [InlineData("party:MX party:BR", false)]
    [InlineData("country:MX", true)]
    [InlineData("action:agreement", true)]
    [InlineData("action:penalty", false)]
    [InlineData("action:penalty action:agreement", true)]
    [InlineData("lang:en", true)]
    [InlineData("lang:es", false)]
    [InlineData("topic:5g", true)]
    [InlineData("topic:roaming", false)]
    [InlineData("feed:ru-ministry", true)]
    [InlineData("feed:other", false)]
    [InlineData("source:ru-ministry", true)]
    [InlineData("source:other", false)]
    [InlineData("-party:MX", false)]
    [InlineData("-party:BR", true)]
    [InlineData("memorandum -country:RU", false)]
    [InlineData("memorandum -lang:es -topic:roaming", true)]
    [InlineData("-action:agreement", false)]
    [InlineData("party:\"Russian Federation\"", true)]
    [InlineData("-party:\"Russian Federation\"", false)]
    [InlineData("action:\"agreement\" from:\"2010-10\"", true)]
    [InlineData("from:2010", true)]
    [InlineData("from:2010-10-05 to:2010-10-05", true)]
    [InlineData("from:2010-10-06", false)]
    [InlineData("to:2010-10", true)]
    [InlineData("to:2010-09", false)]
    [InlineData("memorandum party:RU -penalty from:2010-10 lang:en", true)]
    public void ConditionsAreUnderstoodWithOrWithoutAnIndex(string query, bool isFound)
    {
        _archive.Add(Some.Story(Some.Card(topics: ["5g"])));

        Assert.Equal(isFound ? 1 : 0, _archive.Find(query).Count);
        Assert.Equal(isFound ? 1 : 0, new ScanSearch(_archive.Stores.Stories).Find(new StoryQuery { Text = query }, TestContext.Current.CancellationToken).Count);
    }

    [Theory]
    [InlineData("action:nonsense")]
    [InlineData("from:yesterday")]
    [InlineData("party:Atlantis")]
    [InlineData("lang:klingon")]
    [InlineData("source:")]
    public void AConditionThatMakesNoSenseIsSearchedAsWords(string query)
    {
        var story = _archive.Add(query.Replace(':', ' '));
        _archive.Add("Something else");

        Assert.Equal([story], _archive.Find(query));
    }

    [Theory]
    [InlineData("\"unclosed")]
    [InlineData("AND OR NOT ( ) && || ! ^ ~ * ? : \\ / [ TO ] { }")]
    [InlineData("title:* OR 1=1; --")]
    [InlineData("\"\"")]
    [InlineData("-")]
    [InlineData("- -- ---a -\"")]
    [InlineData("party:")]
    [InlineData("party:\"")]
    [InlineData("party:: from:-1 to:9999-99 from:0000 to:10000")]
    [InlineData("\0\u0001\u200F\u202E\uFEFF")]
    [InlineData("\uD83D")]
    [InlineData("x\uDE00y \uD83D\uD83D -\uD83D \"\uDE00\"")]
    [InlineData("* ** a* -a*")]
    [InlineData("😀 👍🏽")]
    [InlineData("'' l' d'' ''''s")]
    public void AnyTextIsAQuery(string query)
    {
        _archive.Add("Russia and Mexico signed a memorandum");

        Assert.InRange(_archive.Find(query).Count, 0, 1);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("x ")]
    [InlineData("-x ")]
    [InlineData("é\u0301")]
    [InlineData("漢")]
    [InlineData("\"a b\" ")]
    [InlineData("party:RU ")]
    [InlineData("\u0000")]
    public void ALongTextIsAQueryToo(string part)
    {
        _archive.Add("Russia and Mexico signed a memorandum");

        Assert.InRange(_archive.Find(string.Concat(Enumerable.Repeat(part, 10_000 / part.Length))).Count, 0, 1);
    }

    [Fact]
    public void RandomTextsAreQueries()
    {
        _archive.Add("Russia and Mexico signed a memorandum");
        _archive.Keeper.CatchUp(progress: null, TestContext.Current.CancellationToken); // else the stories are scanned
        var random = new Random(1);
        var letters = "ab-\":*'\\ \t\0ёЩ中국हि😀\uD83D()[]{}~^&|!?/.,party:from:to:RU";

        var counts = Enumerable.Range(0, 500)
            .Select(_ => _archive.Search.Find(new StoryQuery { Text = string.Concat(Enumerable.Range(0, 60).Select(_ => letters[random.Next(letters.Length)])) }, default).Count);

        Assert.All(counts, c => Assert.InRange(c, 0, 1));
    }

    [Fact]
    public void AWordInTheHeadlineWeighsMoreThanInTheText()
    {
        var text = _archive.AddWithText("Other business", "A word on roaming.");
        var headline = _archive.AddWithText("Roaming rules", "A word on other business.");
        var last = _archive.AddWithText("Yet other business", "Much is said here, and of roaming too.");

        Assert.Equal(headline, _archive.Find("roaming")[0]);
        Assert.Equal([text, headline, last], _archive.Find("roaming").Order());
    }

    [Fact]
    public void OfTwoLikeStoriesTheNewerIsBetter()
    {
        var newer = _archive.Add(Some.Story(Some.Card(headline: "Roaming rules")));
        var older = _archive.Add(Some.Story(Some.Card(headline: "Roaming rules")) with { Day = Some.Day.AddYears(-2) });

        Assert.Equal([newer, older], _archive.Find("roaming"));
    }

    [Fact]
    public void NoWordsFindEverythingTheNewestFirst()
    {
        var (first, second) = (_archive.Add("First"), _archive.Add("Second"));

        Assert.Equal([second, first], _archive.Find(""));
    }

    [Fact]
    public void GivenConditionsHoldBesideTypedOnes()
    {
        _archive.Add(Some.Story(Some.Card(headline: "Roaming", parties: [Some.Country("MX", "Mexico")])));
        var russian = _archive.Add(Some.Story(Some.Card(headline: "Roaming", parties: [Some.Country("RU", "Russia")]), Some.Report(language: "ru", headline: "Roaming")));

        Assert.Equal([russian], _archive.Find(new StoryQuery { Text = "roaming", Parties = ["country:RU"], Language = "ru", Action = "agreement", From = Some.Day, To = Some.Day }));
    }

    [Fact]
    public void PagesFollowEachOtherWithoutGapsOrRepetitionsWhileStoriesComeIn()
    {
        var all = Enumerable.Range(0, 25).Select(_ => _archive.Add("Roaming rules")).ToHashSet();
        var seen = new List<long>();
        string? cursor = null;
        do
        {
            _archive.Keeper.CatchUp(progress: null, TestContext.Current.CancellationToken);
            var page = _archive.Search.Page(new StoryQuery { Text = "roaming", Limit = 10, Cursor = cursor }, TestContext.Current.CancellationToken);
            seen.AddRange(page.Hits.Select(h => h.Story.Id));
            cursor = page.Next;
            _archive.Add("Roaming rules, once more");
        }
        while (cursor is not null);

        Assert.Equal(25, seen.Count);
        Assert.Equal(all, seen.ToHashSet());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("1.2.3.4")]
    [InlineData("-1.5.5.0")]
    [InlineData("1.1.99999999999.0")]
    public void ACursorThatCannotBeReadIsTheBeginning(string cursor)
    {
        var story = _archive.Add("Roaming rules");

        Assert.Equal([story], _archive.Find(new StoryQuery { Text = "roaming", Cursor = cursor }));
    }

    [Fact]
    public void TheWordsThatWereFoundAreToldAsTheyAreWritten()
    {
        _archive.Add("Adjudican Licencias de espectro a operadores móviles", "es");
        _archive.Keeper.CatchUp(progress: null, TestContext.Current.CancellationToken);

        Assert.Equal(["Licencias", "móviles"], _archive.Search.Find(new StoryQuery { Text = "licencia movil" }, TestContext.Current.CancellationToken)[0].Matched);
    }

    [Fact]
    public void ASearchCanBeGivenUp()
    {
        _archive.Add("Russia and Mexico signed a memorandum");
        _archive.Keeper.CatchUp(progress: null, TestContext.Current.CancellationToken);

        Assert.Throws<OperationCanceledException>(() => _archive.Search.Find(new StoryQuery(), new CancellationToken(canceled: true)));
    }
}
