using System.Text;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Import.Reports;

/// <summary>
/// The report of an import, written row by row: CSV with the columns file, row, action, id, column, value, reason. A
/// row has a line for each fault, or one line without a reason. A cell that a spreadsheet would take for a formula gets
/// a leading apostrophe.
/// </summary>
public sealed class ImportReport : IAsyncDisposable
{
    private readonly TextWriter _writer;
    private readonly string _language;
    private IReadOnlyList<string> _neverFound = [];
    private long _added, _updated, _unchanged, _rejected, _marked;

    private ImportReport(TextWriter writer, string language)
    {
        _writer = writer;
        _language = language;
    }

    /// <summary>The counts so far.</summary>
    public ImportSummary Summary => new(_added, _updated, _unchanged, _rejected, _marked)
    {
        NeverFound = _neverFound,
    };

    /// <summary>Starts a report in a file, UTF-8 with a byte order mark so that spreadsheets read it right.</summary>
    /// <param name="path">The file, overwritten if it exists.</param>
    /// <param name="language">The BCP 47 tag of the language of the reasons.</param>
    public static Task<ImportReport> CreateAsync(string path, string language) =>
        CreateAsync(new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)),
            language);

    /// <summary>Starts a report on a writer, which is disposed of with the report.</summary>
    public static async Task<ImportReport> CreateAsync(TextWriter writer, string language)
    {
        var report = new ImportReport(writer, language);
        await writer.WriteAsync("file,row,action,id,column,value,reason\r\n");
        return report;
    }

    /// <summary>Writes what became of a row.</summary>
    /// <param name="file">The name of the file the row is from.</param>
    /// <param name="row">The row.</param>
    /// <param name="action">What became of it.</param>
    /// <param name="id">The public number of its notice, if it has one.</param>
    /// <param name="refusal">Why the catalogue refused a row that was read without error.</param>
    public async Task WriteAsync(
        string file, ImportRow row, ImportAction action, string? id = null, LocalizedText? refusal = null)
    {
        Count(action, row.Faults.Count > 0 && action != ImportAction.Rejected);
        var lines = row.Faults.Select(fault => (fault.Column, fault.Value, fault.Reason)).ToList();
        if (refusal is not null)
            lines.Add((null, null, refusal));
        if (lines.Count == 0)
            await _writer.WriteAsync($"{Cell(file)},{row.Number},{action},{Cell(id)},,,\r\n");
        foreach (var (column, value, reason) in lines)
            await _writer.WriteAsync($"{Cell(file)},{row.Number},{action},{Cell(id)},"
                + $"{Cell(column)},{Cell(value)},{Cell(reason.In(_language))}\r\n");
    }

    /// <summary>Writes, in one line without a row, which names of the format no row has; none, no line.</summary>
    public async Task WriteNeverFoundAsync(IReadOnlyList<string> names)
    {
        _neverFound = names;
        if (names.Count > 0)
            await _writer.WriteAsync(
                $",,,,{Cell(string.Join("; ", names))},,{Cell(Reasons.NeverFound.In(_language))}\r\n");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _writer.FlushAsync();
        await _writer.DisposeAsync();
    }

    private void Count(ImportAction action, bool isMarked)
    {
        _ = action switch
        {
            ImportAction.Added => _added++,
            ImportAction.Updated => _updated++,
            ImportAction.Unchanged => _unchanged++,
            _ => _rejected++,
        };
        if (isMarked)
            _marked++;
    }

    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        if (text[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
            text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text
            : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
