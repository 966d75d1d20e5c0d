using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Presentation;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ConsumerSafety.Web.Site;

/// <summary>A page of the site: its language, its head, and what the search box in its header holds.</summary>
/// <param name="language">The language it is shown in.</param>
public abstract class SitePage(Language language) : PageModel
{
    /// <summary>The language it is shown in.</summary>
    public Language Language { get; } = language;

    /// <summary>What its head says.</summary>
    public PageHead Head { get; protected set; } = new(null, language[LayoutTexts.ServiceLine], "/");

    /// <summary>The search box in its header.</summary>
    public virtual SearchBoxView SearchBox => SearchBoxView.Empty;

    /// <summary>Whether results stand behind filters, at <c>#results</c>, where a keyboard can skip to.</summary>
    public virtual bool HasResults => false;

    /// <summary>Whether the header has a search box; pages with one of their own have not.</summary>
    public virtual bool HasHeaderSearch => true;

    /// <summary>Whether it shows several notices, so that it says what the marked ones among them are.</summary>
    public virtual bool ListsNotices => false;

    /// <summary>The address of this page in another language: the same page, the same query.</summary>
    public virtual string PathIn(Language other) =>
        other.Path(Language.Neutral(Request.Path.ToUriComponent())) + Request.QueryString.ToUriComponent();

    /// <summary>An address of the site with scheme and host.</summary>
    public string Absolute(string path) => $"{Request.Scheme}://{Request.Host}{path}";
}
