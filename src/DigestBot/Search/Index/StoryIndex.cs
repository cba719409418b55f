using System.Globalization;
using DigestBot.Search.Asking;
using DigestBot.Search.Words;
using DigestBot.Stories;
using Lucene.Net.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace DigestBot.Search.Index;

/// <summary>The index on disk: one writer and searchers that see what it has taken in. Documents from one thread a set of words, searches from any.</summary>
internal sealed class StoryIndex : IDisposable
{
    private const int SegmentMegabytes = 64; // a merge is waited for: larger ones would keep new stories waiting
    private const int SegmentsOfASize = 5; // a query looks its words up in each segment
    private const string VersionKey = "version";
    private const string ArticleKey = "article";
    private const string EditKey = "edit";
    private const string SignKey = "sign";
    private readonly Lucene.Net.Store.Directory _files;
    private readonly IndexWriter? _writer;
    private readonly SearcherManager _searchers;

    private StoryIndex(Lucene.Net.Store.Directory files, OpenMode? mode)
    {
        _files = files;
        if (mode is null)
        {
            _searchers = new SearcherManager(files, new Searchers());
        }
        else
        {
            _writer = new IndexWriter(files, Config(mode.Value));
            try
            {
                _searchers = new SearcherManager(_writer, applyAllDeletes: true, new Searchers());
            }
            catch
            {
                _writer.Rollback();
                throw;
            }
        }
    }

    /// <summary>How many stories it holds.</summary>
    public int Count => Search(s => s.IndexReader.NumDocs);

    /// <summary>An empty index in the place of what is in the folder.</summary>
    public static StoryIndex Create(string folder) => Opened(folder, OpenMode.CREATE);

    /// <summary>The index in the folder, to go on with.</summary>
    public static StoryIndex Open(string folder) => Opened(folder, OpenMode.APPEND);

    /// <summary>The index in the folder as it was last committed by the process that writes it.</summary>
    public static StoryIndex OpenReading(string folder) => Opened(folder, mode: null);

    /// <summary>Deletes what is in the folder.</summary>
    public static void Wipe(string folder)
    {
        if (System.IO.Directory.Exists(folder))
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>How far the index in a folder has come; null when there is no whole index of this version.</summary>
    public static IndexPosition? Position(string folder)
    {
        if (!System.IO.Directory.Exists(folder))
        {
            return null;
        }

        using var files = new IndexFolder(folder);
        if (!DirectoryReader.IndexExists(files))
        {
            return null;
        }

        var data = DirectoryReader.ListCommits(files)[^1].UserData;
        return data.TryGetValue(VersionKey, out var version) && version == Fields.Version
            && data.TryGetValue(ArticleKey, out var article) && data.TryGetValue(EditKey, out var edit) && data.TryGetValue(SignKey, out var sign)
                ? new IndexPosition(new ArticleMark(long.Parse(article, CultureInfo.InvariantCulture), long.Parse(edit, CultureInfo.InvariantCulture)), sign)
                : null;
    }

    /// <summary>Takes a story in, in the place of what was known of it.</summary>
    /// <param name="story">The story.</param>
    /// <param name="words">Not used by another thread meanwhile.</param>
    /// <param name="isNew">Whether it is sure not to be in the index.</param>
    public void Put(StoryTexts story, AllWords words, bool isNew = false)
    {
        var document = StoryDocument.Of(story, words);
        if (isNew)
        {
            _writer!.AddDocument(document);
        }
        else
        {
            _writer!.UpdateDocument(new Term(Fields.Key, StoryDocument.Key(story.Story.Id)), document);
        }
    }

    /// <summary>Takes a story out.</summary>
    public void Remove(long story) => _writer!.DeleteDocuments(new Term(Fields.Key, StoryDocument.Key(story)));

    /// <summary>Takes out the stories with an id below a given one.</summary>
    public void RemoveBelow(long story) => _writer!.DeleteDocuments(
        new ConstantScoreQuery(FieldCacheRangeFilter.NewInt64Range(Fields.Id, 0, story, includeLower: true, includeUpper: false)));

    /// <summary>The ids of the stories that were shown with one of these articles.</summary>
    public IReadOnlyList<long> Holding(IReadOnlyCollection<string> articles) => articles.Count == 0 ? [] : Search(searcher =>
    {
        var found = new List<long>();
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            foreach (var article in articles)
            {
                var documents = leaf.AtomicReader.GetTermDocsEnum(new Term(Fields.Article, article));
                while (documents is not null && documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                {
                    if (leaf.AtomicReader.LiveDocs?.Get(documents.DocID) != false)
                    {
                        found.Add(StoryNumbers.Of(leaf.AtomicReader).Ids[documents.DocID]);
                    }
                }
            }
        }

        return found;
    });

    /// <summary>Makes one segment of all: right after a build, when the index is read whole anyway.</summary>
    public void Join() => _writer!.ForceMerge(1);

    /// <summary>Lets searches see what was put in.</summary>
    public void Refresh() => _searchers.MaybeRefreshBlocking();

    /// <summary>Writes all to the disk, with how far it goes.</summary>
    public void Commit(IndexPosition position)
    {
        _writer!.SetCommitData(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [VersionKey] = Fields.Version,
            [ArticleKey] = position.Mark.Article.ToString(CultureInfo.InvariantCulture),
            [EditKey] = position.Mark.Edit.ToString(CultureInfo.InvariantCulture),
            [SignKey] = position.Sign,
        });
        _writer.Commit();
    }

