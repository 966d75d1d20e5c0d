using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Storage.Complaints;

namespace ConsumerSafety.Api.Complaints.Cases;

/// <summary>The queue of complaints of the caller's agency, what is overdue and due soon first.</summary>
public sealed class CaseQueue(
    ComplaintQueue queue, ComplaintViewStore views, CaseClock clock, Vocabulary vocabulary, TimeProvider time)
{
    /// <summary>How many a page has.</summary>
    public const int PageSize = 50;

    /// <summary>How many views an account may keep.</summary>
    public const int MostViews = 20;

    private const int LongestName = 60;
    private const int LongestFilter = 400;

    /// <summary>A page of the queue; null when the caller may see none.</summary>
    public async Task<QueuePage?> ReadAsync(Caller caller, QueueFilter filter, CancellationToken cancellationToken)
    {
        if (!CanSee(caller))
            return null;
        var today = ChinaTime.DayOf(time.GetUtcNow());
        var query = Query(caller, filter, today);
        var found = await queue.ReadAsync(
            query with { Skip = (filter.Page - 1) * PageSize, Limit = PageSize + 1 }, cancellationToken);
        var counts = await queue.CountAsync(query, cancellationToken);
        return new(
            [
                .. found.Take(PageSize).Select(complaint => new QueueLine(
                    complaint, DueStanding.Of(complaint, clock.Calendar, today))),
            ],
            counts.Where(count => query.States is [] || query.States.Contains(count.Key)).Sum(count => count.Value),
            found.Count > PageSize)
        {
            MissingYear = clock.Calendar.Knows(today.Year) ? MissingYearAfter(today) : today.Year,
        };
    }

    /// <summary>How many a filter has; none for who may see none.</summary>
    public async Task<int> CountAsync(Caller caller, QueueFilter filter, CancellationToken cancellationToken)
    {
        if (!CanSee(caller))
            return 0;
        var query = Query(caller, filter, ChinaTime.DayOf(time.GetUtcNow()));
        return (await queue.CountAsync(query, cancellationToken)).Sum(count => count.Value);
    }

    /// <summary>The complaint with a number, however it is typed; null when there is none for the caller.</summary>
    public async Task<Complaint?> FindAsync(Caller caller, string? number, CancellationToken cancellationToken) =>
        ComplaintNumber.Read(number) is { } read
            && await queue.ReadAsync(new() { Number = read, Limit = 1 }, cancellationToken) is [var found]
            && CaseRights.CanSee(caller, found)
            ? found
            : null;

    /// <summary>The views that the caller keeps.</summary>
    public Task<IReadOnlyList<ComplaintView>> ReadViewsAsync(Caller caller, CancellationToken cancellationToken) =>
        views.ReadAsync(caller.AccountId, cancellationToken);

    /// <summary>Keeps a view, in the place of one of the same name.</summary>
    /// <param name="caller">For whom.</param>
    /// <param name="name">1 to 60 characters.</param>
    /// <param name="filter">As in the address of the page.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>False when the name is not as expected or the caller keeps as many as may be.</returns>
    public async Task<bool> KeepViewAsync(
        Caller caller, string? name, string filter, CancellationToken cancellationToken) =>
        name?.Trim() is { Length: > 0 and <= LongestName } kept && !kept.Any(char.IsControl)
            && filter.Length <= LongestFilter && CanSee(caller)
            && await views.SaveAsync(
                caller.AccountId, new ComplaintView { Name = kept, Filter = filter }, MostViews, cancellationToken);

    /// <summary>Forgets a view.</summary>
    public Task ForgetViewAsync(Caller caller, string name, CancellationToken cancellationToken) =>
        views.RemoveAsync(caller.AccountId, name, cancellationToken);

    private ComplaintQuery Query(Caller caller, QueueFilter filter, DateOnly today) => new()
    {
        AgencyId = caller.AgencyId,
        States = filter.State is { } state ? [state] : [],
        IsToDo = filter.State is null && !filter.IncludesDone,
        OfficerId = filter.Scope == QueueScope.Mine ? caller.AccountId : null,
        IsUnassigned = filter.Scope == QueueScope.Unassigned,
        Kind = filter.Kind,
        Categories = filter.Category is { } category ? vocabulary.CategoriesIn(category) : null,
        RegionPrefix = filter.Region is { } region ? WithoutZeros(region) : null,
        DueUntil = filter.Due switch
        {
            QueueDue.Overdue => today.AddDays(-1),
            // Where the working days are not known, what is due in as many days is shown.
            QueueDue.Soon => DueStanding.SoonUntil(clock.Calendar, today) ?? today.AddDays(DueStanding.Soon),
            _ => null,
        },
    };

    // Codes of provinces end in four zeros, of prefectures in two (GB/T 2260).
    private static string WithoutZeros(string region) =>
        region.EndsWith("0000", StringComparison.Ordinal) ? region[..^4]
        : region.EndsWith("00", StringComparison.Ordinal) ? region[..^2]
        : region;

    // What is accepted today is mediated within 45 working days, which may reach into a year that is not known.
    private int? MissingYearAfter(DateOnly today) =>
        clock.Calendar.Count(today, MostWorkingDays) is { MissingYear: { } year } ? year : null;

    private const int MostWorkingDays = 45;

    private static bool CanSee(Caller caller) =>
        caller.Can(Permission.WorkComplaints, caller.AgencyId)
        || caller.Can(Permission.AssignComplaints, caller.AgencyId);
}
