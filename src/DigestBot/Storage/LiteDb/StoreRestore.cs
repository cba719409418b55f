namespace DigestBot.Storage.LiteDb;

/// <summary>Puts a backup in the place of a store that is not there.</summary>
internal static class StoreRestore
{
    /// <exception cref="BadInputException">There is a store, or the file is none.</exception>
    public static void Run(string source, string database)
    {
        if (File.Exists(database))
        {
            throw new BadInputException($"{database} exists; a backup is only restored into an empty data folder. Move it away or name another folder with --data.");
        }

        if (!File.Exists(source))
        {
            throw new BadInputException($"The backup {source} does not exist.");
        }

        if (new FileInfo(source).Length == 0)
        {
            throw DatabaseHeader.Damaged(source, inner: null);
        }

        DatabaseHeader.Check(source);
        var draft = database + ".restoring";
        DurableCopy.Make(source, draft);
        try
        {
            using (new LiteStore(new LiteStoreOptions(draft)))
            {
                // Opens: it is a store that can be read.
            }

            File.Move(draft, database);
        }
        finally
        {
            File.Delete(draft);
            File.Delete(LiteStore.LogPath(draft));
        }
    }
}
