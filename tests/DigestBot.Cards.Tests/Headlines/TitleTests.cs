using DigestBot.Cards.Languages;
using DigestBot.Cards.Tests.Support;

namespace DigestBot.Cards.Tests.Headlines;

/// <summary>
/// <c>Titles/titles.txt</c> has a title with a label, a bar, brackets, a site, a date and, where the script knows them, in capitals in every language;
/// <c>Titles/labels.txt</c> titles that say nothing, and the lead that says it.
/// </summary>
public sealed class TitleTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Headlines", "Titles");

    public static TheoryData<string, string, string> Titles => Rows(Read("titles.txt").Select(row => (row[0], string.Join('|', row[2..^1]), row[^1])));

    public static TheoryData<string, string, string> Labels => Rows(Read("labels.txt").Select(row => (row[0], row[1], row[2])));

    public static TheoryData<string> Languages => [.. LanguageCodes.All];

    [Theory]
    [MemberData(nameof(Titles))]
    public void WhatIsNoPartOfTheNewsIsCut(string language, string title, string headline) => Assert.Equal(headline, Some.Card(title, "", language).Headline);

    [Theory]
    [MemberData(nameof(Labels))]
    public void ATitleThatSaysNothingGivesWayToTheLead(string language, string title, string lead) =>
        Assert.Equal(lead.TrimEnd('.', '。', '।'), Some.Card(title, lead, language).Headline);

    [Theory]
    [MemberData(nameof(Languages))]
    public void EveryLanguageHasTitlesOfEveryKind(string language)
    {
        Assert.Superset(new HashSet<string> { "kicker", "bar", "brackets", "site", "date" }, Read("titles.txt").Where(row => row[0] == language).Select(row => row[1]).ToHashSet());
        Assert.Contains(Read("labels.txt"), row => row[0] == language);
    }

    private static IEnumerable<string[]> Read(string file) => File.ReadLines(Path.Combine(Folder, file)).Select(line => line.Split('|'));

    private static TheoryData<string, string, string> Rows(IEnumerable<(string Language, string Title, string Headline)> read)
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var (language, title, headline) in read)
        {
            rows.Add(language, title, headline);
        }

        return rows;
    }
}
