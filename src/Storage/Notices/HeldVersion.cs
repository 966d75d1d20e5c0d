using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Storage.Notices;

/// <summary>A version of a notice that is here, as far as an exported one has to equal it to be the same.</summary>
internal sealed record HeldVersion(
    string Id, int Version, NoticeStatus Status, DateTimeOffset UpdatedAt, string? Reason, string Fingerprint);
