using System.Security.Cryptography;
using System.Text;
using ConsumerSafety.Search;
using ConsumerSafety.Web.Localization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;

namespace ConsumerSafety.Web.Site;

/// <summary>
/// Lets browsers and proxies keep a page for a minute and ask again by ETag; the tag holds for the generation of the
/// index, the day in China and the build, since a page is made of nothing else.
/// </summary>
internal sealed class CatalogueFilter(CatalogueSearch search, TimeProvider clock) : IResourceFilter
{
    private static readonly Guid s_build = typeof(CatalogueFilter).Module.ModuleVersionId;

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var tag = Tag(context.HttpContext.Request);
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

    private EntityTagHeaderValue Tag(HttpRequest request)
    {
        var state = FormattableString.Invariant(
            $"{s_build} {search.Generation} {Language.ChinaDay(clock.GetUtcNow()):O} ");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(state + request.GetEncodedUrl()));
        return new($"\"{Convert.ToHexStringLower(hash)[..24]}\"", isWeak: true);
    }
}
