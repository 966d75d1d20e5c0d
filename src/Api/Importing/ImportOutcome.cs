using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Import.Reports;

namespace ConsumerSafety.Api.Importing;

/// <summary>What an import came to.</summary>
/// <param name="Summary">The counts; all 0 when a file could not be read.</param>
/// <param name="Refusal">Why nothing was imported; null when the files were read to their ends.</param>
/// <param name="File">The file the refusal is about; null when it is about none.</param>
public sealed record ImportOutcome(ImportSummary Summary, LocalizedText? Refusal = null, string? File = null)
{
    /// <summary>True when the files were read to their ends.</summary>
    public bool IsComplete => Refusal is null;

    /// <summary>Nothing was imported.</summary>
    internal static ImportOutcome Refused(LocalizedText reason, string? file = null) =>
        new(new(0, 0, 0, 0, 0), reason, file);
}
