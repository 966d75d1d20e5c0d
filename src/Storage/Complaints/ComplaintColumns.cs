using System.Globalization;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Catalogue;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Complaints;

/// <summary>What a row of Complaints repeats of the complaint, to be asked for.</summary>
internal static class ComplaintColumns
{
    public static readonly DocumentColumns All = DocumentColumns.Of<Complaint>(
        [
            "Number", "Kind", "State", "AgencyId", "OfficerId", "RegionCode", "Category", "DueOn", "ReceivedAt",
            "UpdatedAt",
        ],
        complaint =>
        [
            complaint.Number, complaint.Kind.ToString(), complaint.State.ToString(), complaint.AgencyId,
            complaint.OfficerId, complaint.Incident.RegionCode ?? complaint.Purchase.RegionCode,
            complaint.Subject.Category,
            complaint.Deadlines.Min(deadline => deadline.DueOn)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Instants.ToText(complaint.ReceivedAt), Instants.ToText(complaint.UpdatedAt),
        ]);
}
