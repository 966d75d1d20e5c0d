using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Results;
using ConsumerSafety.Web.Finder;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Complaints;

/// <summary>Finds notices that already cover what somebody complains about: what to do now may stand there.</summary>
public sealed class CoveringNotices(CatalogueSearch search, NoticeCards cards)
{
    private const int Most = 3;
    private const int MostCharacters = 200;
    private const int FewestCharacters = 2;

    private static readonly ComparisonNode s_isInForce = new(
        new FieldNode(EntitySets.Notices.FindField("Status")!),
        ComparisonOperator.NotEqual,
        new LiteralNode(NoticeStatus.Withdrawn));

    /// <summary>
    /// At most three, those with the same barcode or lift first; none while the catalogue is being prepared.
    /// </summary>
    public IReadOnlyList<CoveringNotice> Find(TypedForm form, Language language, CancellationToken cancellationToken)
    {
        if (!search.Status.IsReady)
            return [];
        var texts = new[]
        {
            form["Subject.Gtin"],
            form["Subject.LiftRegistrationCode"],
            $"{form["Subject.Brand"]} {form["Subject.Model"]}",
            $"{form["Subject.Brand"]} {form["Subject.Name"]}",
        };
        return
        [
            .. texts.Select(text => text.Trim())
                .Where(text => text.Length is >= FewestCharacters and <= MostCharacters)
                .Distinct()
                .SelectMany(text => Search(text, cancellationToken))
                .DistinctBy(row => row.Id)
                .Take(Most)
                .Select(row => Show(row, language)),
        ];
    }

    private IReadOnlyList<Row> Search(string text, CancellationToken cancellationToken) => search.Search(
        new NoticeQuery(EntitySets.Notices)
        {
            Text = new WordsNode(text), Filter = s_isInForce, Sort = [SortKey.Relevance], Top = Most,
        },
        cancellationToken).Rows;

    private CoveringNotice Show(Row row, Language language)
    {
        var notice = row.ToNotice();
        var said = notice switch
        {
            Recall recall => recall.Remedy,
            RiskAlert alert => alert.Advice,
            ConsumerTip tip => tip.Advice,
            _ => notice.Measures.Count > 0 ? notice.Measures[0] : null,
        };
        return new(
            cards.Create(row, language), said ?? language[ComplaintTexts.WhatToDo(notice.Kind)],
            said is null ? null : notice.Language);
    }
}
