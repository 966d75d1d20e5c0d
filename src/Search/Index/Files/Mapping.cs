using System.IO.MemoryMappedFiles;

namespace ConsumerSafety.Search.Index.Files;

/// <summary>
/// A file in memory for as long as anybody holds this: it is let go by the collector alone, so that no reader can be
/// left with an address where nothing is any more.
/// </summary>
internal sealed unsafe class Mapping
{
    private readonly MemoryMappedViewAccessor? _view;

    public Mapping(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Length = file.Length;
        if (Length == 0)
            return;
        using var mapped = MemoryMappedFile.CreateFromFile(
            file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        _view = mapped.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read);
        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        Start = start + _view.PointerOffset;
    }

    /// <summary>Where the file starts.</summary>
    public byte* Start { get; }

    /// <summary>How many bytes it has.</summary>
    public long Length { get; }

    ~Mapping()
    {
        if (Start is not null)
            _view!.SafeMemoryMappedViewHandle.ReleasePointer();
    }
}
