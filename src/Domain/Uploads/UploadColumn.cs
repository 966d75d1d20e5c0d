namespace ConsumerSafety.Domain.Uploads;

/// <summary>A column of an uploaded table.</summary>
/// <param name="Heading">Its heading as it stands in the file.</param>
/// <param name="Property">What it fills, <c>Title</c> or <c>Products.Name</c>; null when it is left out.</param>
public sealed record UploadColumn(string Heading, string? Property)
{
    /// <summary>The first values below the heading, shortened.</summary>
    public IReadOnlyList<string> Samples { get; init; } = [];
}
