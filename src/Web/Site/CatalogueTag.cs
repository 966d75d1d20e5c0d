using System.Security.Cryptography;
using System.Text;
using ConsumerSafety.Api.Campaigns;
using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Search;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Net.Http.Headers;

namespace ConsumerSafety.Web.Site;

/// <summary>
/// The tag of an answer that is made of nothing but its address, the generations of the index and of the published
/// reports on campaigns, the day in China and the build.
/// </summary>
internal sealed class CatalogueTag(CatalogueSearch search, PublishedReports reports, TimeProvider clock)
{
    private static readonly Guid s_build = typeof(CatalogueTag).Module.ModuleVersionId;

    /// <summary>The tag of what a request is answered with now.</summary>
    public EntityTagHeaderValue Of(HttpRequest request)
    {
        var state = FormattableString.Invariant(
            $"{s_build} {search.Generation} {reports.Generation} {ChinaTime.DayOf(clock.GetUtcNow()):O} ");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(state + request.GetEncodedUrl()));
        return new($"\"{Convert.ToHexStringLower(hash)[..24]}\"", isWeak: true);
    }
}
