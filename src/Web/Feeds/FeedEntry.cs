using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Web.Feeds;

/// <summary>A notice in a feed.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Id">The address that stands for it in every language, absolute; never changes.</param>
/// <param name="Address">Its page in the language of the feed, absolute.</param>
/// <param name="Title">Its headline, marked when it is corrected or withdrawn.</param>
/// <param name="Summary">What it says in a paragraph, plain.</param>
/// <param name="Content">What it says, as HTML of which every value is encoded.</param>
/// <param name="UpdatedAt">When this version was recorded, UTC.</param>
/// <param name="Publisher">The name of its publisher.</param>
/// <param name="Tags">Kind, risk and hazards: the code and what people see.</param>
/// <param name="AlertAddress">Its message in the Common Alerting Protocol, absolute; null when it has none.</param>
internal sealed record FeedEntry(
    Notice Notice,
    string Id,
    string Address,
    string Title,
    string? Summary,
    string Content,
    DateTimeOffset UpdatedAt,
    string Publisher,
    IReadOnlyList<(string Code, string Label)> Tags,
    string? AlertAddress);
