using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Domain.Uploads;

/// <summary>
/// What a person said that the columns of a table are, kept for the next file with the same headings.
/// </summary>
/// <param name="Kind">The kind of the notices.</param>
/// <param name="Language">The BCP 47 tag of the texts where rows do not say it.</param>
/// <param name="Properties">By heading, what each column fills; a heading that is missing fills nothing.</param>
public sealed record UploadMapping(NoticeKind Kind, string Language, IReadOnlyDictionary<string, string> Properties);
