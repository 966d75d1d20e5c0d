using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Import.Notices;

namespace ConsumerSafety.Import.Mapping;

/// <summary>How a row becomes a notice.</summary>
/// <param name="Kind">Where the kind comes from.</param>
/// <param name="PublisherId">The agency when the row does not say it.</param>
/// <param name="Language">The BCP 47 tag of the texts when the row does not say it.</param>
/// <param name="Settings">What holds for the whole format.</param>
/// <param name="Targets">The properties to fill, for each kind that the rows can become.</param>
internal sealed record NoticeMapping(
    Source Kind,
    string? PublisherId,
    string Language,
    MappingSettings Settings,
    IReadOnlyDictionary<NoticeKind, IReadOnlyList<PropertyTarget>> Targets);
