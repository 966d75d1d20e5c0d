namespace ConsumerSafety.Api.Feed.Protocol;

/// <summary>How a CSV answer is written.</summary>
/// <param name="HasMark">Whether it begins with a byte order mark, by which Excel knows UTF-8.</param>
internal sealed record CsvForm(bool HasMark);
