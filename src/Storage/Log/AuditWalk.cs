using System.Security.Cryptography;
using System.Text.Json;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Storage.Notices;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Log;

/// <summary>Goes along the audit log, entry by entry, from the first.</summary>
internal sealed class AuditWalk
{
    /// <summary>The number of the last entry found sound; 0 at the start.</summary>
    public long Position { get; private set; }

    /// <summary>The hash of that entry.</summary>
    public byte[] LastHash { get; private set; } = AuditEntry.Origin;

    /// <summary>The last entry of everything that has no versions.</summary>
    public Dictionary<(string Type, string Id), AuditEntry> Documents { get; } = [];

    /// <summary>Checks the next entry; null when it is sound.</summary>
    public AuditFault? Check(AuditedChange change)
    {
        if (change.Sequence != Position + 1)
            return new(Position + 1, "Entry", "The audit entry is missing.");
        var problem = FindProblem(change);
        if (problem is not null)
            return new(change.Sequence, change.Subject, problem);
        Position = change.Sequence;
        LastHash = change.Hash;
        if (change.EntityType != nameof(EntityType.Notice))
            Documents[(change.EntityType, change.EntityId)] = change;
        return null;
    }

    private string? FindProblem(AuditedChange change)
    {
        if (!change.ComputeHash(LastHash).AsSpan().SequenceEqual(change.Hash))
            return "The audit entry, or the one before it, was altered or moved: its hash does not fit.";
        if (change.LoggedType != change.EntityType || change.LoggedId != change.EntityId)
            return "The row of the change log is missing or about something else.";
        if (change.EntityType != nameof(EntityType.Notice))
            return change.RevisionOf is null ? null : "A revision was put in its place.";
        return change.RevisionContent is null ? "The revision is missing."
            : change.RevisionOf != change.EntityId || change.RevisionVersion != change.Version
                ? "The revision belongs to another notice or version."
            : !SHA256.HashData(change.RevisionContent).AsSpan().SequenceEqual(change.ContentHash)
                || !change.ContentHash.AsSpan().SequenceEqual(change.RevisionHash)
                ? "The content of the revision was altered."
            : FindStray(change, change.RevisionContent);
    }

    /// <summary>Finds a column that does not say what the content says, which the hash has proved.</summary>
    private static string? FindStray(AuditedChange change, byte[] json)
    {
        Notice notice;
        try
        {
            notice = NoticeJson.ReadNotice(json);
        }
        catch (JsonException fault)
        {
            return $"The content of the revision cannot be read: {fault.Message}";
        }
        var revision = (change.RevisionStatus, change.RevisionUpdatedAt, change.RevisionReason);
        var isRevisionSound =
            revision == (notice.Status.ToString(), Instants.ToText(notice.UpdatedAt!.Value), notice.ChangeReason)
            && NoticeFingerprint.Of(notice).AsSpan().SequenceEqual(change.RevisionFingerprint);
        if (!isRevisionSound)
            return "Status, instant, reason or fingerprint of the revision was altered.";
        if (change.PresentKind is null)
            return null;
        var present = (change.PresentKind, change.PresentPublisherId, change.PresentReferenceNumber,
            change.PresentVersion, change.PresentStatus);
        var content = (notice.Kind.ToString(), notice.PublisherId, notice.ReferenceNumber, notice.Version,
            notice.Status.ToString());
        return present == content ? null : "The present state was altered: it is not what its revision says.";
    }
}
