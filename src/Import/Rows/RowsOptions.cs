using System.Text;

namespace ConsumerSafety.Import.Rows;

/// <summary>What rows lie in, as a mapping file names it.</summary>
internal enum RowsKind
{
    /// <summary>An array in one JSON document.</summary>
    Json,

    /// <summary>JSON values, one a line.</summary>
    Jsonl,

    /// <summary>Elements of an XML document.</summary>
    Xml,

    /// <summary>A CSV file or a sheet of an XLSX workbook, whichever the file is.</summary>
    Table,
}

/// <summary>How the rows of a file are found.</summary>
/// <param name="Kind">What they lie in.</param>
/// <param name="Path">The names of the objects that lead to the array; empty when the document is the array.</param>
/// <param name="Element">The name of the XML element of a row.</param>
/// <param name="Sheet">The sheet of a workbook; null for every visible one that has the headings.</param>
/// <param name="Delimiter">What parts the cells of CSV; null to find out.</param>
/// <param name="Encoding">How text is encoded; null to find out.</param>
/// <param name="Required">Headings that tell the heading row: each must be there in one of its spellings.</param>
/// <param name="Used">Every heading the format reads, folded: these may not occur twice.</param>
internal sealed record RowsOptions(
    RowsKind Kind,
    IReadOnlyList<string> Path,
    string? Element,
    string? Sheet,
    char? Delimiter,
    Encoding? Encoding,
    IReadOnlyList<IReadOnlyList<string>> Required,
    IReadOnlySet<string> Used);
