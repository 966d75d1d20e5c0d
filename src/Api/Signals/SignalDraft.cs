using System.Security.Cryptography;
using System.Text;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Signals;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Storage.Signals;

namespace ConsumerSafety.Api.Signals;

/// <summary>
/// Writes the notice that an author goes on from. Sellers are left out: whether they are to blame nobody has found yet.
/// </summary>
internal sealed class SignalDraft(WatchedComplaints complaints, Vocabulary vocabulary)
{
    private const int MostProducts = 50;
    private const int TitleLength = 120;

    /// <summary>The key of the draft that somebody makes of a signal as it stands.</summary>
    public static string KeyOf(Signal signal, Caller caller) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(FormattableString.Invariant($"{signal.Id} {signal.Version} {caller.AccountId}")))
        .AsSpan(0, 16));

    /// <summary>The notice, in Chinese, as far as it can be filled in.</summary>
    public async Task<Notice> WriteAsync(Signal signal, CancellationToken cancellationToken)
    {
        var found = await complaints.FindAsync(signal.Evidence.ComplaintIds, cancellationToken);
        var hazards = found.SelectMany(complaint => complaint.Incident.HazardTypes.Distinct())
            .CountBy(code => code)
            .OrderByDescending(hazard => hazard.Value)
            .ThenBy(hazard => hazard.Key, StringComparer.Ordinal)
            .ToList();
        var regions = found.Select(RegionOf).OfType<Region>().Distinct().ToList();
        return new RiskAlert
        {
            Title = Title(signal),
            PublisherId = signal.AgencyId,
            RiskLevel = RiskLevelOf(found),
            RegionCode = regions is [var one] ? one.Code : null,
            HazardTypes = [.. hazards.Select(hazard => hazard.Key)],
            Platforms =
            [
                .. found.Select(complaint => complaint.Purchase.Platform?.Trim())
                    .Where(platform => !string.IsNullOrEmpty(platform)).OfType<string>().Distinct(),
            ],
            Products =
            [
                .. found.Select(complaint => ProductOf(complaint.Subject)).OfType<Product>()
                    .CountBy(product => product)
                    .OrderByDescending(product => product.Value)
                    .Select(product => product.Key)
                    .Take(MostProducts),
            ],
            RiskDescription = SignalDraftText.Describe(signal, found, hazards, regions, vocabulary),
        };
    }

    private string Title(Signal signal)
    {
        var label = signal.Subject switch
        {
            SignalSubject.Hazard => vocabulary.FindHazardType(signal.Label)?.Name ?? signal.Label,
            SignalSubject.Region => vocabulary.RegionPath(signal.Label).FirstOrDefault()?.Name ?? signal.Label,
            SignalSubject.Seller => "",
            _ => signal.Label,
        };
        return $"关于{(label.Length > TitleLength ? label[..TitleLength] : label)}投诉集中情况的风险提示";
    }

    private Region? RegionOf(Complaint complaint) =>
        vocabulary.RegionPath(complaint.Incident.RegionCode ?? complaint.Purchase.RegionCode).FirstOrDefault();

    private static RiskLevel RiskLevelOf(IReadOnlyList<Complaint> found) =>
        found.Select(complaint => complaint.Incident.Injury).DefaultIfEmpty().Max() switch
        {
            InjuryGravity.Fatal or InjuryGravity.Hospitalised => RiskLevel.Serious,
            InjuryGravity.Treated => RiskLevel.High,
            InjuryGravity.Minor => RiskLevel.Medium,
            _ => RiskLevel.Unknown,
        };

    private static Product? ProductOf(ComplaintSubject subject) =>
        (subject.Name ?? subject.Brand ?? subject.Model ?? subject.Gtin) is null ? null : new()
        {
            Name = subject.Name, Brand = subject.Brand, Model = subject.Model, Batch = subject.Batch,
            Gtin = subject.Gtin, Category = subject.Category,
        };
}
