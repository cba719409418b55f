namespace DigestBot.Tracing;

/// <summary>The one chat whose deliveries are told: nobody is to learn who else reads what.</summary>
/// <param name="Channel">Its platform.</param>
/// <param name="Chat">Its id there.</param>
public sealed record ChatScope(string Channel, string Chat);
