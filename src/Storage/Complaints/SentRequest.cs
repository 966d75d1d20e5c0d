using ConsumerSafety.Domain.Complaints;

namespace ConsumerSafety.Storage.Complaints;

/// <summary>A complaint that came by Open311.</summary>
/// <param name="Complaint">The complaint as it stands now.</param>
/// <param name="ServiceCode">The service it was sent to.</param>
public sealed record SentRequest(Complaint Complaint, string ServiceCode);
