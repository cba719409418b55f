using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace DigestBot.Search.Index;

/// <summary>
/// The ids and days of a segment's stories, twelve bytes each in memory: Lucene would unpack them from its file for each story that a
/// query finds, which took longer than finding it.
/// </summary>
internal sealed class StoryNumbers
{
    private static readonly ConditionalWeakTable<object, StoryNumbers> Known = [];

    private StoryNumbers(AtomicReader segment)
    {
        var (ids, days) = (segment.GetNumericDocValues(Fields.Id), segment.GetNumericDocValues(Fields.Day));
        (Ids, Days) = (new long[segment.MaxDoc], new int[segment.MaxDoc]);
        for (var i = 0; i < segment.MaxDoc; i++)
        {
            (Ids[i], Days[i]) = (ids.Get(i), (int)days.Get(i));
        }
    }

    /// <summary>By document.</summary>
    public long[] Ids { get; }

    /// <summary>By document.</summary>
    public int[] Days { get; }

    /// <summary>Those of a segment, read once: a segment never changes.</summary>
    public static StoryNumbers Of(AtomicReader segment) => Known.GetValue(segment.CoreCacheKey, _ => new StoryNumbers(segment));
}
