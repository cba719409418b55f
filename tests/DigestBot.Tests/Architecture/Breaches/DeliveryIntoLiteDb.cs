using DigestBot.Storage.LiteDb;

namespace DigestBot.Delivery;

internal static class DeliveryIntoLiteDb
{
    public static void Copy(object store, string target) => ((LiteStore)store).Backup(target);
}
