using DigestBot.Storage.LiteDb;
using DigestBot.Subscriptions;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Storage;

/// <summary>Databases on disk, and what a power cut would leave of them.</summary>
internal static class Disk
{
    public static LiteStore Open(TempFolder folder, string name = "digestbot.db") => new(new LiteStoreOptions(folder.File(name)));

    /// <summary>Copies the files as they are at this moment, the database open or not.</summary>
    public static LiteStore OpenCopy(TempFolder folder, string name)
    {
        Copy(folder.File("digestbot.db"), folder.File(name + ".db"));
        Copy(folder.File("digestbot-log.db"), folder.File(name + "-log.db"));
        return Open(folder, name + ".db");
    }

    public static Subscription Subscription(string id) => new(id, "console", "-", "en", 0);

    private static void Copy(string from, string to)
    {
        if (File.Exists(from))
        {
            using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var target = File.Create(to);
            source.CopyTo(target);
        }
    }
}
