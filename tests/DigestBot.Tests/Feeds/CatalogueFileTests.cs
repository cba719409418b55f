using System.Text.Json.Nodes;
using DigestBot.Feeds;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Feeds;

public sealed class CatalogueFileTests : IDisposable
{
    private const string Good = """{"id": "it-agcom", "name": "AGCOM", "country": "IT", "kind": "regulator", "language": "it", "url": "https://agcom.example/rss"}""";
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("id", "\"Ру_1\"")]
    [InlineData("country", "\"Italy\"")]
    [InlineData("kind", "\"newspaper\"")]
    [InlineData("language", "\"Italian\"")]
    [InlineData("url", "\"ftp://agcom.example/rss\"")]
    [InlineData("url", "\"https://\u0301.example/rss\"")]
    [InlineData("timeZone", "\"Europe/Atlantis\"")]
    [InlineData("enabled", "\"maybe\"")]
    [InlineData("verified", "\"yesterday\"")]
    [InlineData("name", "17")]
    public void AWrongFieldIsReportedWithFileEntryFieldAndValue(string field, string value)
    {
        var wrong = JsonNode.Parse(Good)!.AsObject();
        wrong["id"] = "it-wrong";
        wrong[field] = JsonNode.Parse(value);
        var file = _folder.Write("own.json", $"[{Good}, {wrong.ToJsonString()}]");

        var message = MessageFor(file);

        Assert.StartsWith($"{file}, entry 2 (", message, StringComparison.Ordinal);
        Assert.Contains($"\"{field}\" is {value}", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("name")]
    [InlineData("country")]
    [InlineData("kind")]
    [InlineData("language")]
    [InlineData("url")]
    public void AMissingFieldIsNamed(string field)
    {
        var wrong = JsonNode.Parse(Good)!.AsObject();
        wrong.Remove(field);
        var file = _folder.Write("own.json", $"[{wrong.ToJsonString()}]");

        var message = MessageFor(file);

        Assert.StartsWith($"{file}, entry 1 (", message, StringComparison.Ordinal);
        Assert.EndsWith($"\"{field}\" is missing.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFieldThatIsNullIsMissing() =>
        Assert.EndsWith("\"name\" is missing.", MessageFor(_folder.Write("own.json", $"[{Good.Replace("\"AGCOM\"", "null", StringComparison.Ordinal)}]")), StringComparison.Ordinal);

    [Fact]
    public void AnIdGivenTwiceIsReported() =>
        Assert.Contains("entry 2: \"id\" is \"it-agcom\"", MessageFor(_folder.Write("own.json", $"[{Good}, {Good}]")), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[{\"id\": ")]
    [InlineData("[{\"id\": \"a\", \"id\": \"b\"}]")]
    public void WhatIsNoCatalogueIsReportedWithTheFile(string text)
    {
        var file = _folder.Write("own.json", text);

        Assert.StartsWith($"{file} is no feed catalogue: ", MessageFor(file), StringComparison.Ordinal);
    }

    [Fact]
    public void AnEntryThatIsNoObjectIsReported() =>
        Assert.Contains("entry 2 is no object", MessageFor(_folder.Write("own.json", $"[{Good}, 5]")), StringComparison.Ordinal);

    [Fact]
    public void AMissingFileIsReportedWithTheSettingThatNamesIt()
    {
        var message = MessageFor(_folder.File("none.json"));

        Assert.Contains(_folder.File("none.json"), message, StringComparison.Ordinal);
        Assert.Contains("Feeds:Catalogue", message, StringComparison.Ordinal);
    }

    [Fact]
    public void CommentsAndTrailingCommasAreForgiven() =>
        Assert.Single(CatalogueFile.Read(_folder.Write("own.json", $"[ // mine\n {Good}, ]")));

    [Fact]
    public void ARelativeAddressIsAFileBesideTheCatalogue()
    {
        var file = _folder.Write("own.json", $"[{Good.Replace("https://agcom.example/rss", "agcom.xml", StringComparison.Ordinal)}]");

        Assert.Equal(_folder.File("agcom.xml"), Assert.Single(CatalogueFile.Read(file)).Url.LocalPath);
    }

    [Fact]
    public void WhatIsWrittenComesBackInEveryField()
    {
        var source = Some.Feed() with
        {
            NativeName = "Министерство",
            TimeZone = "Europe/Moscow",
            Site = "https://ministry.example/",
            Enabled = false,
            Reason = "Gone.",
            FullText = true,
            Body = "body:RU/telecom-ministry",
            Verified = new DateOnly(2026, 8, 5),
        };

        CatalogueFile.Write(_folder.File("own.json"), [source]);

        Assert.Equal(source, Assert.Single(CatalogueFile.Read(_folder.File("own.json"))));
    }

    private static string MessageFor(string file) => Assert.Throws<BadInputException>(() => CatalogueFile.Read(file)).Message;
}
