using System.Text.Json;
using DigestBot.Cards.Events;
using DigestBot.Cards.Languages;

namespace DigestBot.Cards.Tests.Languages;

public sealed class LanguageFileTests
{
    private static readonly string[] Keys =
    [
        "code", "countries", "notCountries", "organisations", "bodies", "registry", "titles", "titlesAfter", "actions", "topics", "kickers",
        "announces", "companyNouns", "companyNounsAfter", "organisationHeads", "backReferences", "fellows", "asides", "speech", "numericDates", "dateWords",
    ];

    public static TheoryData<string> Codes => [.. LanguageCodes.All];

    [Theory]
    [MemberData(nameof(Codes))]
    public void EveryLanguageHasEveryKey(string code)
    {
        using var file = Open("languages", code);
        Assert.Equal(Keys.Order(), file.RootElement.EnumerateObject().Select(property => property.Name).Order());
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void EveryLanguageKnowsEveryAction(string code) => AssertIds(code, "actions", Actions.All);

    [Theory]
    [MemberData(nameof(Codes))]
    public void EveryLanguageKnowsEveryTopic(string code) => AssertIds(code, "topics", Topics.All);

    [Theory]
    [MemberData(nameof(Codes))]
    public void EveryLanguageKnowsEveryKindOfBody(string code) => AssertIds(code, "bodies", ["telecom-ministry", "telecom-regulator", "ministry", "agency"]);

    [Theory]
    [MemberData(nameof(Codes))]
    public void EveryCountryCodeIsOneThatCldrNames(string code)
    {
        var file = LanguageData.Language(code);
        Assert.Empty(file.Countries.Keys.Except(LanguageData.Cldr("en").Countries.Keys));
        Assert.Empty(file.Registry.Keys.Select(id => id.Split('/')[0]).Except([.. LanguageData.Cldr("en").Countries.Keys, "INT"]));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void EveryBodyIdIsWellFormed(string code) =>
        Assert.All(LanguageData.Language(code).Registry.Keys, id => Assert.Matches("^[A-Z]{2,3}/(telecom-ministry|telecom-regulator|other-(ministry|agency)/[a-z0-9-]+)$", id));

    [Theory]
    [MemberData(nameof(Codes))]
    public void NumericDatesHaveAnOrder(string code) => Assert.Contains(LanguageData.Language(code).NumericDates, (string[])["dmy", "mdy", "ymd"]);

    [Theory]
    [MemberData(nameof(Codes))]
    public void NoFormIsEmptyOrOnlyAStar(string code)
    {
        var file = LanguageData.Language(code);
        var forms = file.Countries.Values.Concat(file.Organisations.Values).Concat(file.Registry.Values).Concat(file.Actions.Values).Concat(file.Topics.Values)
            .SelectMany(list => list).Concat(file.NotCountries).Concat(file.Titles);
        Assert.All(forms, form => Assert.NotEmpty(form.Trim().Trim('*')));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void EveryLanguageHasItsCalendar(string code)
    {
        var cldr = LanguageData.Cldr(code);
        Assert.Equal((code, 7, LanguageCodes.All.Count), (cldr.Code, cldr.Weekdays.Length, cldr.Languages.Count));
        Assert.InRange(cldr.Countries.Count, 249, 252);
        Assert.Equal(code, LanguageData.Dates(code).Code);
    }

    private static void AssertIds(string code, string key, IEnumerable<string> ids)
    {
        using var file = Open("languages", code);
        var property = file.RootElement.GetProperty(key);
        Assert.Equal(ids.Order(), property.EnumerateObject().Select(action => action.Name).Order());
        Assert.All(property.EnumerateObject(), action => Assert.NotEqual(0, action.Value.GetArrayLength()));
    }

    private static JsonDocument Open(string folder, string code) =>
        JsonDocument.Parse(typeof(CardWriter).Assembly.GetManifestResourceStream($"{folder}/{code}.json")
            ?? throw new FileNotFoundException($"{folder}/{code}.json is not there"));
}
