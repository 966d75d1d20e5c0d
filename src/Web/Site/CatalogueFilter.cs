using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ConsumerSafety.Web.Site;

/// <summary>
/// Lets browsers and proxies keep a page for a minute and ask again by its <see cref="CatalogueTag"/>, since a page is
/// made of nothing else.
/// </summary>
internal sealed class CatalogueFilter(CatalogueTag tags) : IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var tag = tags.Of(context.HttpContext.Request);
        var accepted = context.HttpContext.Request.GetTypedHeaders().IfNoneMatch;
        if (accepted.Any(candidate => candidate.Compare(tag, useStrongComparison: false)))
            context.Result = new StatusCodeResult(StatusCodes.Status304NotModified);
        context.HttpContext.Response.OnStarting(() =>
        {
            var response = context.HttpContext.Response;
            if (response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
            {
                response.Headers.ETag = tag.ToString();
                response.Headers.CacheControl = "public, max-age=60";
            }
            else
            {
                response.Headers.CacheControl = "no-store";
            }
            return Task.CompletedTask;
        });
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
