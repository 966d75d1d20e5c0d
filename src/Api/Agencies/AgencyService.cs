using System.Security.Cryptography;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Storage.Agencies;

namespace ConsumerSafety.Api.Agencies;

/// <summary>The agencies, for who looks after them. None is ever removed, as notices point at them.</summary>
public sealed class AgencyService(AgencyStore store, Vocabulary vocabulary)
{
    private static readonly LocalizedText s_parent = new(
        "应为已有机构的代码，且不能是其下属机构", "the Id of an agency that is there and not below this one");

    /// <summary>Every agency, in the order of their Ids.</summary>
    public Task<IReadOnlyList<Agency>> ReadAsync(CancellationToken cancellationToken) =>
        store.ReadAllAsync(cancellationToken);

    /// <summary>The tag of an agency as it stands, for concurrent changes.</summary>
    public static string TagOf(Agency agency) =>
        Convert.ToHexStringLower(SHA256.HashData(NoticeJson.Write(agency)))[..24];

    /// <summary>Adds an agency.</summary>
    public async Task<AgencyOutcome> AddAsync(Caller caller, Agency agency, CancellationToken cancellationToken)
    {
        if (!caller.Can(Permission.ManageAgencies, agency.Id))
            return new AgencyOutcome.Forbidden();
        return await SaveAsync(
            caller, await store.ReadAllAsync(cancellationToken), null, agency, cancellationToken);
    }

    /// <summary>Changes an agency.</summary>
    /// <param name="caller">Who does it.</param>
    /// <param name="agency">As it is to be.</param>
    /// <param name="tag">The tag it was read with; null to change it whatever it is now.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<AgencyOutcome> ChangeAsync(
        Caller caller, Agency agency, string? tag, CancellationToken cancellationToken)
    {
        if (!caller.Can(Permission.ManageAgencies, agency.Id))
            return new AgencyOutcome.Forbidden();
        var all = await store.ReadAllAsync(cancellationToken);
        if (all.FirstOrDefault(other => other.Id == agency.Id) is not { } held)
            return new AgencyOutcome.NotFound();
        return tag is not null && tag != TagOf(held)
            ? new AgencyOutcome.Conflict(held)
            : await SaveAsync(caller, all, held, agency, cancellationToken);
    }

    private async Task<AgencyOutcome> SaveAsync(
        Caller caller, IReadOnlyList<Agency> all, Agency? before, Agency after, CancellationToken cancellationToken)
    {
        var faults = after.Validate(EntryMode.Typed, vocabulary).Errors.ToList();
        if (after.ParentId is not null && !IsParent(all, after))
            faults.Add(new(nameof(Agency.ParentId), FaultSeverity.Error, s_parent, after.ParentId));
        if (faults.Count > 0)
            return new AgencyOutcome.Invalid([.. faults.DistinctBy(fault => fault.Path)]);
        return await store.WriteAsync(before, after, caller.Actor, cancellationToken) == AgencyWrite.Done
            ? new AgencyOutcome.Done(after)
            : new AgencyOutcome.Conflict(before ?? all.FirstOrDefault(other => other.Id == after.Id));
    }

    private static bool IsParent(IReadOnlyList<Agency> all, Agency agency)
    {
        var parents = all.ToDictionary(other => other.Id, other => other.ParentId);
        if (!parents.ContainsKey(agency.ParentId!))
            return false;
        var next = agency.ParentId;
        for (var steps = 0; next is not null && steps <= all.Count; steps++)
        {
            if (next == agency.Id)
                return false;
            next = parents.GetValueOrDefault(next);
        }
        return true;
    }
}
