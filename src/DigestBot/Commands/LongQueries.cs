using System.Security.Cryptography;
using System.Text;

namespace DigestBot.Commands;

/// <summary>
/// Queries that are too long for a button, under a short key. The last thousand are remembered until the bot ends; a button of an
/// older one is answered politely.
/// </summary>
public sealed class LongQueries
{
    private const int Kept = 1000;
    private const int KeyLength = 12;
    private const char Sign = '~'; // no query that fits begins so

    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _queries = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>Remembers a query.</summary>
    /// <returns>What stands for it.</returns>
    public string Keep(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var key = Sign + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query)))[..KeyLength];
        lock (_gate)
        {
            if (_queries.TryAdd(key, query))
            {
                _order.Enqueue(key);
                if (_order.Count > Kept)
                {
                    _queries.Remove(_order.Dequeue());
                }
            }
        }

        return key;
    }

    /// <summary>The query that something stands for, itself if it is one; null when it is forgotten.</summary>
    public string? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length != KeyLength + 1 || text[0] != Sign)
        {
            return text;
        }

        lock (_gate)
        {
            return _queries.GetValueOrDefault(text);
        }
    }
}
