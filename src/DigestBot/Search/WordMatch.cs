namespace DigestBot.Search;

/// <summary>How closely the words of a story must be those that were typed.</summary>
internal enum WordMatch
{
    /// <summary>Accents, case and endings aside.</summary>
    Whole,

    /// <summary>Words that nobody wrote may be beginnings of others.</summary>
    Beginnings,

    /// <summary>Words that nobody wrote may be misspelled.</summary>
    Alike,
}
