namespace ConsumerSafety.Import.Uploads;

/// <summary>What holds for a whole uploaded table.</summary>
/// <param name="PublisherId">The agency its notices belong to unless a row names another.</param>
/// <param name="Language">The BCP 47 tag of the texts where rows do not say it.</param>
/// <param name="KindLabel">What the kind is called in that language.</param>
/// <param name="Delimiter">What parts the cells of CSV; null to find out.</param>
public sealed record ColumnFormatOptions(string PublisherId, string Language, string KindLabel, char? Delimiter);
