using Microsoft.AspNetCore.Routing;

namespace ConsumerSafety.Api.Publishing.Endpoints;

/// <summary>Publishing by program, with the rules of the console.</summary>
public static class PublishingEndpoints
{
    /// <summary>Maps <c>/api/notices</c> and <c>/api/drafts</c>. Needs what <c>AddPublishing</c> adds.</summary>
    public static void MapPublishing(this IEndpointRouteBuilder endpoints)
    {
        NoticeEndpoints.Map(endpoints);
        DraftEndpoints.Map(endpoints);
    }
}
