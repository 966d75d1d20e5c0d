using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Import;

/// <summary>What the first pass over a file found.</summary>
/// <param name="Rows">How many rows were found; the second pass gives as many.</param>
/// <param name="Reason">Why the file cannot be read to its end; null when it can. Then nothing of it may be
/// recorded.</param>
public sealed record FileCheck(long Rows, LocalizedText? Reason)
{
    /// <summary>True when the second pass may begin.</summary>
    public bool IsReadable => Reason is null;
}
