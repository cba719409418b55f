using System.Runtime.InteropServices;

namespace DigestBot.Stories.Matching;

/// <summary>That an article has a trace.</summary>
/// <param name="Article">The article's number.</param>
/// <param name="Older">The next older posting of the trace; -1 = none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Posting(int Article, int Older);
