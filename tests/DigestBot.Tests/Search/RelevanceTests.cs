namespace DigestBot.Tests.Search;

/// <summary>Some sixty questions in sixteen languages to the sample feeds, and the stories that somebody who asks so wants to see.</summary>
public sealed class RelevanceTests(SeedArchive archive) : IClassFixture<SeedArchive>
{
    private const double Floor = 0.93; // measured: 0.953
    private const int Depth = 10;

    private static readonly (string Query, string Headlines)[] Asked =
    [
        ("fine cramming", "Lakeshore"),
        ("Lakeshore fined", "Lakeshore"),
        ("wireless 911 location", "911"),
        ("free tablets text message warning", "TABLET"),
        ("spectrum sharing border protocol", "Spectrum Sharing"),
        ("flood Pakistan satellite terminal", "flood-hit"),
        ("plenipotentiary conferences", "Plenipotentiary"),
        ("mobile subscription statistics", "five billion"),
        ("\"cybersecurity training\"", "Lindiwe"),
        ("Marais", "Lindiwe"),
        ("portabilidad multas operador", "Cofetel multa"),
        ("escuela rural satelite", "Oaxaca"),
        ("interconexion redes rurales consulta", "reglas de interconexión"),
        ("lineas moviles agosto", "87.1"),
        ("mexico chile memorandum", "Chile"),
        ("мексика меморандум", "Россия и Мексика"),
        ("mexico russia memorandum", "Россия и Мексика"),
        ("México Rusia", "Россия и Мексика"),
        ("墨西哥 俄罗斯", "Россия и Мексика"),
        ("цифровое телевидение переход", "Дальнего Востока"),
        ("портал госуслуги пользователь", "портала"),
        ("Египет меморандум почта", "Египет"),
        ("посылки срок доставки украина", "посылок"),
        ("couverture retard sanction bretagne", "Océane"),
        ("fibre zone peu dense", "fibre"),
        ("frequence Mayotte operateurs", "Mayotte"),
        ("france allemagne 800 MHz", "France et l’Allemagne"),
        ("Deutschland Polen 800 MHz", "Deutschland und Polen"),
        ("telefonwerbung bussgeld", "Rheinphon"),
        ("postmarkt zahl", "Postmarkt"),
        ("poland germany 800", "Deutschland und Polen"),
        ("multa servizio non richiesto", "Adriatica"),
        ("passaggio digitale Lombardia", "Lombardia"),
        ("cavo sottomarino guasto", "Guasto"),
        ("Egypt Italy party:IN", "Guasto"),
        ("banda larga escolas rurais metas", "banda larga"),
        ("interrupção telefonia Pernambuco", "Pernambuco"),
        ("telefonia movel Pará", "no Pará"),
        ("brasil japao tv digital", "Japão"),
        ("equipamento teste sem fio", "sem fio"),
        ("宽带 意见", "宽带普及"),
        ("积分兑换短信", "积分兑换"),
        ("通信保障 国庆", "通信保障"),
        ("中国 日本 韩国 备忘录", "谅解备忘录"),
        ("周波数再編", "周波数再編"),
        ("携帯電話 契約数", "契約数"),
        ("難視対策 衛星", "難視対策"),
        ("스마트폰 가입자", "스마트폰"),
        ("보조금 과징금", "보조금"),
        ("이동통신 재판매", "재판매"),
        ("fatura itirazı", "itiraz"),
        ("ikinci çeyrek veri", "çeyrek"),
        ("türkiye ukrayna dolaşım ücreti", "dolaşım"),
        ("SMS penipuan", "penipuan"),
        ("layanan telepon desa", "500 desa"),
        ("ліцензія радіодоступ село", "радіодоступ"),
        ("перенесення номера оператор", "абонентських номерів"),
        ("przetarg częstotliwość 2,6", "2,6"),
        ("ostrzeżenie koszt roaming", "roamingu"),
        ("उपग्रह समझौता भारत इंडोनेशिया", "उपग्रह"),
        ("अवांछित कॉल नियम", "अवांछित"),
        ("غرامة نايل لينك", "نايل لينك"),
        ("حماية بيانات المشترك", "حماية بيانات"),
        ("قرية إنترنت الصعيد", "الصعيد"),
    ];

    [Fact]
    public void WhatPeopleWantStandsAtTheTop()
    {
        var gains = Asked.Select(a => (a.Query, Gain: Gain(archive.Find(a.Query), archive.Expected(a.Headlines)))).ToList();
        var mean = gains.Average(g => g.Gain);

        Assert.True(mean >= Floor, $"nDCG@{Depth} is {mean:0.000}; not at the top: {string.Join("; ", gains.Where(g => g.Gain < 1).Select(g => $"{g.Query} {g.Gain:0.00}"))}");
    }

    private static double Gain(IReadOnlyList<long> found, IReadOnlySet<long> expected)
    {
        var gain = found.Take(Depth).Select((id, rank) => expected.Contains(id) ? 1 / Math.Log2(rank + 2) : 0).Sum();
        return gain / Enumerable.Range(0, Math.Min(Depth, expected.Count)).Sum(rank => 1 / Math.Log2(rank + 2));
    }
}
