using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Programs;

/// <summary>Answers that are for the caller alone are kept nowhere on their way.</summary>
public static class PrivateAnswers
{
    private static readonly PathString[] s_roots = [ApiGroup.Prefix, "/console", "/en/console"];

    /// <summary>
    /// Adds <c>Cache-Control: no-store</c> and <c>Vary</c> to every answer below <c>/api</c> and <c>/console</c>.
    /// </summary>
    public static void UsePrivateAnswers(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (Array.Exists(s_roots, root => context.Request.Path.StartsWithSegments(root)))
            // Faults clear the headers, so they are set as the answer starts.
            context.Response.OnStarting(static state =>
            {
                var headers = ((HttpContext)state).Response.Headers;
                headers.CacheControl = "no-store";
                headers.AppendCommaSeparatedValues("Vary", "Authorization", "Cookie", "X-Api-Key");
                return Task.CompletedTask;
            }, context);
        return next(context);
    });
}
