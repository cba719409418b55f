using System.Globalization;
using System.Text;

namespace DigestBot.Reading;

/// <summary>Names of the months, whole or shortened, in the languages that do not write them as numbers. Accents and case do not matter.</summary>
internal static class DateMonths
{
    // A language a line, a month a field; several names of a month are parted by spaces, words of one name by an underscore.
    private static readonly string[] Gregorian =
    [
        "January jan|February feb|March mar|April apr|May|June jun|July jul|August aug|September sep sept|October oct|November nov|December dec",
        "enero ene|febrero feb|marzo mar|abril abr|mayo may|junio jun|julio jul|agosto ago ag|septiembre setiembre sep set|octubre oct|noviembre nov|diciembre dic",
        "январь января янв|февраль февраля фев февр|март марта мар|апрель апреля апр|май мая|июнь июня июн|июль июля июл|август августа авг|"
        + "сентябрь сентября сен сент|октябрь октября окт|ноябрь ноября ноя нояб|декабрь декабря дек",
        "janvier janv jan|février févr fév|mars mar|avril avr|mai|juin|juillet juil|août aoû|septembre sept sep|octobre oct|novembre nov|décembre déc",
        "janeiro jan|fevereiro fev|março mar|abril abr|maio mai|junho jun|julho jul|agosto ago|setembro set|outubro out|novembro nov|dezembro dez",
        "Januar Jänner jän jan|Februar Feber feb|März mär mrz maerz|April apr|Mai|Juni jun|Juli jul|August aug|September sep sept|Oktober okt|November nov|Dezember dez",
        "gennaio gen genn|febbraio feb febbr|marzo mar|aprile apr|maggio mag magg|giugno giu|luglio lug|agosto ago|settembre set sett|ottobre ott|novembre nov|dicembre dic",
        "يناير كانون_الثاني جانفي|فبراير شباط فيفري|مارس آذار|أبريل إبريل نيسان أفريل|مايو أيار ماي|يونيو يونيه حزيران جوان|يوليو يوليه تموز جويلية|"
        + "أغسطس آب أوت|سبتمبر أيلول|أكتوبر تشرين_الأول|نوفمبر تشرين_الثاني|ديسمبر كانون_الأول",
        "Ocak oca|Şubat şub|Mart mar|Nisan nis|Mayıs may|Haziran haz|Temmuz tem|Ağustos ağu|Eylül eyl|Ekim eki|Kasım kas|Aralık ara",
        "Januari jan|Februari Pebruari feb peb|Maret mar|April apr|Mei|Juni jun|Juli jul|Agustus agu ags agt|September sep|Oktober okt|November Nopember nov nop|Desember des",
        "січень січня січ|лютий лютого лют|березень березня бер|квітень квітня квіт кві|травень травня трав тра|червень червня черв чер|липень липня лип|"
        + "серпень серпня серп сер|вересень вересня верес вер|жовтень жовтня жовт жов|листопад листопада лист лис|грудень грудня груд гру",
        "styczeń stycznia sty|luty lutego lut|marzec marca mar|kwiecień kwietnia kwi|maj maja|czerwiec czerwca cze|lipiec lipca lip|sierpień sierpnia sie|"
        + "wrzesień września wrz|październik października paź|listopad listopada lis|grudzień grudnia gru",
        "जनवरी जन|फ़रवरी फरवरी फर|मार्च|अप्रैल अप्रै|मई|जून|जुलाई जुल|अगस्त अग|सितंबर सितम्बर सित|अक्टूबर अक्तूबर अक्टू|नवंबर नवम्बर नव|दिसंबर दिसम्बर दिस",
        "januari jan|februari feb|maart mrt|april apr|mei|juni jun|juli jul|augustus aug|september sep|oktober okt|november nov|december dec",
        "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december",
        "leden ledna led|únor února úno|březen března bře|duben dubna dub|květen května kvě|červen června čer|červenec července|srpen srpna srp|září|říjen října říj|"
        + "listopadu|prosinec prosince pro",
        "ianuarie ian|februarie|martie|aprilie|mai|iunie iun|iulie iul|august|septembrie|octombrie|noiembrie noi|decembrie",
        "január|február|március márc|április ápr|május máj|június jún|július júl|augusztus|szeptember szept|október|november|december",
        "Ιανουάριος Ιανουαρίου ιαν|Φεβρουάριος Φεβρουαρίου φεβ|Μάρτιος Μαρτίου μαρ|Απρίλιος Απριλίου απρ|Μάιος Μαΐου μαι|Ιούνιος Ιουνίου ιουν|Ιούλιος Ιουλίου ιουλ|"
        + "Αύγουστος Αυγούστου αυγ|Σεπτέμβριος Σεπτεμβρίου σεπ|Οκτώβριος Οκτωβρίου οκτ|Νοέμβριος Νοεμβρίου νοε|Δεκέμβριος Δεκεμβρίου δεκ",
        "มกราคม ม.ค|กุมภาพันธ์ ก.พ|มีนาคม มี.ค|เมษายน เม.ย|พฤษภาคม พ.ค|มิถุนายน มิ.ย|กรกฎาคม ก.ค|สิงหาคม ส.ค|กันยายน ก.ย|ตุลาคม ต.ค|พฤศจิกายน พ.ย|ธันวาคม ธ.ค",
        "tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesäkuuta|heinäkuuta|elokuuta|syyskuuta|lokakuuta|marraskuuta|joulukuuta",
    ];

