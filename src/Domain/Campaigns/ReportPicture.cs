namespace ConsumerSafety.Domain.Campaigns;

/// <summary>A picture of a report.</summary>
/// <param name="FileId">The file, a picture of the agency of the report.</param>
/// <param name="Caption">
/// What it shows, in Chinese, for those who see it and those who do not; 1 to 300 characters.
/// </param>
/// <param name="EnglishCaption">The same in English, or null.</param>
public sealed record ReportPicture(string FileId, string Caption, string? EnglishCaption = null);
