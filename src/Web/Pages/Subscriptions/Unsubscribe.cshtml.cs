using ConsumerSafety.Api.Subscriptions;
using ConsumerSafety.Web.Localization;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Subscriptions;

/// <summary>
/// Where a subscriber says that it is enough. RFC 8058: mail programs send the same request as the button, without
/// cookies, so that it needs no antiforgery token; nobody can forge the token of the link.
/// </summary>
[IgnoreAntiforgeryToken]
public sealed class UnsubscribeModel(Language language, SubscriptionDesk desk) : SubscriberPage(language)
{
    /// <summary>The subscription; null when there is none.</summary>
    public SubscriptionView? Subscription { get; private set; }

    /// <summary>Whether it has ended.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>Shows what is to be ended, and ends nothing.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Subscription = await desk.FindToEndAsync(Token, Language.Tag, cancellationToken);
        if (Subscription is null)
            return Unknown();
        Name(SubscriptionPageTexts.Unsubscribe);
        return Page();
    }

    /// <summary>Ends it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await desk.EndAsync(Token, cancellationToken))
            return Unknown();
        IsEnded = true;
        Name(SubscriptionPageTexts.Unsubscribed);
        return Page();
    }
}
