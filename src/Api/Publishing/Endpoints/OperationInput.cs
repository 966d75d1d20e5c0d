using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Publishing;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ConsumerSafety.Api.Publishing.Endpoints;

/// <summary>
/// Names the bodies and the header <c>If-Match</c> in the description of the endpoints that read them.
/// </summary>
internal sealed class OperationInput : IOpenApiOperationTransformer
{
    private const string Content = nameof(DraftBody.Content);

    public async Task TransformAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<NeedsPrecondition>().Any())
            (operation.Parameters ??= []).Add(new OpenApiParameter
            {
                Name = "If-Match",
                In = ParameterLocation.Header,
                Required = true,
                Description = "The ETag of the draft as the caller has seen it.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
        if (metadata.OfType<TakenBody>().LastOrDefault() is not { } body)
            return;
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = !body.IsOptional,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [body.MediaType] = new() { Schema = await DescribeAsync(context, body, cancellationToken) },
            },
        };
    }

    private static async Task<IOpenApiSchema> DescribeAsync(
        OpenApiOperationTransformerContext context, TakenBody body, CancellationToken cancellationToken)
    {
        if (body.Type == typeof(NoticeBody))
            return await DescribeNoticeAsync(context, cancellationToken);
        var schema = await context.GetOrCreateSchemaAsync(body.Type, null, cancellationToken);
        if (schema.Properties?.ContainsKey(Content) == true)
            schema.Properties[Content] = await DescribeNoticeAsync(context, cancellationToken);
        return schema;
    }

    private static async Task<IOpenApiSchema> DescribeNoticeAsync(
        OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        List<IOpenApiSchema> kinds = [];
        foreach (var kind in Enum.GetValues<NoticeKind>())
        {
            var schema = await context.GetOrCreateSchemaAsync(ContentReader.TypeOf(kind), null, cancellationToken);
            foreach (var name in ContentReader.Recorded)
                schema.Properties?.Remove(name);
            schema.Title = kind.ToString();
            schema.AdditionalPropertiesAllowed = false;
            (schema.Properties ??= new Dictionary<string, IOpenApiSchema>())[nameof(Notice.Kind)] = new OpenApiSchema
            {
                Type = JsonSchemaType.String, Const = kind.ToString(),
            };
            // All else may be missing until the draft is handed in.
            schema.Required = new HashSet<string> { nameof(Notice.Kind) };
            kinds.Add(schema);
        }
        return new OpenApiSchema { OneOf = kinds };
    }
}
