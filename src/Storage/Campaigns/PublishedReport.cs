using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Files;

namespace ConsumerSafety.Storage.Campaigns;

/// <summary>A published report with the files of its pictures.</summary>
/// <param name="Report">The report.</param>
/// <param name="Files">Its pictures by their keys.</param>
public sealed record PublishedReport(CampaignReport Report, IReadOnlyDictionary<string, StoredFile> Files);
