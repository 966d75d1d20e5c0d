using ConsumerSafety.Web.Finder;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Site;

/// <summary>The results of a search as a file: <c>/notices.csv</c> with the query of the results page.</summary>
internal static class CsvEndpoint
{
    private const string FileName = "consumer-safety-notices.csv";

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var language in Language.All)
            routes.MapGet(language.Path("/notices.csv"), Get);
    }

    private static async Task Get(
        HttpContext context, SearchRequestParser parser, CsvExport export, Language language)
    {
        var (request, remarks) = parser.Parse(context.Request.Query, language);
        // A file says nothing about what it leaves out, so what is wrong is refused instead.
        if (remarks.Count > 0)
        {
            await RefuseAsync(context, remarks);
            return;
        }
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename={FileName}";
        context.Response.Headers.CacheControl = "no-store";
        await export.WriteAsync(request, context.Response.Body, context.RequestAborted);
    }

    private static Task RefuseAsync(HttpContext context, IReadOnlyList<ParameterRemark> remarks)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        var lines = remarks.Select(remark => $"{remark.Parameter}: {remark.Fault}\n");
        return context.Response.WriteAsync(string.Concat(lines), context.RequestAborted);
    }
}
