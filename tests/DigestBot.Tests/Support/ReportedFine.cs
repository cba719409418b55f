namespace DigestBot.Tests.Support;

/// <summary>One invented event as papers of several countries would tell it, its look-alikes, and so much other news that rarity means something.</summary>
internal static class ReportedFine
{
    public const string English =
        "Norsk Fiber fined 4.75 million kroner. The regulator Nkom fined Norsk Fiber 4.75 million kroner on Tuesday after 12,480 customers in Tromsø and "
        + "Bergen lost emergency calls for 37 hours. Director Kristian Lindqvist said the company had ignored three warnings.";

    public const string Russian =
        "«Норск Файбер» оштрафована на 4,75 млн крон. Регулятор Nkom оштрафовал компанию Norsk Fiber на 4,75 миллиона крон: 12 480 абонентов в Тромсё и Бергене "
        + "37 часов не могли вызвать экстренные службы. Директор Кристиан Линдквист заявил, что компания не ответила на три предупреждения.";

    public const string Japanese =
        "ノルスク・ファイバーに475万クローネの罰金。規制機関Nkomは、トロムソとベルゲンの1万2480人(12,480人)が37時間にわたり緊急通報を利用できなかったとして、Norsk Fiberに"
        + "4.75百万クローネの罰金を科した。クリスティアン・リンドクヴィスト局長が発表した。";

    public const string OtherFine =
        "Telenor fined 2.1 million kroner. The regulator Nkom fined Telenor 2.1 million kroner on Tuesday after 3,300 customers in Stavanger lost television for "
        + "6 hours. Director Kristian Lindqvist said the operator had answered all questions.";

    public const string Spanish =
        "Multa de 4,75 millones de coronas a Norsk Fiber. El regulador Nkom multó a Norsk Fiber con 4,75 millones de coronas porque 12.480 clientes de Tromsø y "
        + "Bergen no pudieron llamar a emergencias durante 37 horas. El director Kristian Lindqvist recordó tres advertencias sin respuesta.";

    public const string OtherMatter =
        "Почта Словении выпустит марку с портретом поэта Франце Прешерна. Тираж составит 65 000 экземпляров, сообщила в Любляне директор издательства Майя Хорват.";

    public const string OtherMatterInEnglish =
        "The post of Slovenia will issue a stamp with the portrait of the poet France Prešeren. 65,000 will be printed, said Maja Horvat in Ljubljana.";

    /// <summary>News of other places, people and sums, in three languages.</summary>
    public static IEnumerable<(string Language, string Text)> Background()
    {
        string[] places = ["Porto", "Kraków", "Lagos", "Osaka", "Quito", "Tunis", "Hanoi", "Riga", "Split", "Accra", "Perth", "Davao"];
        string[] people = ["Marta Oliveira", "Jan Kowalik", "Chidi Okafor", "Ken Hayashi", "Rosa Vega", "Amel Trabelsi", "Linh Pham", "Andris Ozols"];
        for (var n = 0; n < 60; n++)
        {
            var (place, person) = (places[n % places.Length], people[n % people.Length]);
            yield return (n % 3) switch
            {
                0 => ("en", $"The council of {place} opened {1000 + (n * 37)} lines, said {person}, at a cost of {n + 11}.{n % 9} million."),
                1 => ("de", $"In {place} wurden {1000 + (n * 37)} Anschlüsse eröffnet, sagte {person}; die Kosten betragen {n + 11},{n % 9} Millionen."),
                _ => ("fr", $"À {place}, {1000 + (n * 37)} lignes ont été ouvertes, selon {person}, pour {n + 11},{n % 9} millions."),
            };
        }
    }
}
