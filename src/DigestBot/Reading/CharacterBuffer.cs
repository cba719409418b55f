namespace DigestBot.Reading;

/// <summary>Characters put together, in memory that is used again: what is written for each item of each feed.</summary>
internal sealed class CharacterBuffer
{
    private const int LargestKept = 256 * 1024;

    private char[] _characters = new char[1024];

    /// <summary>May be set back, to take back what was written last.</summary>
    public int Length { get; set; }

    public ReadOnlySpan<char> Written => _characters.AsSpan(0, Length);

    public CharacterBuffer Append(char c)
    {
        if (Length == _characters.Length)
        {
            MakeRoom(1);
        }

        _characters[Length++] = c;
        return this;
    }

    public CharacterBuffer Append(ReadOnlySpan<char> text)
    {
        if (text.Length > _characters.Length - Length)
        {
            MakeRoom(text.Length);
        }

        text.CopyTo(_characters.AsSpan(Length));
        Length += text.Length;
        return this;
    }

    /// <summary>Forgets what was written, and the memory too where it has grown beyond what most texts need.</summary>
    public void Clear()
    {
        Length = 0;
        _characters = _characters.Length > LargestKept ? new char[1024] : _characters;
    }

    public override string ToString() => Written.ToString();

    private void MakeRoom(int more) => Array.Resize(ref _characters, Math.Max(2 * _characters.Length, Length + more));
}
