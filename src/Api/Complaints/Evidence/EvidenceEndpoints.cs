using ConsumerSafety.Api.Programs;
using ConsumerSafety.Api.Programs.Idempotency;
using ConsumerSafety.Domain.Complaints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ConsumerSafety.Api.Complaints.Evidence;

/// <summary>
/// Where evidence is uploaded before a complaint names it: <c>/api/complaints/evidence</c>, tus 1.0.0.
/// </summary>
internal static class EvidenceEndpoints
{
    private const long MostBytes = ComplaintLimits.EvidenceLength + 1024;

    private const string How =
        " The protocol is tus 1.0.0 (https://tus.io/protocols/resumable-upload) with the extensions creation, "
        + "expiration and termination; every request carries Tus-Resumable: 1.0.0. Nobody needs an account: whoever "
        + "knows the Id may go on with the upload and hand it in, until a complaint names it or its time is over.";

    public static void MapEvidence(this IEndpointRouteBuilder endpoints)
    {
        var evidence = endpoints.MapApiGroup("/complaints/evidence", "Complaints");
        evidence.MapMethods("", [HttpMethods.Options], EvidenceUploading.Options).IsForEverybody()
            .WithMetadata(new RepeatableByItself())
            .Produces(StatusCodes.Status204NoContent)
            .WithSummary("Says how evidence is uploaded.");
        evidence.MapPost("", EvidenceUploading.CreateAsync).IsForEverybody()
            .WithMetadata(new RequestSizeLimitAttribute(1024))
            .Produces<EvidenceView>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .WithSummary("Begins the upload of a file that proves a complaint.")
            .WithDescription(
                "Headers: Upload-Length, at most 20 MB; Upload-Metadata with filename in base64. No body. The answer "
                + "gives the Id for EvidenceIds of the complaint, and in Location where the bytes go." + How);
        evidence.MapGet("/{id}", EvidenceUploading.GetAsync).IsForEverybody()
            .Produces<EvidenceView>().ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("What is known of an upload.");
        evidence.MapMethods("/{id}", [HttpMethods.Head], EvidenceUploading.HeadAsync).IsForEverybody()
            .Produces(StatusCodes.Status200OK).ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Says in Upload-Offset how many bytes are kept, from where to go on.");
        evidence.MapPatch("/{id}", EvidenceUploading.AppendAsync).IsForEverybody()
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes), new RepeatableByItself())
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .WithSummary("Adds bytes to an upload, from Upload-Offset on.")
            .WithDescription(
                "The body is application/offset+octet-stream. What is acknowledged is kept, whatever fails afterwards; "
                + "after a failure HEAD says from where to go on. With the last byte the file is examined: its "
                + "content, not its name, has to be JPEG, PNG, WebP, HEIC, PDF or MP4. Where it is not, or malware is "
                + "found in it, 422 says why and the file is gone. 503 when it cannot be scanned just now: it is "
                + "kept, and the same PATCH without bytes tries again."
                + How);
        evidence.MapDelete("/{id}", EvidenceUploading.RemoveAsync).IsForEverybody()
            .WithMetadata(new RepeatableByItself())
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Drops an upload that no complaint names yet.");
    }
}
