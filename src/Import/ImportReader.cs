using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Import.Formats;

namespace ConsumerSafety.Import;

/// <summary>
/// Reads files in a format, in two passes, so that a file that cannot be read to its end changes nothing: first
/// <see cref="CheckAsync"/>, then <see cref="ReadAsync"/>. Use one reader for all files of an import: it recognizes a
/// reference number that comes again with other content. Not safe for use by several threads at once.
/// </summary>
public sealed class ImportReader
{
    /// <summary>Makes a reader.</summary>
    /// <param name="format">How the files are written.</param>
    /// <param name="vocabulary">Where codes and names are looked up.</param>
    /// <param name="publisherId">The agency all notices belong to, whatever format and rows say; null to leave it to
    /// them.</param>
    public ImportReader(ImportFormat format, Vocabulary vocabulary, string? publisherId = null) =>
        throw new NotImplementedException();

    /// <summary>Reads the file to its end without mapping it: is it well-formed, within limits, are its headings there.</summary>
    public Task<FileCheck> CheckAsync(string file, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>
    /// Maps the rows of a file that <see cref="CheckAsync"/> found readable, in bounded memory. Throws
    /// <see cref="InvalidDataException"/> when the file has been changed in between so that it cannot be read.
    /// </summary>
    public IAsyncEnumerable<ImportRow> ReadAsync(string file, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
