namespace DigestBot.Storage.LiteDb;

/// <summary>Copies a file so that the target is either whole and on disk, or as it was.</summary>
internal static class DurableCopy
{
    /// <exception cref="BadInputException">The target cannot be written.</exception>
    public static void Make(string source, string target)
    {
        if (Path.GetFullPath(target).StartsWith("/dev/", StringComparison.Ordinal))
        {
            throw new BadInputException($"{target} is a device, which a copy would replace; name a file.");
        }

        var draft = target + ".part";
        try
        {
            // LiteDB holds the source open for writing: share it.
            using (var from = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
            using (var to = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                from.CopyTo(to, 1 << 20);
                to.Flush(flushToDisk: true);
            }

            File.Move(draft, target, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(draft)) // where there is no folder, deleting throws too
            {
                File.Delete(draft);
            }

            throw new BadInputException($"{target} cannot be written: {e.Message} Name another file or make room.", e);
        }
    }
}
