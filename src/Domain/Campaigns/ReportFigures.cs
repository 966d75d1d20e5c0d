namespace ConsumerSafety.Domain.Campaigns;

/// <summary>Sums of what reports say. What a report does not say counts as nothing.</summary>
/// <param name="Reports">How many reports.</param>
/// <param name="Activities">Activities held.</param>
/// <param name="PeopleReached">People reached.</param>
/// <param name="Inspections">Inspections made.</param>
/// <param name="CasesOpened">Cases opened.</param>
/// <param name="GoodsValue">Value of the goods concerned, in yuan.</param>
public sealed record ReportFigures(
    int Reports, long Activities, long PeopleReached, long Inspections, long CasesOpened, decimal GoodsValue)
{
    /// <summary>The sums over some reports.</summary>
    public static ReportFigures Sum(IEnumerable<CampaignReport> reports) => reports.Aggregate(
        new ReportFigures(0, 0, 0, 0, 0, 0),
        (sum, report) => new(
            sum.Reports + 1,
            sum.Activities + (report.Activities ?? 0),
            sum.PeopleReached + (report.PeopleReached ?? 0),
            sum.Inspections + (report.Inspections ?? 0),
            sum.CasesOpened + (report.CasesOpened ?? 0),
            sum.GoodsValue + (report.GoodsValue ?? 0)));

    /// <summary>
    /// The sums of each province, in the order of their codes; what lies in a province counts to it.
    /// </summary>
    public static IReadOnlyList<(string Province, ReportFigures Figures)> ByProvince(
        IEnumerable<CampaignReport> reports) =>
    [
        .. reports.GroupBy(report => Province(report.RegionCode ?? ""))
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, Sum(group))),
    ];

    private static string Province(string code) => code.Length == 6 ? code[..2] + "0000" : code;
}