    /// <summary>Looks into the index as it is at this moment.</summary>
    public T Search<T>(Func<IndexSearcher, T> look)
    {
        var searcher = _searchers.Acquire();
        try
        {
            return look(searcher);
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    /// <summary>All parties with the number of stories that name them.</summary>
    public IReadOnlyList<(string Id, int Stories)> Parties() => Search(searcher =>
    {
        var found = new List<(string, int)>();
        if (MultiFields.GetTerms(searcher.IndexReader, Fields.Of(AskedField.Party)) is { } terms)
        {
            for (var each = terms.GetEnumerator(); each.MoveNext();)
            {
                found.Add((each.Term.Utf8ToString(), each.DocFreq));
            }
        }

        return found;
    });

    /// <summary>Reads every file and compares its checksum.</summary>
    public void Check() => Search(searcher =>
    {
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            leaf.AtomicReader.CheckIntegrity();
        }

        return true;
    });

    /// <summary>Lets go; what was not committed is gone.</summary>
    public void Dispose()
    {
        _searchers.Dispose();
        _writer?.Rollback();
        _files.Dispose();
    }

    private static StoryIndex Opened(string folder, OpenMode? mode)
    {
        var files = new IndexFolder(folder);
        try
        {
            return new StoryIndex(files, mode);
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }

    /// <summary>Merges are made by the thread that writes: a failing one must come to its caller, not end the process.</summary>
    private static IndexWriterConfig Config(OpenMode mode) => new(LuceneVersion.LUCENE_48, new ValuesApart())
    {
        OpenMode = mode,
        Similarity = new BM25Similarity(),
        MergeScheduler = new SerialMergeScheduler(),
        MergePolicy = new TieredMergePolicy { MaxMergedSegmentMB = SegmentMegabytes, SegmentsPerTier = SegmentsOfASize, MaxMergeAtOnce = SegmentsOfASize },
        RAMBufferSizeMB = 16,
    };

    private sealed class Searchers : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = new BM25Similarity() };
    }

    /// <summary>Keeps the end of one headline and the beginning of the next from making a phrase. Words come ready made.</summary>
    private sealed class ValuesApart : Analyzer
    {
        public override int GetPositionIncrementGap(string fieldName) => 100;

        protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) =>
            throw new NotSupportedException($"The field {fieldName} has no words of its own.");
    }
}
