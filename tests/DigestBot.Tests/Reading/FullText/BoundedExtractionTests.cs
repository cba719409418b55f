using DigestBot.Reading.FullText;
using DigestBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Reading.FullText;

public sealed class BoundedExtractionTests : IDisposable
{
    private static readonly Uri Address = new(FullTextSome.Address);
    private readonly FakeTimeProvider _time = new(Some.Now);
    private readonly HangingExtractor _hanging = new();
    private readonly FullTextOptions _options = new() { ExtractionLimit = TimeSpan.FromSeconds(10), MaxAbandoned = 2 };

    public void Dispose()
    {
        _hanging.LetGo();
        _hanging.Dispose();
    }

    [Fact]
    public async Task ACallerGoesOnThoughTheExtractorNeverReturns()
    {
        using var extraction = new BoundedExtraction(_hanging, _options, _time);
        Assert.Contains("10 s", (await HangAsync(extraction)).Error, StringComparison.Ordinal);
        Assert.Equal(1, extraction.Abandoned);
    }

    [Fact]
    public async Task AnItemWhosePageHangsKeepsTheFeedsText()
    {
        using var reader = FullTextSome.Reader(new FakePages().Add(FullTextSome.Address, FullTextSome.Page()), _hanging, _options, _time);
        var filling = reader.FillAsync(FullTextSome.Source, null, [FullTextSome.Item()], Cancel);
        await _hanging.StartedAsync();
        _time.Advance(_options.ExtractionLimit);
        Assert.Equal([FullTextSome.Item()], await filling.WaitAsync(TimeSpan.FromSeconds(60), Cancel));
    }

    [Fact]
    public async Task NoMoreThanSoManyAreLeftBehind()
    {
        using var extraction = new BoundedExtraction(_hanging, _options, _time);
        await HangAsync(extraction);
        await HangAsync(extraction);
        var third = await extraction.ExtractAsync("", Address, Cancel).WaitAsync(TimeSpan.FromSeconds(60), Cancel);
        Assert.Contains("occupy", third.Error, StringComparison.Ordinal);
        Assert.Equal(2, _hanging.Started);
    }

    [Fact]
    public async Task OneThatEndsAfterAllMakesRoom()
    {
        using var extraction = new BoundedExtraction(_hanging, _options, _time);
        await HangAsync(extraction);
        _hanging.LetGo();
        while (extraction.Abandoned > 0)
        {
            await Task.Delay(10, Cancel);
        }

        Assert.Null((await extraction.ExtractAsync("", Address, Cancel)).Error);
    }

    [Fact]
    public async Task CancellingDoesNotWaitForTheExtractor()
    {
        using var extraction = new BoundedExtraction(_hanging, _options, _time);
        using var stop = new CancellationTokenSource();
        var run = extraction.ExtractAsync("", Address, stop.Token);
        await _hanging.StartedAsync();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.WaitAsync(TimeSpan.FromSeconds(60), Cancel));
    }

    [Theory]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(TimeoutException))]
    [InlineData(typeof(OperationCanceledException))]
    public async Task WhateverTheExtractorThrowsIsToldInOneLine(Type exception)
    {
        using var extraction = new BoundedExtraction(new ThrowingExtractor(exception), _options, _time);
        Assert.Contains(exception.Name, (await extraction.ExtractAsync("", Address, Cancel)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManyLevelsDoNotOverflowItsStack()
    {
        using var extraction = new BoundedExtraction(new RecursingExtractor(), _options, _time);
        Assert.NotNull((await extraction.ExtractAsync("", Address, Cancel)).Article);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<ExtractionResult> HangAsync(BoundedExtraction extraction)
    {
        var run = extraction.ExtractAsync("", Address, Cancel);
        await _hanging.StartedAsync();
        _time.Advance(_options.ExtractionLimit);
        return await run.WaitAsync(TimeSpan.FromSeconds(60), Cancel);
    }

    private sealed class HangingExtractor : IArticleExtractor, IDisposable
    {
        private readonly ManualResetEventSlim _letGo = new();
        private readonly SemaphoreSlim _starts = new(0);

        public int Started { get; private set; }

        public ExtractedArticle? Extract(string html, Uri address)
        {
            Started++;
            _starts.Release();
            _letGo.Wait(TimeSpan.FromMinutes(2), CancellationToken.None);
            return null;
        }

        public Task StartedAsync() => _starts.WaitAsync(Cancel);

        public void LetGo() => _letGo.Set();

        public void Dispose() => _starts.Dispose();
    }

    private sealed class ThrowingExtractor(Type exception) : IArticleExtractor
    {
        public ExtractedArticle? Extract(string html, Uri address) => throw (Exception)Activator.CreateInstance(exception)!;
    }

    private sealed class RecursingExtractor : IArticleExtractor
    {
        public ExtractedArticle? Extract(string html, Uri address) => new(Down(40_000).ToString(System.Globalization.CultureInfo.InvariantCulture));

        private static int Down(int levels)
        {
            Span<byte> frame = stackalloc byte[200];
            return levels == 0 ? frame[0] : Down(levels - 1) + 1;
        }
    }
}
