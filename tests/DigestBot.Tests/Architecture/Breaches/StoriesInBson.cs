using LiteDB;

namespace DigestBot.Stories;

internal static class StoriesInBson
{
    public static IEnumerable<int> Sizes(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            yield return new BsonDocument { ["text"] = text }.Count;
        }
    }
}
