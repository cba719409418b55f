using DigestBot.Storage.LiteDb;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Storage;

public sealed class DatabaseHeaderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ADatabaseIsOne()
    {
        Good();

        DatabaseHeader.Check(_folder.File("digestbot.db"));
    }

    [Fact]
    public void NoFileIsNoDamage() => DatabaseHeader.Check(_folder.File("none.db"));

    [Fact]
    public void AnEmptyFileIsNoDamage() => DatabaseHeader.Check(_folder.Write("empty.db", string.Empty));

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(8191)]
    [InlineData(8193)]
    [InlineData(20_000)]
    public void ADatabaseThatWasCutOffIsReportedAndLeftAsItIs(int length)
    {
        var cut = Good()[..length];
        AssertDamagedAndUntouched(cut);
    }

    [Fact]
    public void GarbageOfTheRightSizeIsReportedAndLeftAsItIs()
    {
        var garbage = new byte[8192 * 4];
        new Random(1).NextBytes(garbage);
        AssertDamagedAndUntouched(garbage);
    }

    [Fact]
    public void GarbageBehindAGoodHeaderIsReportedInOneLineThatNamesTheFile()
    {
        var content = Good();
        content.AsSpan(8192).Fill(0xFF);
        var path = _folder.File("damaged.db");
        File.WriteAllBytes(path, content);

        var error = Assert.Throws<BadInputException>(() =>
        {
            using var store = Disk.Open(_folder, "damaged.db");
            _ = new LiteSubscriptionStore(store).All();
        });

        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void AFileOfAnotherKindIsReportedAndLeftAsItIs() => AssertDamagedAndUntouched("SQLite format 3\0"u8.ToArray());

    private byte[] Good()
    {
        using (var store = Disk.Open(_folder))
        {
            var subscriptions = new LiteSubscriptionStore(store);
            store.Run(() =>
            {
                for (var n = 0; n < 200; n++)
                {
                    subscriptions.Save(Disk.Subscription("s" + n));
                }
            });
        }

        return File.ReadAllBytes(_folder.File("digestbot.db"));
    }

    private void AssertDamagedAndUntouched(byte[] content)
    {
        var path = _folder.File("damaged.db");
        File.WriteAllBytes(path, content);

        var error = Assert.Throws<BadInputException>(() => Disk.Open(_folder, "damaged.db").Dispose());

        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.Equal(content, File.ReadAllBytes(path));
    }
}
