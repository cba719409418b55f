using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using DigestBot.Cards;
using DigestBot.Cards.Languages;

namespace DigestBot.Digests;

/// <summary>The words that people see, one file a language (<c>Texts/xx.json</c>). A missing key fails a test, not a reader.</summary>
public sealed class Texts
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly ConcurrentDictionary<string, Texts> Loaded = new(StringComparer.Ordinal);

    private Texts(string language, TextsFile words)
    {
        Language = language;
        Words = words;
        Culture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : language);
    }

    /// <summary>ISO 639-1 code.</summary>
    public string Language { get; }

    /// <summary>The culture for numbers and dates of the language.</summary>
    public CultureInfo Culture { get; }

    internal TextsFile Words { get; }

    /// <summary>The words of a language; English ones for a language that we do not write.</summary>
    public static Texts For(string language) =>
        Loaded.GetOrAdd(LanguageCodes.All.Contains(language) ? language : "en", static code => new Texts(code, Read(code)));

    /// <summary>An action in words.</summary>
    public string Action(string action) => Words.Actions.GetValueOrDefault(action, action);

    /// <summary>A topic in words.</summary>
    public string Topic(string topic) => Words.Topics.GetValueOrDefault(topic, topic);

    /// <summary>A date in words, as precise as it is.</summary>
    public string Date(DateOnly date, DatePrecision precision) => date.ToString(
        precision switch
        {
            DatePrecision.Year => Words.YearPattern,
            DatePrecision.Month => Words.MonthPattern,
            _ => date.Day == 1 ? Words.FirstPattern : Words.DatePattern,
        },
        Culture);

    /// <summary>Items one after the other, without a word before the last.</summary>
    public string Row(IEnumerable<string> items) => string.Join(Words.ListSeparator, items);

    /// <summary>A text with its gaps filled.</summary>
    public string Fill(string text, object? value) => string.Format(Culture, text, value);

    /// <summary>A line for each word in whose place another one is shown; null when there is none.</summary>
    public string? Instead(IReadOnlyCollection<(string Typed, string Shown)> words) => words.Count == 0
        ? null
        : string.Join('\n', words.Select(w => string.Format(Culture, Words.ShownInstead, w.Typed, w.Shown)));

    /// <summary>A counted text in the form that the number takes.</summary>
    internal string Count(IReadOnlyDictionary<string, string> forms, int number) => string.Format(Culture, forms[Plurals.Form(Language, number)], number);

    /// <summary>A list in words. The separators are ours: Humanizer joins lists right in a few of our languages only.</summary>
    public string List(IReadOnlyList<string> items) => items.Count < 2
        ? string.Concat(items)
        : string.Join(Words.ListSeparator, items.Take(items.Count - 1)) + Words.ListLast + items[^1];

    private static TextsFile Read(string code)
    {
        using var stream = typeof(Texts).Assembly.GetManifestResourceStream($"Texts/{code}.json")
            ?? throw new InvalidOperationException($"Texts/{code}.json is not in the program.");
        return JsonSerializer.Deserialize<TextsFile>(stream, Json)!;
    }
}
