using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ConsumerSafety.Api.Programs.Description;

/// <summary>Says of each operation which right it needs, and what comes back without.</summary>
internal sealed class OperationRights : IOpenApiOperationTransformer
{
    private const string Problem = "application/problem+json";

    public Task TransformAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var right = context.Description.ActionDescriptor.EndpointMetadata.OfType<NeededRight>().LastOrDefault();
        if (right is null || right.IsPublic)
            return Task.CompletedTask;
        operation.Security =
        [
            Requirement(DocumentHead.Bearer, context.Document), Requirement(DocumentHead.Key, context.Document),
        ];
        if (right.Permissions.Count > 0)
            operation.Description =
                $"{operation.Description} Needs {string.Join(" or ", right.Permissions)}.".TrimStart();
        AddProblem(operation, StatusCodes.Status401Unauthorized, "Nobody has signed in.");
        AddProblem(operation, StatusCodes.Status403Forbidden, "The caller has not the right.");
        AddProblem(operation, StatusCodes.Status429TooManyRequests, "The key was used too often; see Retry-After.");
        return Task.CompletedTask;
    }

    private static void AddProblem(OpenApiOperation operation, int status, string description)
    {
        operation.Responses ??= [];
        operation.Responses.TryAdd(status.ToString(CultureInfo.InvariantCulture), new OpenApiResponse
        {
            Description = description,
            Content = new Dictionary<string, OpenApiMediaType> { [Problem] = new() { Schema = ProblemSchema() } },
        });
    }

    private static OpenApiSchema ProblemSchema() => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text(), ["title"] = Text(), ["detail"] = Text(),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Properties = new Dictionary<string, IOpenApiSchema>
                    {
                        ["field"] = Text(), ["expected"] = Text(), ["value"] = Text(),
                    },
                },
            },
        },
    };

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };

    private static OpenApiSecurityRequirement Requirement(string scheme, OpenApiDocument? document) =>
        new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [] };
}
