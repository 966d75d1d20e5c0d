using ConsumerSafety.Api.Subscriptions;
using ConsumerSafety.Web.Localization;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Subscriptions;

/// <summary>
/// Where a subscriber says that the address is theirs. It takes a button, since programs that look through mails follow
/// links.
/// </summary>
public sealed class ConfirmModel(Language language, SubscriptionDesk desk) : SubscriberPage(language)
{
    /// <summary>The subscription; null when there is none.</summary>
    public SubscriptionView? Subscription { get; private set; }

    /// <summary>Shows what is to be confirmed.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Subscription = await desk.FindToConfirmAsync(Token, Language.Tag, cancellationToken);
        if (Subscription is null)
            return Unknown();
        Name(SubscriptionPageTexts.Confirm);
        return Page();
    }

    /// <summary>Confirms.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        await desk.ConfirmAsync(Token, cancellationToken) is { } manage
            ? Redirect(Language.Path($"/subscriptions/manage/{manage}?said=confirmed"))
            : Unknown();
}
