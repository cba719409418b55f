using LiteDB;

namespace DigestBot.Storage.LiteDb;

/// <summary>
/// The rows of one collection. Every call, a read too, is made alone in the process: LiteDB 5.0.20 was seen to close its engine
/// under a reader beside a writer. What is read is read whole before the call returns.
/// </summary>
/// <param name="rows">The collection.</param>
/// <param name="store">Whose lock and failures they share.</param>
/// <param name="explain">Gets the plan of each query; null = nobody asks.</param>
internal sealed class LiteRows<T>(ILiteCollection<T> rows, LiteStore store, Action<string>? explain)
{
    public T? Find(BsonValue id) => store.Alone(() => rows.FindById(id));

    public bool Exists(BsonExpression where) => store.Alone(() => Explained(rows.Query().Where(where)).Exists());

    public int Count() => store.Alone(rows.Count);

    public List<T> All() => store.Alone(() => rows.FindAll().ToList());

    /// <summary>A query with a limit, or over few rows.</summary>
    public List<T> Query(Func<ILiteQueryable<T>, ILiteQueryableResult<T>> query) => store.Alone(() => Explained(query(rows.Query())).ToList());

    /// <summary>The ids of rows, without reading them.</summary>
    public List<BsonValue> Ids(Func<ILiteQueryable<T>, ILiteQueryable<T>> query, int limit) =>
        store.Alone(() => Explained(query(rows.Query()).Select("$._id").Limit(limit)).ToList().ConvertAll(d => d["_id"]));

    public void EnsureIndex(string name, string expression, bool unique = false) => store.Alone(() => rows.EnsureIndex(name, expression, unique));

    public void Insert(T row) => store.Alone(() => rows.Insert(row));

    public void Update(T row) => store.Alone(() => rows.Update(row));

    public void Upsert(T row) => store.Alone(() => rows.Upsert(row));

    public void Delete(BsonValue id) => store.Alone(() => rows.Delete(id));

    private ILiteQueryableResult<TResult> Explained<TResult>(ILiteQueryableResult<TResult> query)
    {
        if (explain is not null && store.Has(rows.Name)) // a collection without a row has no plan
        {
            explain(query.GetPlan().ToString());
        }

        return query;
    }
}
