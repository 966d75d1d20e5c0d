using System.Globalization;
using System.Text.Json;
using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Addresses;
using ConsumerSafety.Api.Programs;
using ConsumerSafety.Api.Programs.Idempotency;
using ConsumerSafety.Domain.Complaints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace ConsumerSafety.Api.Complaints;

/// <summary>Where programs hand complaints in, at <c>/api/complaints</c>.</summary>
internal static class ComplaintEndpoints
{
    /// <summary>The most bytes of a complaint; its longest text has about 80,000.</summary>
    private const int MostBytes = 256 * 1024;

    public static void MapComplaints(this IEndpointRouteBuilder endpoints) => endpoints
        .MapApiGroup("/complaints", "Complaints")
        .MapPost("", ReceiveAsync).IsForEverybody()
        .WithMetadata(new RequestSizeLimitAttribute(MostBytes), OneChange.Metadata)
        .Accepts<ComplaintFiling>("application/json")
        .Produces<ReceiptView>(StatusCodes.Status201Created)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        .WithSummary("Hands in a complaint.")
        .WithDescription(
            "A dispute wants something from the seller; a report tells of a violation and may be anonymous. Nobody "
            + "needs an account. Number and passphrase come once: give them to the person, and keep them nowhere. Send "
            + "an Idempotency-Key of 16 characters or more, such as a UUID, and send the same again whenever no answer "
            + "came: it makes one complaint. Faults are told in the language of Accept-Language.");

    private static async Task<IResult> ReceiveAsync(
        ComplaintFiling filing, HttpContext context, ComplaintIntake intake, IOptions<PublicAddressOptions> address,
        IOptions<JsonOptions> json, ComplaintPace pace)
    {
        byte[] Write(Complaint complaint, string passphrase) => JsonSerializer.SerializeToUtf8Bytes(
            ReceiptView.Of(complaint, passphrase, StatusAddress(address.Value, complaint)),
            json.Value.SerializerOptions);

        var way = new IntakeWay(ComplaintChannel.Program)
        {
            // Programs with a key are held to the pace of the key.
            Network = CallerClaims.Find(context.User) is null
                ? ComplaintPace.NetworkOf(context.Connection.RemoteIpAddress)
                : null,
            Foretell = (complaint, passphrase) => ForetoldAnswer.Keep(
                context, StatusCodes.Status201Created, Path(complaint), Write(complaint, passphrase)),
        };
        switch (await intake.ReceiveAsync(filing, way, context.RequestAborted))
        {
            case IntakeOutcome.Received received:
                context.Response.Headers.Location = Path(received.Complaint);
                context.Response.StatusCode = StatusCodes.Status201Created;
                return Results.Bytes(Write(received.Complaint, received.Passphrase), ForetoldAnswer.Json);
            case IntakeOutcome.Invalid invalid:
                return Problems.Invalid(context.Request, invalid.Faults);
            default:
                context.Response.Headers.RetryAfter = pace.SecondsToNextFilings.ToString(CultureInfo.InvariantCulture);
                return Problems.Of(
                    StatusCodes.Status429TooManyRequests,
                    "Too many complaints came from this network in this hour. Programs that send many use an API key.");
        }
    }

    private static string StatusAddress(PublicAddressOptions address, Complaint complaint) =>
        address.Of(Path(complaint));

    private static string Path(Complaint complaint) =>
        (complaint.Language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "" : "/en")
        + $"/complaints/{complaint.Number}";
}
