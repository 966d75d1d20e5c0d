using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Api.Uploads;

/// <summary>A file that is handed in.</summary>
/// <param name="FileName">Its name; only shown.</param>
/// <param name="Content">Its bytes, read once.</param>
/// <param name="Kind">The kind of its notices; null to find out.</param>
/// <param name="Language">The BCP 47 tag of its texts where rows do not say it.</param>
public sealed record UploadRequest(string FileName, Stream Content, NoticeKind? Kind, string Language);
