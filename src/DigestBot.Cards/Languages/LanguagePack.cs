using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using DigestBot.Cards.Dates;
using DigestBot.Cards.Parties;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Languages;

/// <summary>Everything one language needs, made at its first use and then shared by all threads.</summary>
internal sealed class LanguagePack
{
    private static readonly ConcurrentDictionary<string, Lazy<LanguagePack>> Packs = new();

    private readonly FrozenSet<string> _titlesAfter;
    private readonly int _longestTitleAfter;
    private readonly FrozenSet<string> _givenSyllables;

    private LanguagePack(string code)
    {
        Code = code;
        Cldr = LanguageData.Cldr(code);
        File = LanguageData.Language(code);
        Dates = LanguageData.Dates(code);
        Names = LanguageData.Names(code);
        Trie = new PhraseTrie(Phrases());
        Kickers = File.Kickers.Select(Folding.Fold).ToFrozenSet();
        OfficeWords = OfficeWordsOf(File);
        TelecomWords = File.Bodies.GetValueOrDefault("telecom-ministry", []).SelectMany(WordsOf)
            .Except(File.Bodies.GetValueOrDefault("ministry", []).SelectMany(WordsOf)).Where(word => word.Length > 4).ToFrozenSet();
        Speech = new SpeechWords(File.Speech);
        NameParticles = Names.Particles.Select(Folding.Fold).ToFrozenSet();
        PlaceWords = Names.PlaceWords.Select(Folding.Fold).ToFrozenSet();
        _titlesAfter = File.TitlesAfter.ToFrozenSet();
        _longestTitleAfter = File.TitlesAfter.Select(title => title.Length).DefaultIfEmpty().Max();
        ForeignGiven = Names.ForeignGiven.Select(Folding.Fold).ToFrozenSet();
        Given = Names.Given.ToFrozenSet();
        _givenSyllables = Names.Given.Where(name => name.Length == 2).SelectMany(name => new[] { "1" + name[0], "2" + name[1] }).ToFrozenSet();
        Crowds = Names.Crowds.Select(Folding.Fold).ToFrozenSet();
        Surnames = Names.Surnames.ToFrozenSet();
        LocationWords = (code switch { "en" => "in at", "es" => "en", "fr" => "en au à aux", "pt" => "em no na nos nas", "de" => "in im", "it" => "in", "id" => "di", "ru" => "в во на", "uk" => "в у на", "pl" => "w we na", _ => "" }).Split(' ').ToFrozenSet();
        ThingWords = Names.Things.Select(Folding.Fold).ToFrozenSet();
        CalendarWords = Cldr.Months.Concat(Cldr.Weekdays).SelectMany(forms => forms).Concat(Dates.Months.Values.Concat(Dates.Weekdays.Values).SelectMany(forms => forms)).Select(Folding.Fold).ToFrozenSet();
        NameStops = Names.Stops.Select(Folding.Fold).ToFrozenSet();
    }

    /// <summary>ISO 639-1.</summary>
    public string Code { get; }

    /// <summary>What CLDR knows.</summary>
    public CldrFile Cldr { get; }

    /// <summary>What we know.</summary>
    public LanguageFile File { get; }

    /// <summary>How it speaks of dates.</summary>
    public DateFile Dates { get; }

    /// <summary>How it names languages.</summary>
    public SpeechWords Speech { get; }

    /// <summary>All phrases.</summary>
    public PhraseTrie Trie { get; }

    /// <summary>Labels before a headline, folded.</summary>
    public FrozenSet<string> Kickers { get; }

    /// <summary>
    /// Words that names of ministries, bodies and titles are made of, folded: in "Minister of Mass Media Igor Shchegolev" they tell
    /// the office from the name.
    /// </summary>
    public FrozenSet<string> OfficeWords { get; }

    /// <summary>Words that tell a telecom ministry from another one, folded.</summary>
    public FrozenSet<string> TelecomWords { get; }

    /// <summary>What tells names of persons.</summary>
    public NameFile Names { get; }

    /// <summary>Small words within a name, folded.</summary>
    public FrozenSet<string> NameParticles { get; }

    /// <summary>Words such as "in" before which a place stands and no person, folded.</summary>
    public FrozenSet<string> PlaceWords { get; }

