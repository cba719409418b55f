using DigestBot.Digests;
using DigestBot.Stories;

namespace DigestBot.Delivery;

/// <summary>A message of one story, sent as soon as there is one.</summary>
internal static class InstantPost
{
    public static Digest Compose(DigestComposer composer, Story story, string language) => composer.Compose([story], language) with { Title = null, Subtitle = null };
}
