using Lucene.Net.Store;

namespace ConsumerSafety.Search.Index.Files;

/// <summary>A folder of index files that are read from memory.</summary>
internal sealed class MappedDirectory(DirectoryInfo folder) : FSDirectory(folder, null)
{
    public override IndexInput OpenInput(string name, IOContext context)
    {
        EnsureOpen();
        var path = Path.Combine(Directory.FullName, name);
        return new MappedInput(path, new Mapping(path));
    }
}
