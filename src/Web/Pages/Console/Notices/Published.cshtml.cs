using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Storage.Notices;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using ConsumerSafety.Web.Regulators.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console.Notices;

/// <summary>A published notice, from which a correction, a withdrawal or a reinstatement is begun.</summary>
[NeedsPermission(Permission.ReadDrafts)]
public sealed class PublishedModel(Language language, DraftDesk desk, NoticeStore notices) : ConsolePage(language)
{
    private static readonly DraftState[] s_open =
        [DraftState.Draft, DraftState.InReview, DraftState.Returned, DraftState.Scheduled];

    /// <summary>The notice; null when there is none of this number.</summary>
    public Notice? Notice { get; private set; }

    /// <summary>The number that was asked for.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The drafts about it that are not done.</summary>
    public IReadOnlyList<Draft> Drafts { get; private set; } = [];

    /// <summary>The key the next draft is to have.</summary>
    public string Token { get; private set; } = "";

    /// <summary>Why nothing was begun; null when nobody tried.</summary>
    public LocalizedText? Refusal { get; private set; }

    /// <summary>What can be begun from it as it is.</summary>
    public IReadOnlyList<DraftIntent> Intents =>
        Notice is null || !Caller.Can(Permission.DraftNotices, Notice.PublisherId) ? []
        : Notice.Status == NoticeStatus.Withdrawn ? [DraftIntent.Reinstate]
        : [DraftIntent.Correct, DraftIntent.Withdraw];

    /// <summary>Shows the page; 404 when there is no such notice.</summary>
    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellationToken)
    {
        await LoadAsync(number, cancellationToken);
        if (Notice is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    /// <summary>Begins a change and opens its form.</summary>
    public async Task<IActionResult> OnPostAsync(
        string number, DraftIntent intent, string? token, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || intent is not (DraftIntent.Correct or DraftIntent.Withdraw or DraftIntent.Reinstate))
            return BadRequest();
        var outcome = await desk.BeginChangeAsync(Caller, number, intent, null, cancellationToken, key: token);
        if (outcome is DraftDone { Draft.Id: var id })
            return Redirect(Language.Path(DraftPaths.Of(id, "edit")));
        if (DeskAnswers.Reason(outcome) is not { } reason)
            return this.Refuse(outcome);
        await LoadAsync(number, cancellationToken);
        Refusal = reason;
        Response.StatusCode = DeskAnswers.Status(outcome);
        return Page();
    }

    private async Task LoadAsync(string number, CancellationToken cancellationToken)
    {
        Name(DraftTexts.ChangeNotice, DraftPaths.Notice(number));
        Token = Guid.CreateVersion7().ToString("N");
        Number = number;
        Notice = await notices.FindAsync(number, cancellationToken);
        if (Notice is not null)
            Drafts = await desk.ListAsync(Caller, new() { NoticeId = number, States = s_open }, cancellationToken);
    }
}
