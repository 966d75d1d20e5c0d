using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Site;

namespace ConsumerSafety.Web.Regulators;

/// <summary>A page for regulators, which nobody sees who has not signed in.</summary>
/// <param name="language">The language it is shown in.</param>
public abstract class ConsolePage(Language language) : SitePage(language)
{
    /// <summary>Who looks at it.</summary>
    public Caller Caller =>
        CallerClaims.Find(User)
        ?? throw new InvalidOperationException("A console page was reached without signing in.");

    /// <inheritdoc/>
    public override bool HasHeaderSearch => false;

    /// <summary>Says what the page is: its title, and its address without language.</summary>
    protected void Name(LocalizedText title, string path) =>
        Head = new(Language[title], "", path) { IsIndexed = false };
}
