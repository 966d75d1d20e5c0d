using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Storage.Drafts;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using ConsumerSafety.Web.Regulators.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console.Notices;

/// <summary>The drafts, list by list.</summary>
[NeedsPermission(Permission.ReadDrafts)]
public sealed class IndexModel(Language language, DraftDesk desk, DraftWaiting waiting) : ConsolePage(language)
{
    /// <summary>Which list.</summary>
    [BindProperty(SupportsGet = true)]
    public string? List { get; set; }

    /// <summary>Go on after the draft moved last at this instant.</summary>
    [BindProperty(SupportsGet = true)]
    public DateTimeOffset? Time { get; set; }

    /// <summary>Go on after this draft.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>The list that is shown.</summary>
    public DraftList Shown => DraftList.Find(List);

    /// <summary>What is in it.</summary>
    public IReadOnlyList<Draft> Drafts { get; private set; } = [];

    /// <summary>Where the next page begins; null on the last one.</summary>
    public DraftPlace? Next { get; private set; }

    /// <summary>How many drafts of the agency are in each state.</summary>
    public IReadOnlyDictionary<DraftState, int> Counts { get; private set; } = new Dictionary<DraftState, int>();

    /// <summary>How many urgent publications wait for the caller's review.</summary>
    public int Afterwards { get; private set; }

    /// <summary>Whether the caller may draft.</summary>
    public bool MayDraft => Caller.Can(Permission.DraftNotices, Caller.AgencyId);

    /// <summary>The number shown at a list; null where none is.</summary>
    public int? CountOf(DraftList list) =>
        list.AwaitsReview ? Afterwards : list.IsOwn ? null : list.States.Sum(state => Counts.GetValueOrDefault(state));

    /// <summary>Shows the page.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Name(DraftTexts.Heading, DraftPaths.Home);
        var place = After is not null && Time is { } time ? new DraftPlace(time, After) : null;
        var found = await desk.ListAsync(Caller, Shown.Query(Caller, place), cancellationToken);
        (Drafts, Next) = DraftList.Page(found);
        Counts = await desk.CountAsync(Caller, cancellationToken);
        Afterwards = await waiting.CountAsync(Caller, DraftList.Find("afterwards"), cancellationToken);
    }
}
