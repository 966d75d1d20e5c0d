using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Log;

/// <summary>Who changed what and when: one entry per change, each bound to the one before by a SHA-256 hash.</summary>
public sealed class AuditLog
{
    internal AuditLog(CatalogueDatabase database) => _ = database;

    /// <summary>
    /// Checks every entry, its place in the chain, the revision it vouches for and the present state, and stops at the
    /// first that is tampered with, missing or out of place.
    /// </summary>
    public Task<AuditVerification> VerifyAsync(CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
