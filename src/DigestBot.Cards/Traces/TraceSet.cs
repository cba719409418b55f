namespace DigestBot.Cards.Traces;

/// <summary>Traces as they are found in one article, each once; used again for the next one, so that finding them makes no garbage.</summary>
internal sealed class TraceSet
{
    private const int Most = 400;
    private const int Slots = 1024; // a power of two, more than twice as many
    private const int StartLength = 3; // consonants of a name's start

    private readonly Trace[] _traces = new Trace[Most];
    private readonly short[] _slots = new short[Slots]; // one more than the place of a trace; 0 = none
    private int _count;

    public void Clear()
    {
        Array.Clear(_slots);
        Array.Clear(_traces, 0, _count); // lets go of the words
        _count = 0;
    }

    /// <summary>A copy, in the order of codes.</summary>
    public Trace[] ToArray()
    {
        var traces = _traces.AsSpan(0, _count).ToArray();
        Array.Sort(traces, static (a, b) => a.Code.CompareTo(b.Code));
        return traces;
    }

    /// <summary>A name by its consonants, and by the first of them when it has more.</summary>
    /// <param name="word">The name, or a part of it.</param>
    /// <param name="least">Consonants that it must have to count.</param>
    /// <param name="field">Where it stands.</param>
    /// <param name="start">Where in the field.</param>
    /// <param name="told">How the card says it; null = by the word.</param>
    public void AddName(ReadOnlySpan<char> word, int least, TextField field, int start, string? told = null)
    {
        var skeleton = NameSkeleton.Of(word);
        var length = NameSkeleton.Length(skeleton);
        if (length < least || _count >= Most)
        {
            return;
        }

        Add(new Trace(TraceKind.Name, TraceCode.OfName(skeleton), (byte)length, field, start, start + word.Length, told));
        if (length > StartLength && _count < Most)
        {
            skeleton >>= NameSkeleton.BitsEach * (length - StartLength); // meets another name's start, and a short name as a whole
            Add(new Trace(TraceKind.NameStart, TraceCode.OfName(skeleton), StartLength, field, start, start + word.Length, told));
        }
    }

    /// <summary>Keeps the first of each code; but a whole name rather than a start.</summary>
    public void Add(in Trace trace)
    {
        if (_count >= Most)
        {
            return;
        }

        var slot = (int)((trace.Code * 0x9E3779B97F4A7C15UL) >> 32) & (Slots - 1);
        while (_slots[slot] != 0)
        {
            ref var known = ref _traces[_slots[slot] - 1];
            if (known.Code == trace.Code)
            {
                if (known.Kind == TraceKind.NameStart && trace.Kind == TraceKind.Name)
                {
                    known = trace;
                }

                return;
            }

            slot = (slot + 1) & (Slots - 1);
        }

        _traces[_count++] = trace;
        _slots[slot] = (short)_count;
    }
}
