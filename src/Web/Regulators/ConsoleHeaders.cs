using Microsoft.AspNetCore.Mvc.Filters;

namespace ConsumerSafety.Web.Regulators;

/// <summary>Keeps the console's pages out of every cache: they are different for everybody.</summary>
internal sealed class ConsoleHeaders : IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context) =>
        context.HttpContext.Response.Headers.CacheControl = "no-cache, no-store";

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
        // Everything was said before.
    }
}
