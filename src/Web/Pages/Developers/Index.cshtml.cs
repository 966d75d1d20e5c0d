using ConsumerSafety.Api.Downloads;
using ConsumerSafety.Api.Feed;
using ConsumerSafety.Web.Developers;
using ConsumerSafety.Web.Developers.Builder;
using ConsumerSafety.Web.Developers.Snippets;
using ConsumerSafety.Web.Finder;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Web.Pages.Developers;

/// <summary>The page for journalists and programmers: query builder, worked queries, field reference.</summary>
[ServiceFilter<CatalogueFilter>]
public sealed class IndexModel(
    Language language,
    QueryBuilder builder,
    ExampleFinder examples,
    IOptions<FeedOptions> feed,
    IOptions<DownloadOptions> downloads) : SitePage(language)
{
    /// <summary>The query builder.</summary>
    public BuilderView Builder { get; private set; } = null!;

    /// <summary>The worked queries.</summary>
    public IReadOnlyList<WorkedQuery> Queries { get; private set; } = [];

    /// <summary>The service root of this server, absolute, with a slash at its end.</summary>
    public string Root => Absolute("/odata/");

    /// <summary>How many rows an answer has unless the client wants fewer or more.</summary>
    public int PageSize => feed.Value.PageSize;

    /// <summary>Whether the whole catalogue is offered as files.</summary>
    public bool HasDownloads => downloads.Value.IsEnabled;

    /// <summary>A question for every tool.</summary>
    public IReadOnlyList<Snippet> Snippets(FeedQuery query, AnswerForm form) => Snippet.All(query, form, Root);

    /// <summary>Shows the page.</summary>
    public async Task OnGetAsync()
    {
        Builder = await builder.BuildAsync(Request);
        Queries = WorkedQueries.All(examples.Find(HttpContext.RequestAborted));
        Head = new(Language[DeveloperTexts.Heading], Language[DeveloperTexts.Lead], "/developers")
        {
            IsIndexed = Request.Query.Count == 0,
        };
    }
}
