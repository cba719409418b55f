namespace DigestBot.Storage.LiteDb;

/// <summary>Deletes old rows of a collection whose ids rise with time: no index of times is needed, nor kept up to date.</summary>
internal static class OldRows
{
    private const int PageSize = 200; // a page a transaction: one over the whole archive would hold all its pages in memory

    /// <returns>How many went.</returns>
    public static int Delete<T>(LiteStore store, LiteRows<T> rows, Func<T, long> id, Func<T, bool> isOld)
    {
        var gone = 0;
        var after = 0L;
        while (true)
        {
            var page = rows.Query(q => q.Where("$._id > @0", after).OrderBy("$._id").Limit(PageSize));
            var old = page.Where(isOld).ToList();
            if (old.Count == 0)
            {
                return gone; // the rows after these are younger still
            }

            store.Run(() => old.ForEach(row => rows.Delete(id(row))));
            gone += old.Count;
            after = id(page[^1]);
        }
    }
}
