using ConsumerSafety.Domain.Complaints;

namespace ConsumerSafety.Storage.Evidence;

/// <summary>A file that is read.</summary>
/// <param name="File">The file.</param>
/// <param name="Content">Its bytes, or those of its small form; to be disposed of by the reader.</param>
public sealed record OpenEvidence(EvidenceFile File, Stream Content);
