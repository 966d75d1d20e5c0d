using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Import.Rows;

/// <summary>Says why a file cannot be read to its end; <see cref="ImportReader"/> turns it into its answer.</summary>
internal sealed class UnreadableFileException(LocalizedText reason) : Exception(reason.English)
{
    /// <summary>Why.</summary>
    public LocalizedText Reason { get; } = reason;
}
