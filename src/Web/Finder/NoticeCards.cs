using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Results;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Presentation;

namespace ConsumerSafety.Web.Finder;

/// <summary>Makes the cards that lists show.</summary>
public sealed class NoticeCards(CatalogueNames names)
{
    private const int SummaryLength = 220;

    /// <summary>The card of a notice.</summary>
    public NoticeCard Create(Row row, Language language)
    {
        var summary = row.Summary is { } marked ? MarkedText.Of(marked) : Summary(row);
        return new(
            row.Id,
            language.Path($"/notices/{row.Id}"),
            row.Kind!.Value,
            row.Member<RiskLevel>("RiskLevel"),
            row.Member<NoticeStatus>("Status"),
            row.Text("Language") ?? "",
            row.Title is { } title ? MarkedText.Of(title) : MarkedText.Plain(row.Text("Title") ?? row.Id),
            summary?.Excerpt(SummaryLength),
            names.Agency(row.Text("PublisherId") ?? "", language),
            row.Text("RegionCode") is { } region ? names.Region(region, language) : null,
            row.Instant("PublishedAt"),
            SampleSource.Is(row.Text("SourceUrl")));
    }

    /// <summary>The cards of several.</summary>
    public IReadOnlyList<NoticeCard> Create(IEnumerable<Row> rows, Language language) =>
        [.. rows.Select(row => Create(row, language))];

    private static MarkedText? Summary(Row row) =>
        (row.Text("Summary") ?? row.Text("Body")) is { Length: > 0 } text ? MarkedText.Plain(text) : null;
}
