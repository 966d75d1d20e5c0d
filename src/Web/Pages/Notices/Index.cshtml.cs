using ConsumerSafety.Web.Finder;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Presentation;
using ConsumerSafety.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Notices;

/// <summary>The results of a search, or every notice.</summary>
[ServiceFilter<CatalogueFilter>]
public sealed class IndexModel(Language language, SearchRequestParser parser, NoticeFinder finder) : SitePage(language)
{
    /// <summary>What is shown.</summary>
    public ResultsView View { get; private set; } = null!;

    /// <inheritdoc/>
    public override bool ListsNotices => true;

    /// <inheritdoc/>
    public override SearchBoxView SearchBox => new(View.Request.Text ?? "", View.Request.Filters());

    /// <inheritdoc/>
    public override bool HasResults => true;

    /// <summary>The headline.</summary>
    public string Heading => View.Request.Text is { } text
        ? Language[ResultTexts.HeadingFor, text]
        : Language[ResultTexts.Heading];

    /// <summary>Shows the page.</summary>
    public void OnGet(CancellationToken cancellationToken)
    {
        View = finder.Find(parser.Parse(Request.Query, Language), Language, cancellationToken);
        Head = new(Heading, Language[LayoutTexts.ServiceLine], View.Request.ToPath())
        {
            IsIndexed = View.Request.SelectionCount <= 1 && View.Request.Text is null,
            Feed = View.Feed,
        };
    }
}
