using Spectre.Console;

namespace DigestBot.Cli;

/// <summary>A progress bar on standard error where a person looks; nothing in a pipe or for a single step.</summary>
internal static class ErrorProgress
{
    /// <summary>Does a work of known length.</summary>
    /// <param name="title">What is done.</param>
    /// <param name="steps">How many steps it has.</param>
    /// <param name="work">Does it; calls back after each step, from any thread.</param>
    public static async Task RunAsync(string title, int steps, Func<Action, Task> work)
    {
        if (System.Console.IsErrorRedirected || steps < 2)
        {
            await work(static () => { });
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(System.Console.Error) });
        await console.Progress().AutoClear(true).StartAsync(async context =>
        {
            var task = context.AddTask(title, maxValue: steps);
            await work(() => task.Increment(1));
        });
    }

    /// <summary>Does a work that finds out by and by how long it is. What is done within a moment shows nothing.</summary>
    /// <param name="title">What is done.</param>
    /// <param name="work">Does it; calls back with how much is done and how much there is.</param>
    public static async Task RunAsync(string title, Action<Action<long, long>?> work)
    {
        if (System.Console.IsErrorRedirected)
        {
            work(null);
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(System.Console.Error) });
        await console.Progress().AutoClear(true).StartAsync(context =>
        {
            ProgressTask? task = null;
            work((done, all) =>
            {
                task ??= context.AddTask(title);
                (task.MaxValue, task.Value) = (Math.Max(1, all), done);
            });
            return Task.CompletedTask;
        });
    }
}
