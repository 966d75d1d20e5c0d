using ConsumerSafety.Api.Complaints.Evidence;
using ConsumerSafety.Storage.Evidence;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Complaints;

/// <summary>A file that proves a complaint, as the answer of a page.</summary>
internal sealed class EvidenceResult(OpenEvidence evidence, bool isPreview) : ActionResult
{
    /// <inheritdoc/>
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        await using var content = evidence.Content;
        await EvidenceAnswer.Send(context.HttpContext, evidence, isPreview).ExecuteAsync(context.HttpContext);
    }
}
