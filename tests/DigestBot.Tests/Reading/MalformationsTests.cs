using DigestBot.Tests.Support;

namespace DigestBot.Tests.Reading;

/// <summary>The list of what feeds get wrong names a test in each row; here the tests are looked for.</summary>
public sealed class MalformationsTests
{
    private static readonly string[][] Rows =
    [
        .. File.ReadAllLines(Repository.File("src", "DigestBot", "Reading", "MALFORMATIONS.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];

    [Fact]
    public void EachRowSaysWhatHowAndByWhichTest()
    {
        Assert.True(Rows.Length >= 30, $"only {Rows.Length} rows");
        Assert.All(Rows, row => Assert.Equal(3, row.Length));
    }

    [Fact]
    public void EachNamedTestExists() => Assert.All(Rows, row =>
    {
        var name = row[2].Trim('`').Split('.');
        var test = typeof(MalformationsTests).Assembly.GetType($"{typeof(MalformationsTests).Namespace}.{name[0]}")?.GetMethod(name[^1]);
        Assert.True(test?.GetCustomAttributes(inherit: false).OfType<FactAttribute>().Any(), $"{row[2]} is no test");
    });
}
