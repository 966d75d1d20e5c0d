namespace ConsumerSafety.Domain.Complaints.Figures;

/// <summary>What is counted of complaints.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Decided">How many of them an authority has decided.</param>
/// <param name="Days">The days from receipt to decision of those decided, added up.</param>
public readonly record struct FigureTally(long Count, long Decided, long Days)
{
    /// <summary>Both together.</summary>
    public static FigureTally operator +(FigureTally one, FigureTally other) =>
        new(one.Count + other.Count, one.Decided + other.Decided, one.Days + other.Days);
}
