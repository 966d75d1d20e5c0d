using ConsumerSafety.Api.Subscriptions;
using ConsumerSafety.Domain.Subscriptions;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Web.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ConsumerSafety.Web.Pages.Subscriptions;

/// <summary>Where a subscriber changes, pauses and ends subscriptions.</summary>
public sealed class ManageModel(Language language, SubscriptionDesk desk) : SubscriberPage(language)
{
    /// <summary>The subscriptions of the address; null when the link leads nowhere.</summary>
    public IReadOnlyList<SubscriptionView>? Subscriptions { get; private set; }

    /// <summary>What has just been done, or null.</summary>
    public LocalizedText? Said { get; private set; }

    /// <summary>Whether everything is deleted.</summary>
    public bool IsDeleted { get; private set; }

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(string? said, CancellationToken cancellationToken)
    {
        Subscriptions = await desk.ReadAsync(Token, Language.Tag, cancellationToken);
        if (Subscriptions is null)
            return Unknown();
        Said = said switch
        {
            "confirmed" => SubscriptionPageTexts.Confirmed,
            "saved" => SubscriptionPageTexts.Saved,
            _ => null,
        };
        Name(SubscriptionPageTexts.Manage);
        return Page();
    }

    /// <summary>Changes one.</summary>
    public async Task<IActionResult> OnPostChangeAsync(
        string id, Frequency frequency, bool isPaused, CancellationToken cancellationToken) =>
        ModelState.IsValid && Enum.IsDefined(frequency)
        && await desk.ChangeAsync(Token, id, frequency, isPaused, cancellationToken)
            ? Back()
            : Unknown();

    /// <summary>Ends one.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(string id, CancellationToken cancellationToken)
    {
        if (await desk.RemoveAsync(Token, id, cancellationToken) == 0)
            return Unknown();
        return await desk.ReadAsync(Token, Language.Tag, cancellationToken) is { Count: > 0 } ? Back() : Gone();
    }

    /// <summary>Deletes everything there is of the address.</summary>
    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancellationToken)
    {
        await desk.RemoveAsync(Token, null, cancellationToken);
        return Gone();
    }

    private RedirectResult Back() => Redirect(Language.Path($"/subscriptions/manage/{Token}?said=saved"));

    private PageResult Gone()
    {
        IsDeleted = true;
        Name(SubscriptionPageTexts.Deleted);
        return Page();
    }
}