    private const string Hijri =
        "محرم muharram|صفر safar|ربيع_الأول|ربيع_الآخر ربيع_الثاني|جمادى_الأولى جمادى_الأول|جمادى_الآخرة جمادى_الثانية|رجب rajab|شعبان|رمضان ramadan|شوال shawwal|ذو_القعدة ذي_القعدة|ذو_الحجة ذي_الحجة";

    private const string Persian = "فروردین حمل|اردیبهشت ثور|خرداد جوزا|تیر سرطان|مرداد اسد|شهریور سنبله|مهر میزان|آبان عقرب|آذر قوس|دی جدی|بهمن دلو|اسفند حوت";

    private static readonly Dictionary<string, (int Number, DateCalendar Calendar)> Months = Fill();

    private static readonly Dictionary<string, (int Number, DateCalendar Calendar)>.AlternateLookup<ReadOnlySpan<char>> Lookup = Months.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <returns>1 to 12; 0 for words that name no month.</returns>
    public static int Find(ReadOnlySpan<char> word, out DateCalendar calendar)
    {
        var known = Lookup.TryGetValue(word, out var month) || (!Ascii.IsValid(word) && Months.TryGetValue(Bare(word.ToString()), out month));
        calendar = month.Calendar;
        return known ? month.Number : 0;
    }

    private static Dictionary<string, (int Number, DateCalendar Calendar)> Fill()
    {
        var months = new Dictionary<string, (int, DateCalendar)>(StringComparer.OrdinalIgnoreCase);
        foreach (var year in Gregorian)
        {
            Add(months, year, DateCalendar.Unsaid);
        }

        Add(months, Hijri, DateCalendar.Hijri);
        Add(months, Persian, DateCalendar.Persian);
        return months;
    }

    // آذر is March in Damascus and the ninth month in Tehran: what comes first here stays, and the year tells the rest.
    private static void Add(Dictionary<string, (int Number, DateCalendar Calendar)> months, string year, DateCalendar calendar)
    {
        var names = year.Split('|');
        for (var month = 0; month < names.Length; month++)
        {
            foreach (var name in names[month].Split(' ').Select(written => written.Replace('_', ' ')))
            {
                months.TryAdd(name, (month + 1, calendar));
                months.TryAdd(Bare(name), (month + 1, calendar));
            }
        }
    }

    // Without accents, dots of the Turkish i, and with the Arabic forms of the two letters that Persian writes otherwise.
    private static string Bare(string word)
    {
        if (Ascii.IsValid(word))
        {
            return word;
        }

        var bare = word.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
        return string.Concat(bare).Replace('\u0131', 'i').Replace('ی', 'ي').Replace('ک', 'ك');
    }
}
