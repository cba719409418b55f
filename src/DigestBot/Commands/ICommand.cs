namespace DigestBot.Commands;

/// <summary>One thing that people may ask.</summary>
public interface ICommand
{
    /// <summary>Its name, without the platform's sign.</summary>
    string Name { get; }

    /// <summary>Who may ask it.</summary>
    CommandRight Right { get; }

    /// <summary>Answers.</summary>
    Task<CommandReply> AnswerAsync(CommandCall call, CancellationToken cancel);
}
