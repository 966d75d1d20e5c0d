using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Storage.Complaints;

namespace ConsumerSafety.Api.Complaints.Cases;

/// <summary>
/// Finds open complaints that may be about the same, and notices that may be about the same product. Looks at the 300
/// open complaints of the agency in the same category that are due first, and as many in the same prefecture.
/// </summary>
public sealed class CaseNeighbours(ComplaintQueue queue, SimilarNotices notices)
{
    /// <summary>The most of each.</summary>
    public const int Most = 5;

    private const int Looked = 300;
    private const int PrefectureDigits = 4;

    internal async Task<IReadOnlyList<SimilarComplaint>> FindComplaintsAsync(
        Complaint complaint, CancellationToken cancellationToken)
    {
        var open = new ComplaintQuery
        {
            AgencyId = complaint.AgencyId, Kind = complaint.Kind, Limit = Looked,
            States = [.. Enum.GetValues<ComplaintState>().Where(ComplaintMoves.IsOpen)],
        };
        var region = complaint.Incident.RegionCode ?? complaint.Purchase.RegionCode;
        List<Complaint> candidates = [];
        if (complaint.Subject.Category is { } category)
            candidates.AddRange(await queue.ReadAsync(open with { Categories = [category] }, cancellationToken));
        if (region is { Length: >= PrefectureDigits })
            candidates.AddRange(await queue.ReadAsync(
                open with { RegionPrefix = region[..PrefectureDigits] }, cancellationToken));
        return
        [
            .. candidates.DistinctBy(one => one.Id)
                .Where(one => one.Id != complaint.Id)
                .Select(one => SimilarComplaint.Compare(complaint, one))
                .OfType<SimilarComplaint>()
                .OrderBy(one => one.Likeness).ThenBy(one => one.Complaint.ReceivedAt)
                .Take(Most),
        ];
    }

    internal IReadOnlyList<SimilarNotice> FindNotices(Complaint complaint, CancellationToken cancellationToken)
    {
        var subject = complaint.Subject;
        var product = new Product
        {
            Name = subject.Name, Brand = subject.Brand, Model = subject.Model, Gtin = subject.Gtin,
        };
        // Titles are compared within a kind of notice.
        Notice[] asNotices =
        [
            new Recall { Title = Title(subject), PublisherId = complaint.AgencyId, Products = [product] },
            new SpotCheck { Title = Title(subject), PublisherId = complaint.AgencyId, Products = [product] },
            new RiskAlert { Title = Title(subject), PublisherId = complaint.AgencyId, Products = [product] },
        ];
        return
        [
            .. asNotices.SelectMany(notice => notices.Find(notice, cancellationToken))
                .DistinctBy(notice => notice.Id)
                .Where(notice => !subject.NoticeIds.Contains(notice.Id))
                .OrderBy(notice => notice.Likeness)
                .Take(Most),
        ];
    }

    private static string Title(ComplaintSubject subject) => $"{subject.Brand}{subject.Name}{subject.Model}";
}