    /// <summary>Given names of other countries as the language spells them, folded.</summary>
    public FrozenSet<string> ForeignGiven { get; }

    /// <summary>Given names that the language file adds to those of <see cref="PersonNames"/>.</summary>
    public FrozenSet<string> Given { get; }

    /// <summary>Words that begin sentences and speak, and are no name, folded.</summary>
    public FrozenSet<string> Crowds { get; }

    /// <summary>Whether two syllables each stand in that place of a given name that the language file adds (ko).</summary>
    public bool HasSyllablesOfGiven(string given) => _givenSyllables.Contains("1" + given[0]) && _givenSyllables.Contains("2" + given[1]);

    /// <summary>Whether a folded word is a given name of another country, in any case that the language has.</summary>
    public bool IsForeignGiven(string folded)
    {
        const int shortestStem = 3;
        if (ForeignGiven.Count == 0 || ForeignGiven.Contains(folded))
        {
            return ForeignGiven.Count > 0;
        }

        var names = ForeignGiven.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var cut = 1; InflectsNames && cut <= 2 && folded.Length - cut >= shortestStem; cut++)
        {
            if (CaseEndings.Are(folded.AsSpan(folded.Length - cut), Code) && names.Contains(folded.AsSpan(0, folded.Length - cut)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Family names that the language file adds to those of <see cref="PersonNames"/>.</summary>
    public FrozenSet<string> Surnames { get; }

    /// <summary>Nouns such as "river" and "cup" that make a row of capitalised words no person, folded.</summary>
    public FrozenSet<string> ThingWords { get; }

    /// <summary>Endings of verbs in the past, where a name before one is who did it.</summary>
    public string[] PastEndings => Names.PastEndings;

    /// <summary>Words that say where something happens: "in", "at".</summary>
    public FrozenSet<string> LocationWords { get; }

    /// <summary>Months and weekdays, folded.</summary>
    public FrozenSet<string> CalendarWords { get; }

    /// <summary>Whether a folded word is one of the smallest of the language: they stand at the start of sentences.</summary>
    public bool IsFunctionWord(string folded) => FunctionWords.Has(Code, folded);

    /// <summary>What a name stops before, folded.</summary>
    public FrozenSet<string> NameStops { get; }

    /// <summary>The length of the longest title that words end with, of those that stand behind a name; 0 when they end with none.</summary>
    public int EndOfTitle(ReadOnlySpan<char> words)
    {
        var titles = _titlesAfter.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(words.Length, _longestTitleAfter); length > 0; length--)
        {
            if (titles.Contains(words[^length..]))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>Whether its script has capitals.</summary>
    public bool HasCase => Code is not ("zh" or "ja" or "ko" or "ar" or "hi");

    /// <summary>Whether it writes spaces between words.</summary>
    public bool HasSpaces => Code is not ("zh" or "ja" or "ko");

    /// <summary>Whether the verb stands at the end of a sentence.</summary>
    public bool IsVerbLast => Code is "tr" or "hi" or "ja" or "ko";

    /// <summary>Whether names of persons take endings.</summary>
    public bool InflectsNames => Code is "ru" or "uk" or "pl";

    /// <summary>The pack of a language; English for one that is none of ours.</summary>
    /// <param name="code">ISO 639-1, in any case, with or without a region.</param>
    public static LanguagePack Of(string code)
    {
        var plain = LanguageCodes.Normalise(code) ?? "en";
        return Packs.GetOrAdd(plain, key => new Lazy<LanguagePack>(() => Load(key))).Value;
    }

    /// <summary>
    /// Makes a pack and cleans up behind it. What loading leaves lets the collector expect as much from then on, and the process grows
    /// to twice its size before it learns better: one collection a language keeps it at half.
    /// </summary>
    private static LanguagePack Load(string code)
    {
        var pack = new LanguagePack(code);
        GC.Collect(1, GCCollectionMode.Forced, blocking: true);
        return pack;
    }

    private IEnumerable<Phrase> Phrases() =>
    [
        .. Of(PhraseKind.Country, Cldr.Countries),
        .. Of(PhraseKind.Country, File.Countries),
        .. Of(PhraseKind.Country, Names.CountryGroups),
        .. Of(PhraseKind.NotCountry, "", File.NotCountries),
        .. Of(PhraseKind.Organisation, File.Organisations),
        .. Of(PhraseKind.BodyHead, File.Bodies),
        .. Of(PhraseKind.Registry, File.Registry),
        .. Of(PhraseKind.CompanyNoun, "", File.CompanyNouns),
        .. Of(PhraseKind.CompanyNounAfter, "", File.CompanyNounsAfter),
        .. Of(PhraseKind.OrganisationHead, "", File.OrganisationHeads),
        .. Of(PhraseKind.Title, "", File.Titles),
        .. Of(PhraseKind.TitleAfter, "", File.TitlesAfter),
        .. Of(PhraseKind.Says, "", Names.Says),
        .. Of(PhraseKind.BackReference, "", File.BackReferences),
        .. Of(PhraseKind.Fellow, "", File.Fellows),
        .. Of(PhraseKind.Aside, "", File.Asides),
        .. Of(PhraseKind.Action, File.Actions),
        .. Of(PhraseKind.Topic, File.Topics),
        .. HasSpaces ? Numbered(PhraseKind.Month, Cldr.Months) : [],
        .. Of(PhraseKind.Month, Dates.Months),
        .. Numbered(PhraseKind.Weekday, Cldr.Weekdays),
        .. Of(PhraseKind.Weekday, Dates.Weekdays),
        .. Of(PhraseKind.RelativeDay, Cldr.RelativeDays),
        .. Of(PhraseKind.RelativeDay, Dates.Days),
        .. Of(PhraseKind.RelativeDay, OffsetsOf(File.DateWords)),
        .. Of(PhraseKind.Number, Dates.Numbers),
        .. Of(PhraseKind.DateWord, Dates.Words),
        .. Of(PhraseKind.DateWord, PeriodsOf(Cldr)),
        .. Code == "en" ? [] : AbbreviationsOfEnglish(),
    ];

    // ITU, GSMA, OFCOM are written so in every language.
    private static IEnumerable<Phrase> AbbreviationsOfEnglish()
    {
        var english = Of("en").File;
        return Of(PhraseKind.Organisation, english.Organisations).Concat(Of(PhraseKind.Registry, english.Registry))
            .Where(phrase => phrase.AllCapitals && phrase.Form.Length > 2);
    }

    private static IEnumerable<Phrase> Of(PhraseKind kind, IEnumerable<KeyValuePair<string, string[]>> forms) =>
        forms.SelectMany(pair => Of(kind, pair.Key, pair.Value));

    private static IEnumerable<Phrase> Of(PhraseKind kind, string id, IEnumerable<string> forms) =>
        forms.Select(form => new Phrase(kind, id, form));

    private static IEnumerable<Phrase> Numbered(PhraseKind kind, string[][] forms) =>
        forms.SelectMany((list, index) => Of(kind, (index + 1).ToString(CultureInfo.InvariantCulture), list)).Where(phrase => phrase.Form.Length > 1);

    private static Dictionary<string, string[]> OffsetsOf(Dictionary<string, string[]> words)
    {
        (string Key, string Offset)[] keys = [("today", "0"), ("yesterday", "-1"), ("dayBeforeYesterday", "-2"), ("tomorrow", "1")];
        return keys.ToDictionary(key => key.Offset, key => words.GetValueOrDefault(key.Key, []));
    }

    private static IEnumerable<KeyValuePair<string, string[]>> PeriodsOf(CldrFile cldr) =>
        cldr.Periods.SelectMany(pair => new KeyValuePair<string, string[]>[]
        {
            new($"{pair.Key}.-1", pair.Value.Last), new($"{pair.Key}.0", pair.Value.This), new($"{pair.Key}.1", pair.Value.Next),
        });

    private static FrozenSet<string> OfficeWordsOf(LanguageFile file) =>
        file.Bodies.Values.Concat(file.Registry.Values).Concat(file.Organisations.Values).Append(file.Titles).SelectMany(forms => forms)
            .SelectMany(WordsOf).Where(word => word.Length > 2).ToFrozenSet();

    private static string[] WordsOf(string form) => Folding.Fold(form).Split([' ', '-', ',', '*', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
}
