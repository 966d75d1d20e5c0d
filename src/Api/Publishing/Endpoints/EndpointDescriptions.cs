using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Api.Publishing.Endpoints;

/// <summary>What the description of the interface says of these endpoints.</summary>
internal static class EndpointDescriptions
{
    /// <summary>Its heading and a sentence or two.</summary>
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, string summary, string description) =>
        endpoint.WithSummary(summary).WithDescription(description)
            .WithMetadata(new RequestSizeLimitAttribute(BodyReader.MostBytes));

    /// <summary>
    /// It reads a body. Not with <c>Accepts</c>, which would have requests without a type go elsewhere instead of being
    /// told what is expected.
    /// </summary>
    public static RouteHandlerBuilder Takes<T>(
        this RouteHandlerBuilder endpoint, string mediaType = BodyReader.Json, bool isOptional = false) =>
        endpoint.WithMetadata(new TakenBody(typeof(T), mediaType, isOptional));

    /// <summary>It makes a draft.</summary>
    public static RouteHandlerBuilder MakesDraft(this RouteHandlerBuilder endpoint) => endpoint
        .Produces<DraftView>(StatusCodes.Status201Created)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    /// <summary>It changes a draft that the caller has seen.</summary>
    public static RouteHandlerBuilder ChangesDraft(this RouteHandlerBuilder endpoint) => endpoint
        .WithMetadata(new NeedsPrecondition())
        .Produces<DraftView>()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);
}
