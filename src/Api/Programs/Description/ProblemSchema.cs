using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ConsumerSafety.Api.Programs.Description;

/// <summary>Names in the description of problem details the errors that say which field is wrong.</summary>
internal sealed class ProblemSchema : IOpenApiSchemaTransformer
{
    public async Task TransformAsync(
        OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.Type != typeof(ProblemDetails))
            return;
        (schema.Properties ??= new Dictionary<string, IOpenApiSchema>())["errors"] = new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Description = "What is wrong, field by field.",
            Items = await context.GetOrCreateSchemaAsync(typeof(ProblemFault), null, cancellationToken),
        };
    }
}
