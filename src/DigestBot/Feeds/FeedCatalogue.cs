namespace DigestBot.Feeds;

/// <summary>
/// The feeds of one bot: the built-in catalogue (or the files that replace it), and the user's own file over it, entry by entry.
/// The user's file is the only one that is ever written.
/// </summary>
public sealed class FeedCatalogue
{
    private readonly IReadOnlyList<string> _baseFiles;
    private readonly string? _ownFile;
    private readonly ReadFiles _files = new(TimeProvider.System);

    /// <param name="baseFiles">Read in order; a later entry of the same id wins.</param>
    /// <param name="ownFile">The user's additions and changes; need not exist; null = none can be made.</param>
    public FeedCatalogue(IReadOnlyList<string> baseFiles, string? ownFile)
    {
        _baseFiles = baseFiles;
        _ownFile = ownFile;
    }

    /// <summary>All feeds, those that are switched off too, as the files are now.</summary>
    /// <exception cref="BadInputException">A file or an entry is wrong.</exception>
    public IReadOnlyList<FeedSource> Load()
    {
        var byId = new Dictionary<string, FeedSource>(StringComparer.Ordinal);
        foreach (var source in _baseFiles.SelectMany(_files.Read).Concat(Own()))
        {
            byId[source.Id] = source;
        }

        return [.. byId.Values];
    }

    /// <summary>Adds a feed, or replaces the one of the same id.</summary>
    /// <exception cref="BadInputException">The entry breaks a rule, or another feed has its address already.</exception>
    public void Add(FeedSource source)
    {
        if (FeedSourceRules.Broken(source) is { } broken)
        {
            throw new BadInputException($"The feed {source.Id} cannot be added: {broken}");
        }

        if (Load().FirstOrDefault(s => s.Url == source.Url && s.Id != source.Id && s.Enabled) is { } same)
        {
            throw new BadInputException($"{FeedAddress.Shown(source.Url)} is in the catalogue already, as {same.Id}.");
        }

        WriteOwn([.. Own().Where(s => s.Id != source.Id), source]);
    }

    /// <summary>Adds many feeds at once, those left out whose address is in the catalogue already. Ids that are taken get a number.</summary>
    /// <returns>How many were added, and how many were known.</returns>
    /// <exception cref="BadInputException">An entry breaks a rule; nothing is added then.</exception>
    public (int Added, int Known) Import(IReadOnlyList<FeedSource> sources)
    {
        var all = Load();
        var ids = all.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var addresses = all.Where(s => s.Enabled).Select(s => s.Url).ToHashSet();
        var added = new List<FeedSource>();
        foreach (var source in sources.Where(s => addresses.Add(s.Url)))
        {
            var kept = source with { Id = FeedIds.Unused(source.Id, ids) };
            if (FeedSourceRules.Broken(kept) is { } broken)
            {
                throw new BadInputException($"The feed {kept.Id} ({FeedAddress.Shown(kept.Url)}) cannot be added: {broken} Nothing was imported.");
            }

            added.Add(kept);
        }

        if (added.Count > 0)
        {
            WriteOwn([.. Own(), .. added]);
        }

        return (added.Count, sources.Count - added.Count);
    }

    /// <summary>Takes a feed out: an own one is deleted, a built-in one is switched off.</summary>
    /// <returns>False when there is none of that id.</returns>
    public bool Remove(string id)
    {
        var inBase = _baseFiles.SelectMany(_files.Read).LastOrDefault(s => s.Id == id);
        var own = Own();
        if (inBase is null && own.All(s => s.Id != id))
        {
            return false;
        }

        List<FeedSource> left = [.. own.Where(s => s.Id != id)];
        if (inBase is not null)
        {
            left.Add(inBase with { Enabled = false, Reason = "Removed by the owner." });
        }

        WriteOwn(left);
        return true;
    }

    private IReadOnlyList<FeedSource> Own() => _ownFile is not null && File.Exists(_ownFile) ? _files.Read(_ownFile) : [];

    private void WriteOwn(IReadOnlyList<FeedSource> sources) =>
        CatalogueFile.Write(_ownFile ?? throw new InvalidOperationException("This catalogue has no file of its own."), sources);
}
