using System.Runtime.CompilerServices;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Storage.Accounts;
using ConsumerSafety.Storage.Log;

namespace ConsumerSafety.Api.Auditing;

/// <summary>The audit log for those who may read it all: it knows no agencies.</summary>
public sealed class AuditService
{
    /// <summary>How many entries a page has at most.</summary>
    public const int MaxPageSize = 500;

    private const string AccountMark = "account:";
    private readonly AuditLog _log;
    private readonly AccountStore _accounts;
    private readonly AuditQueryReader _reader;

    internal AuditService(AuditLog log, AccountStore accounts, AuditQueryReader reader) =>
        (_log, _accounts, _reader) = (log, accounts, reader);

    /// <summary>Whether somebody may read it.</summary>
    public static bool IsOpenTo(Caller caller) => caller.Can(Permission.ReadAudit, null);

    /// <summary>A page of entries.</summary>
    /// <param name="caller">Who looks.</param>
    /// <param name="query">Which ones.</param>
    /// <param name="before">Where the page before ended; null for the first.</param>
    /// <param name="size">How many, at most <see cref="MaxPageSize"/>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<AuditOutcome> ReadAsync(
        Caller caller, AuditQuery query, long? before, int size, CancellationToken cancellationToken)
    {
        if (!IsOpenTo(caller))
            return new AuditOutcome.Forbidden();
        var (filter, faults) = await _reader.ReadAsync(query, cancellationToken);
        if (filter is null)
            return new AuditOutcome.Invalid(faults);
        size = Math.Clamp(size, 1, MaxPageSize);
        var entries = await _log.ReadAsync(filter, before ?? long.MaxValue, size + 1, cancellationToken);
        var lines = await DescribeAsync([.. entries.Take(size)], [], cancellationToken);
        return new AuditOutcome.Found(lines, entries.Count > size ? lines[^1].Entry.Sequence : null);
    }

    /// <summary>Every entry that a query finds; nothing when <see cref="ReadAsync"/> would refuse it.</summary>
    public async IAsyncEnumerable<AuditLine> ReadAllAsync(
        Caller caller, AuditQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (filter, _) = await _reader.ReadAsync(query, cancellationToken);
        if (filter is null || !IsOpenTo(caller))
            yield break;
        var before = long.MaxValue;
        Dictionary<string, string?> names = [];
        while (true)
        {
            var entries = await _log.ReadAsync(filter, before, MaxPageSize, cancellationToken);
            foreach (var line in await DescribeAsync(entries, names, cancellationToken))
                yield return line;
            if (entries.Count < MaxPageSize)
                yield break;
            before = entries[^1].Sequence;
        }
    }

    private async Task<List<AuditLine>> DescribeAsync(
        IReadOnlyList<AuditRecord> entries, Dictionary<string, string?> names, CancellationToken cancellationToken)
    {
        List<AuditLine> lines = [];
        foreach (var entry in entries)
        {
            if (AccountOf(entry.Actor) is { } id && !names.ContainsKey(id))
                names[id] = (await _accounts.FindAsync(id, cancellationToken))?.Name;
            lines.Add(new(entry, AccountOf(entry.Actor) is { } actor ? names[actor] : null, PathOf(entry)));
        }
        return lines;
    }

    private static string? AccountOf(string actor) =>
        actor.StartsWith(AccountMark, StringComparison.Ordinal) ? actor[AccountMark.Length..].Split(' ')[0] : null;

    private static string? PathOf(AuditRecord entry)
    {
        var id = Uri.EscapeDataString(entry.EntityId);
        return entry.EntityType switch
        {
            nameof(EntityType.Notice) => $"/notices/{id}",
            nameof(EntityType.Draft) => $"/console/drafts/{id}",
            nameof(EntityType.Campaign) => $"/campaigns/{id}",
            _ => null,
        };
    }
}
