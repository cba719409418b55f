using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace DigestBot.Benchmarks.Micro;

/// <summary>The small parts that every item goes through, each against the least work that its input asks for.</summary>
internal static class MicroBenchmark
{
    public static void Run(bool small)
    {
        using var folder = new TemporaryFolder();
        var job = (small ? Job.Dry : Job.ShortRun).WithToolchain(new InProcessEmitToolchain(logOutput: false));
        var config = ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .WithArtifactsPath(folder.Path)
            .WithOptions(ConfigOptions.DisableLogFile);
        foreach (var summary in BenchmarkRunner.Run([typeof(ParserBenchmarks), typeof(StoryKeysBenchmarks), typeof(FoldedWordsBenchmarks)], config))
        {
            MarkdownExporter.Console.ExportToLog(summary, ConsoleLogger.Default);
        }
    }
}
