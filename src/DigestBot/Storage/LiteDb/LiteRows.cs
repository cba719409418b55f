using LiteDB;

namespace DigestBot.Storage.LiteDb;

/// <summary>
/// The rows of one collection. Every call, a read too, is made alone in the process: LiteDB 5.0.20 was seen to close its engine
/// under a reader beside a writer. What is read is read whole before the call returns.
/// </summary>
/// <param name="rows">The collection.</param>
/// <param name="gate">The lock of the whole store.</param>
/// <param name="explain">Gets the plan of each query; null = nobody asks.</param>
internal sealed class LiteRows<T>(ILiteCollection<T> rows, Lock gate, Action<string>? explain)
{
    public T? Find(BsonValue id)
    {
        lock (gate)
        {
            return rows.FindById(id);
        }
    }

    public bool Exists(BsonExpression where)
    {
        lock (gate)
        {
            return Explained(rows.Query().Where(where)).Exists();
        }
    }

    public int Count()
    {
        lock (gate)
        {
            return rows.Count();
        }
    }

    public List<T> All()
    {
        lock (gate)
        {
            return [.. rows.FindAll()];
        }
    }

    /// <summary>A query with a limit, or over few rows.</summary>
    public List<T> Query(Func<ILiteQueryable<T>, ILiteQueryableResult<T>> query)
    {
        lock (gate)
        {
            return Explained(query(rows.Query())).ToList();
        }
    }

    /// <summary>The ids of rows, without reading them.</summary>
    public List<BsonValue> Ids(Func<ILiteQueryable<T>, ILiteQueryable<T>> query, int limit)
    {
        lock (gate)
        {
            return [.. Explained(query(rows.Query()).Select("$._id").Limit(limit)).ToList().Select(d => d["_id"])];
        }
    }

    public void EnsureIndex(string name, string expression, bool unique = false)
    {
        lock (gate)
        {
            rows.EnsureIndex(name, expression, unique);
        }
    }

    public void Insert(T row)
    {
        lock (gate)
        {
            rows.Insert(row);
        }
    }

    public void Update(T row)
    {
        lock (gate)
        {
            rows.Update(row);
        }
    }

    public void Upsert(T row)
    {
        lock (gate)
        {
            rows.Upsert(row);
        }
    }

    public void Delete(BsonValue id)
    {
        lock (gate)
        {
            rows.Delete(id);
        }
    }

    private ILiteQueryableResult<TResult> Explained<TResult>(ILiteQueryableResult<TResult> query)
    {
        explain?.Invoke(query.GetPlan().ToString());
        return query;
    }
}
