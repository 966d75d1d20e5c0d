using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Storage.Drafts;

namespace ConsumerSafety.Web.Regulators.Drafts;

/// <summary>One of the lists in which drafts are shown.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Name">What it is called.</param>
/// <param name="States">The states of the drafts in it.</param>
public sealed record DraftList(string Key, LocalizedText Name, IReadOnlyList<DraftState> States)
{
    private const int PageSize = 30;

    /// <summary>Whether it has only what the caller began.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Whether it has only what was published urgently and waits for its review.</summary>
    public bool AwaitsReview { get; init; }

    /// <summary>Every list, the first one being shown first.</summary>
    public static IReadOnlyList<DraftList> All { get; } =
    [
        new("mine", new("我的稿件", "Mine"),
            [DraftState.Draft, DraftState.Returned, DraftState.InReview, DraftState.Scheduled]) { IsOwn = true },
        new("review", new("待审核", "To review"), [DraftState.InReview]),
        new("afterwards", new("待事后审核", "To review afterwards"), [DraftState.Published]) { AwaitsReview = true },
        new("returned", new("已退回", "Returned"), [DraftState.Returned]),
        new("scheduled", new("待定时发布", "Scheduled"), [DraftState.Scheduled]),
        new("drafts", new("全部草稿", "All drafts"), [DraftState.Draft]),
        new("published", new("已发布", "Published"), [DraftState.Published]),
        new("discarded", new("已放弃", "Discarded"), [DraftState.Discarded]),
    ];

    /// <summary>The list of this name; the first one when there is none.</summary>
    public static DraftList Find(string? key) => All.FirstOrDefault(list => list.Key == key) ?? All[0];

    /// <summary>Asks for a page of it and one more, so that it is known whether there is another page.</summary>
    public DraftQuery Query(Caller caller, DraftPlace? after) => new()
    {
        States = States,
        AuthorId = IsOwn ? caller.AccountId : null,
        AwaitsReview = AwaitsReview,
        After = after,
        Limit = PageSize + 1,
    };

    /// <summary>A page of what a query for it found, and the place of its last draft where there are more.</summary>
    public static (IReadOnlyList<Draft> Drafts, DraftPlace? Next) Page(IReadOnlyList<Draft> found) =>
        found.Count <= PageSize
            ? (found, null)
            : ([.. found.Take(PageSize)], new(found[PageSize - 1].UpdatedAt, found[PageSize - 1].Id));
}
