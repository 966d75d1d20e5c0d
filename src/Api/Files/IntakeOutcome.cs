using ConsumerSafety.Domain.Files;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Files;

/// <summary>What became of a file that was handed in.</summary>
public abstract record IntakeOutcome;

/// <summary>It is kept, and private until what names it is published.</summary>
/// <param name="File">The file.</param>
public sealed record FileTaken(StoredFile File) : IntakeOutcome;

/// <summary>It is not accepted, and nothing of it is kept.</summary>
/// <param name="Reason">Why.</param>
public sealed record FileRefused(LocalizedText Reason) : IntakeOutcome;

/// <summary>The caller may add no files.</summary>
public sealed record FileForbidden : IntakeOutcome;
