namespace DigestBot.Polling;

/// <summary>Reads a body up to a limit, so that neither an endless stream nor a zip bomb can fill the memory.</summary>
internal static class CappedBody
{
    /// <returns>The bytes; null when there are more than <paramref name="maxBytes"/>.</returns>
    public static async Task<byte[]?> ReadAsync(Stream stream, long maxBytes, CancellationToken cancel)
    {
        using var body = new MemoryStream();
        var buffer = new byte[32 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancel)) > 0)
        {
            if (body.Length + read > maxBytes)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
