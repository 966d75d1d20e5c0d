using ConsumerSafety.Domain.Accounts;

namespace ConsumerSafety.Web.Regulators;

/// <summary>
/// Knows of work that waits for people. Each registered one is asked when somebody opens the console; it gives nothing
/// for whom the work is none of theirs.
/// </summary>
public interface IWaitingWorkSource
{
    /// <summary>What waits for somebody; entries with a count of zero are not shown.</summary>
    Task<IReadOnlyList<WaitingWork>> FindAsync(Caller caller, CancellationToken cancellationToken);
}
