using System.Globalization;
using DigestBot.Cards.Languages;
using DigestBot.Cards.Tests.Support;

namespace DigestBot.Cards.Tests.Dates;

/// <summary>
/// <c>Phrases/xx.txt</c> has every kind of date phrase of <c>Phrases/values.txt</c> in every language, so that none is shallower than the others.
/// Published on Wednesday, 15 May 2024.
/// </summary>
public sealed class DatePhraseTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Dates", "Phrases");

    public static TheoryData<string> Languages => [.. LanguageCodes.All];

    public static TheoryData<string, string, string> Phrases
    {
        get
        {
            var values = Read("values", '=');
            var rows = new TheoryData<string, string, string>();
            foreach (var language in LanguageCodes.All)
            {
                foreach (var (kind, text) in Read(language, ':'))
                {
                    rows.Add(language, text, values.GetValueOrDefault(kind, ""));
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Phrases))]
    public void EveryKindOfPhraseIsReadInEveryLanguage(string language, string text, string values) =>
        Assert.Equal(values, string.Join(' ', Some.Dates(language, text)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void ALanguageLacksNoKindOfPhrase(string language) =>
        Assert.Equal(Read("values", '=').Keys.Order(StringComparer.Ordinal), Read(language, ':').Keys.Order(StringComparer.Ordinal));

    private static Dictionary<string, string> Read(string name, char mark) =>
        File.ReadLines(Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{name}.txt")))
            .Select(line => (Line: line, At: line.IndexOf(mark, StringComparison.Ordinal))).ToDictionary(row => row.Line[..row.At].Trim(), row => row.Line[(row.At + 1)..].Trim());
}
