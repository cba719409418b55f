namespace DigestBot.Tracing;

/// <summary>Tells the way of one item through the bot.</summary>
public interface IItemTracer
{
    /// <summary>The way of an item.</summary>
    /// <param name="linkOrId">Its link, its id, or the id of its story (<c>s12</c>; then that of the story's first report).</param>
    /// <returns>Null = nothing was taken in under that link or id, or it was deleted since.</returns>
    ItemTrace? Trace(string linkOrId);
}
