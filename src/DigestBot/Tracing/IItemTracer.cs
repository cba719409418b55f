namespace DigestBot.Tracing;

/// <summary>Tells the way of one item through the bot.</summary>
public interface IItemTracer
{
    /// <summary>The way of an item.</summary>
    /// <param name="linkOrId">Its link, its id, or the id of its story (<c>s12</c>; then that of the story's first report).</param>
    /// <param name="only">Whose deliveries are told; null = everybody's.</param>
    /// <returns>Null = nothing is kept under that link or id.</returns>
    ItemTrace? Trace(string linkOrId, ChatScope? only = null);

    /// <summary>What can be said of an item that is not kept.</summary>
    /// <param name="linkOrId">The same.</param>
    MissingItem Missing(string linkOrId);
}
