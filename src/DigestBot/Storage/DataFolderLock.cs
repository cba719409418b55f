namespace DigestBot.Storage;

/// <summary>Held by the one process that works on a data folder. It is freed with the process, however that ends.</summary>
public sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _file;

    private DataFolderLock(FileStream file) => _file = file;

    /// <summary>Takes the lock; null when another process has it.</summary>
    public static DataFolderLock? TryTake(DataFolder folder)
    {
        try
        {
            var path = System.IO.Path.Combine(folder.Path, "digestbot.lock");
            return new DataFolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Takes the lock.</summary>
    /// <exception cref="BadInputException">Another process has it.</exception>
    public static DataFolderLock Take(DataFolder folder) => TryTake(folder) ?? throw new BadInputException(
        $"The data folder {folder.Path} is in use by another digestbot. Stop that one, or name another folder with --data.");

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
