using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Import;

/// <summary>One row of a file and what became of it.</summary>
/// <param name="Number">Where a person finds it, from 1: the line of JSON Lines, the row of a table counted with its
/// title rows, otherwise the how-manieth record.</param>
/// <param name="Location">A closer place: <c>results[11]</c>, <c>PRODUCT[12]</c>, <c>Sheet1!A12</c>; null where the
/// number says it all.</param>
/// <param name="Notice">The notice; null when the row is rejected.</param>
/// <param name="Faults">Why it is rejected, or, beside a notice, what is marked on it.</param>
public sealed record ImportRow(long Number, string? Location, Notice? Notice, IReadOnlyList<RowFault> Faults)
{
    /// <summary>The reference number it names, also when it is rejected; null when it names none.</summary>
    public string? Reference { get; init; }
}
