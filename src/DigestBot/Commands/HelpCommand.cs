namespace DigestBot.Commands;

/// <summary><c>help</c>: all commands, each in a line.</summary>
public sealed class HelpCommand : ICommand
{
    /// <inheritdoc/>
    public string Name => "help";

    /// <inheritdoc/>
    public CommandRight Right => CommandRight.Everyone;

    /// <inheritdoc/>
    public Task<CommandReply> AnswerAsync(CommandCall call, CancellationToken cancel) =>
        Task.FromResult(call.Say([.. CommandNames.Everyone.Select(name => $"/{name} – {call.Texts.Words.Commands[name]}")]));
}
