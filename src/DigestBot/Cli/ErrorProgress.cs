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
}
