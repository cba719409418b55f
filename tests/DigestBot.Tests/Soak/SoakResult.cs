using DigestBot.Delivery;

namespace DigestBot.Tests.Soak;

/// <summary>What a soak test found.</summary>
/// <param name="Plan">What was done.</param>
/// <param name="Ledger">Who got what.</param>
/// <param name="Missing">Stories that a chat lacks.</param>
/// <param name="Doubts">How often the bot says that it did not know.</param>
/// <param name="Skipped">Stories that stand in messages given up, by chat.</param>
/// <param name="Told">Figures in a line.</param>
internal sealed record SoakResult(
    SoakPlan Plan, SoakLedger Ledger, IReadOnlyList<(string Chat, int Story)> Missing, long Doubts, IReadOnlyCollection<(string Chat, int Story)> Skipped, string Told)
{
    /// <summary>What is wrong, in words; null = every subscriber has each story once but for what was in doubt.</summary>
    public string? Problem => this switch
    {
        { Ledger.Repeated: > 0 } => $"{Ledger.Repeated} stories stand in two messages of one chat",
        { Plan.OnUnknown: OnUnknown.Resend, Missing.Count: > 0 } => $"{Missing.Count} stories never came, the first {Missing[0]}",
        { Plan.OnUnknown: OnUnknown.Resend } when Ledger.Doubled > Doubts => $"{Ledger.Doubled} messages came again, and the bot knows of {Doubts} doubts",
        { Plan.OnUnknown: OnUnknown.Skip, Ledger.Doubled: > 0 } => $"{Ledger.Doubled} messages came again although doubts are skipped",
        { Plan.OnUnknown: OnUnknown.Skip } when Missing.Except(Skipped).ToList() is [var first, ..] lost => $"{lost.Count} stories are missing without a doubt, the first {first}",
        _ => null,
    };
}
