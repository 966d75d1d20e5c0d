using ConsumerSafety.Import.Formats;

namespace ConsumerSafety.Api.Importing;

/// <summary>What is to be imported.</summary>
/// <param name="Format">How the files are written.</param>
/// <param name="Files">The files, one after the other.</param>
/// <param name="ReportPath">Where the report goes; its directory is made when it is missing.</param>
public sealed record ImportRequest(ImportFormat Format, IReadOnlyList<string> Files, string ReportPath)
{
    /// <summary>The agency all notices belong to; null to leave it to format and rows.</summary>
    public string? PublisherId { get; init; }

    /// <summary>True to report what would happen and change nothing.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Where a dry run writes the first notices it made, beside the report.</summary>
    public string PreviewPath => Path.ChangeExtension(ReportPath, ".preview.jsonl");

    /// <summary>Who imports, for the audit log.</summary>
    public string Actor { get; init; } = "import";

    /// <summary>The BCP 47 tag of the language of the report.</summary>
    public string Language { get; init; } = "zh";
}
