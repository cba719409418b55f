using System.Globalization;
using System.Text;

namespace DigestBot.Reading;

/// <summary>Names of the months, whole or shortened, in the languages whose feeds write them out. Accents and case do not matter.</summary>
internal static class DateMonths
{
    private static readonly string[] Names =
    [
        "January enero janvier janeiro gennaio Januar januari января январь січня stycznia ledna ianuarie január Ocak " +
        "Ιανουαρίου يناير जनवरी มกราคม tammikuuta jan janv ene sty led oca янв ιαν",
        "February febrero février fevereiro febbraio Februar februari февраля февраль лютого lutego února februarie február " +
        "Şubat Φεβρουαρίου فبراير फ़रवरी กุมภาพันธ์ helmikuuta feb fév févr fev şub фев лют φεβ",
        "March marzo mars março März maart marts марта март березня marca března martie március Mart Maret Μαρτίου مارس मार्च " +
        "มีนาคม maaliskuuta mar mär mrz mrt мар бер μαρ",
        "April abril avril aprile апреля апрель квітня kwietnia dubna aprilie április Nisan Απριλίου أبريل अप्रैल เมษายน " +
        "huhtikuuta apr abr avr кві апр απρ kwi nis",
        "May mayo mai maio maggio mei maj мая май травня maja května május Mayıs Μαΐου مايو मई พฤษภาคม toukokuuta mag трав",
        "June junio juin junho giugno Juni июня июнь червня czerwca června iunie június Haziran Ιουνίου يونيو जून มิถุนายน " +
        "kesäkuuta jun giu haz чер ιουν июн",
        "July julio juillet julho luglio Juli июля июль липня lipca července iulie július Temmuz Ιουλίου يوليو जुलाई กรกฎาคม " +
        "heinäkuuta jul juil lug июл ιουλ tem",
        "August agosto août augustus августа август серпня sierpnia srpna augusztus Ağustos Agustus Αυγούστου أغسطس अगस्त " +
        "สิงหาคม elokuuta aug ago aoû авг αυγ ağu agt sie srp",
        "September septiembre septembre setembro settembre сентября сентябрь вересня września září septembrie szeptember Eylül " +
        "Σεπτεμβρίου سبتمبر सितंबर กันยายน syyskuuta sep sept set сен вер σεπ wrz eyl",
        "October octubre octobre outubro ottobre Oktober октября октябрь жовтня października října octombrie október Ekim " +
        "Οκτωβρίου أكتوبر अक्टूबर ตุลาคม lokakuuta oct okt out ott окт жов οκτ eki paź",
        "November noviembre novembre novembro ноября ноябрь листопада listopada listopadu noiembrie Kasım Νοεμβρίου نوفمبر " +
        "नवंबर พฤศจิกายน marraskuuta nov ноя лис νοε kas lis",
        "December diciembre décembre dezembro dicembre Dezember декабря декабрь грудня grudnia prosince decembrie Aralık " +
        "Desember Δεκεμβρίου ديسمبر दिसंबर ธันวาคม joulukuuta dec dez dic déc des дек гру δεκ ara gru",
    ];

    private static readonly Dictionary<string, int> Numbers = Fill();

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup = Numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <returns>1 to 12; 0 for a word that names no month.</returns>
    public static int Find(ReadOnlySpan<char> word) =>
        Lookup.TryGetValue(word, out var number) || Numbers.TryGetValue(Bare(word.ToString()), out number) ? number : 0;

    private static Dictionary<string, int> Fill()
    {
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var month = 0; month < Names.Length; month++)
        {
            foreach (var name in Names[month].Split(' '))
            {
                numbers[name] = month + 1;
                numbers[Bare(name)] = month + 1;
            }
        }

        return numbers;
    }

    private static string Bare(string word)
    {
        if (Ascii.IsValid(word))
        {
            return word;
        }

        var bare = word.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
        return string.Concat(bare).Replace('\u0131', 'i');
    }
}
