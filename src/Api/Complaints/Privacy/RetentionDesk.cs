using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Complaints;

namespace ConsumerSafety.Api.Complaints.Privacy;

/// <summary>Shows officers what of their agency is destroyed soon, while they can still hold it.</summary>
public sealed class RetentionDesk(ComplaintErasure erasure, RetentionPlan plan, TimeProvider clock)
{
    /// <summary>How far ahead it looks, in days.</summary>
    public const int Days = 60;

    /// <summary>The most that are shown.</summary>
    public const int Most = 200;

    /// <summary>How long what is kept.</summary>
    public IReadOnlyList<RetentionPeriod> Periods => plan.Periods;

    /// <summary>What is destroyed soon, the next first; null when the caller may see no complaints.</summary>
    public async Task<IReadOnlyList<ExpiringComplaint>?> ReadAsync(Caller caller, CancellationToken cancellationToken)
    {
        if (!caller.Can(Permission.WorkComplaints, caller.AgencyId)
            && !caller.Can(Permission.AssignComplaints, caller.AgencyId))
            return null;
        var until = clock.GetUtcNow().AddDays(Days);
        List<ExpiringComplaint> found = [];
        foreach (var period in plan.Periods)
            found.AddRange((await erasure.ReadEndedAsync(
                    period.State, until.AddMonths(-period.Months), caller.AgencyId, "", Most, cancellationToken))
                .Select(complaint => new ExpiringComplaint(complaint, plan.EndOf(complaint)!.Value))
                .Where(expiring => expiring.DestroyedFrom <= until));
        return [.. found.OrderBy(expiring => expiring.DestroyedFrom).Take(Most)];
    }
}

/// <summary>A complaint, and from when what is personal in it is destroyed.</summary>
/// <param name="Complaint">The complaint.</param>
/// <param name="DestroyedFrom">From when, UTC.</param>
public sealed record ExpiringComplaint(Complaint Complaint, DateTimeOffset DestroyedFrom);
