using System.Runtime.CompilerServices;
using System.Text;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Import.Formats;
using ConsumerSafety.Import.Notices;
using ConsumerSafety.Import.Rows;

namespace ConsumerSafety.Import;

/// <summary>
/// Reads files in a format, in two passes, so that a file that cannot be read to its end changes nothing: first
/// <see cref="CheckAsync"/>, then <see cref="ReadAsync"/>. Use one reader for all files of an import: it recognizes a
/// reference number that comes again with other content. Not safe for use by several threads at once.
/// </summary>
public sealed class ImportReader
{
    private readonly IRowSource _source;
    private readonly NoticeMapper? _mapper;
    private readonly OwnNoticeReader _own;
    private readonly SeenNotices? _seen;

    /// <summary>Makes a reader.</summary>
    /// <param name="format">How the files are written.</param>
    /// <param name="vocabulary">Where codes and names are looked up.</param>
    /// <param name="publisherId">The agency all notices belong to, whatever format and rows say; null to leave it to
    /// them.</param>
    /// <param name="joinsRows">True where several rows with one reference number are one notice, so that they may say
    /// different things.</param>
    public ImportReader(
        ImportFormat format, Vocabulary vocabulary, string? publisherId = null, bool joinsRows = false)
    {
        _seen = joinsRows ? null : new();
        _source = format.Rows.Kind switch
        {
            RowsKind.Json => new JsonSource(format.Rows.Path, format.Rows.Encoding),
            RowsKind.Jsonl => new JsonLinesSource(format.Rows.Encoding),
            RowsKind.Xml => new XmlSource(format.Rows.Element!),
            _ => new TableSource(format.Rows),
        };
        _mapper = format.Mapping is null ? null : new(format.Mapping, new(vocabulary), publisherId);
        _own = new(vocabulary, publisherId);
    }

    /// <summary>
    /// The columns and paths of the format that no row read so far has: misspelt, or gone from the source.
    /// </summary>
    public IReadOnlyList<string> NeverFound => _mapper?.Use.NeverFound ?? [];

    /// <summary>
    /// Reads the file to its end without mapping it: is it well-formed, within limits, are its headings there.
    /// </summary>
    public Task<FileCheck> CheckAsync(string file, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            var rows = 0L;
            try
            {
                foreach (var _ in _source.Read(file, isCheck: true))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    rows++;
                }
                return new FileCheck(rows, null);
            }
            catch (UnreadableFileException exception)
            {
                return new(rows, exception.Reason);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return new(rows, FileReasons.NotFound(exception.Message));
            }
        },
        cancellationToken);

    /// <summary>
    /// Maps the rows of a file that <see cref="CheckAsync"/> found readable, in bounded memory. Throws
    /// <see cref="InvalidDataException"/> when the file has been changed in between so that it cannot be read.
    /// </summary>
    public async IAsyncEnumerable<ImportRow> ReadAsync(
        string file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        using var rows = _source.Read(file, isCheck: false).GetEnumerator();
        while (Next(rows))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Map(rows.Current);
        }
    }

    private static bool Next(IEnumerator<FileRow> rows)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (UnreadableFileException exception)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }

    private ImportRow Map(FileRow row)
    {
        List<RowFault> faults = [];
        Notice? notice = null;
        string? reference = null;
        try
        {
            notice = MapContent(row, faults, out reference);
        }
        catch (Exception exception) when (exception is InvalidOperationException or DecoderFallbackException)
        {
            // Half a surrogate pair, escaped in JSON, is found only when the text is taken out.
            faults.Add(RowFaults.Error(null, null, Reasons.BadEncoding));
        }
        if (notice is not null && _seen?.FindOther(notice, row.Number) is { } before)
        {
            faults.Add(RowFaults.Error(nameof(Notice.ReferenceNumber), notice.ReferenceNumber ?? notice.Id,
                Reasons.SeenBefore(notice.ReferenceNumber ?? notice.Id!, before)));
            notice = null;
        }
        return new(row.Number, row.Location, notice, faults) { Reference = reference };
    }

    private Notice? MapContent(FileRow row, List<RowFault> faults, out string? reference)
    {
        var (record, reason) = (row.Record, row.Reason);
        reference = null;
        if (_mapper is null && reason is null)
        {
            var own = _own.Read(row.Json, faults);
            reference = own?.ReferenceNumber;
            return own;
        }
        if (record is null && reason is null)
            record = JsonRow.Read(row.Json, out reason);
        if (record is not null)
            return _mapper!.Map(record, faults, out reference);
        faults.Add(RowFaults.Error(null, null, reason!));
        return null;
    }
}
