using ConsumerSafety.Api.Programs.Idempotency;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ConsumerSafety.Api.Programs.Description;

/// <summary>Names the header that every operation that changes something takes.</summary>
internal sealed class OperationHeaders : IOpenApiOperationTransformer
{
    public Task TransformAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.HttpMethod is not { } method || HttpMethods.IsGet(method) || HttpMethods.IsHead(method)
            || context.Description.ActionDescriptor.EndpointMetadata.OfType<RepeatableByItself>().Any())
            return Task.CompletedTask;
        (operation.Parameters ??= []).Add(new OpenApiParameter
        {
            Name = IdempotencyKey.Header,
            In = ParameterLocation.Header,
            Description =
                "Makes it safe to send the request again: the same key with the same request gets the first answer "
                + $"for seven days. {IdempotencyKey.Expected}; without an account {IdempotencyKey.ExpectedAlone}.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 255 },
        });
        return Task.CompletedTask;
    }
}
