namespace ConsumerSafety.Import.Rows;

/// <summary>
/// Reads the rows of one kind of file, one at a time. Throws <see cref="UnreadableFileException"/> when the file cannot
/// be read further.
/// </summary>
internal interface IRowSource
{
    /// <summary>The rows, in the order of the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isCheck">True in the first pass: rows may come without content.</param>
    IEnumerable<FileRow> Read(string path, bool isCheck);
}
