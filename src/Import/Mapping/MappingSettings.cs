namespace ConsumerSafety.Import.Mapping;

/// <summary>What holds for a whole format.</summary>
/// <param name="Blank">Folded texts that mean that nothing is said: <c>/</c>.</param>
/// <param name="Dates">The patterns that dates are written in, tried in turn after ISO 8601.</param>
/// <param name="Offset">The offset from UTC of times that name none.</param>
/// <param name="Named">Values with a name of their own.</param>
internal sealed record MappingSettings(
    IReadOnlySet<string> Blank,
    IReadOnlyList<string> Dates,
    TimeSpan Offset,
    IReadOnlyDictionary<string, Source> Named);
