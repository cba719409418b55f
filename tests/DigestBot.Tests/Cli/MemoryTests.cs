using System.Globalization;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Cli;

/// <summary>Streams of any length take the same memory.</summary>
[Collection(Alone.Name)]
public sealed class MemoryTests(ITestOutputHelper output)
{
    private const int Few = 10_000;
    private const int Many = 100_000;
    private const double AllowedMegabytes = 60;

    [Fact]
    public async Task TenTimesTheArticlesTakeNoMoreMemory()
    {
        await using var cards = DigestBotProcess.Start(["cards"], countOutputOnly: true);
        cards.Input.AutoFlush = false;
        var few = await PeakAsync(cards, from: 0, to: Few);
        var many = await PeakAsync(cards, from: Few, to: Many);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{few:0} MB after {Few} articles, {many:0} MB after {Many}"));
        cards.Input.Close();
        Assert.Equal(0, (await cards.EndAsync()).ExitCode);
        Assert.InRange(many - few, 0, AllowedMegabytes);
    }

    private static async Task<double> PeakAsync(DigestBotProcess cards, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            await cards.Input.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"id":"a{{i}}","language":"en","title":"Kenya and country {{i}} agree","text":"On {{1 + (i % 28)}} March 2014 Kenya signed agreement number {{i}} on roaming charges with a neighbour."}"""));
        }

        await cards.Input.FlushAsync();
        await cards.WaitForOutputAsync(o => o.Lines == to);
        return cards.PeakMegabytes();
    }
}
