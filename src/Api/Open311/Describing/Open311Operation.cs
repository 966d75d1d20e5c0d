using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ConsumerSafety.Api.Open311.Describing;

/// <summary>Describes arguments and faults of the operations of Open311.</summary>
internal sealed class Open311Operation : IOpenApiOperationTransformer
{
    private const string Form = "application/x-www-form-urlencoded";

    private static readonly (int Status, string Text)[] s_faults =
    [
        (StatusCodes.Status400BadRequest, "An argument is not as expected; the description of the error names it."),
        (StatusCodes.Status403Forbidden, "The api_key is missing, unknown, expired or without the scope."),
        (StatusCodes.Status404NotFound, "There is no such service, request or jurisdiction."),
        (StatusCodes.Status429TooManyRequests, "The key was used too often; see Retry-After."),
        (StatusCodes.Status503ServiceUnavailable, "Send the same again soon; see Retry-After."),
    ];

    public Task TransformAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<TakenArguments>().LastOrDefault() is not { } taken)
            return Task.CompletedTask;
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            if (parameter.Name == "format")
                parameter.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["json", "xml"] };
        if (context.Description.HttpMethod is { } method && HttpMethods.IsPost(method))
            operation.RequestBody = BodyOf(taken);
        else
            foreach (var argument in taken.Items)
                (operation.Parameters ??= []).Add(new OpenApiParameter
                {
                    Name = argument.Name, In = ParameterLocation.Query, Description = argument.Text, Schema = Text(),
                });
        foreach (var (status, text) in s_faults)
            (operation.Responses ??= []).TryAdd(
                status.ToString(CultureInfo.InvariantCulture),
                new OpenApiResponse { Description = text, Content = Content(FaultSchema()) });
        return Task.CompletedTask;
    }

    private static OpenApiRequestBody BodyOf(TakenArguments taken) => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [Form] = new()
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = taken.Items.Where(one => one.IsRequired).Select(one => one.Name).ToHashSet(),
                    Properties = taken.Items.ToDictionary(
                        one => one.Name,
                        IOpenApiSchema (one) => new OpenApiSchema
                        {
                            Type = JsonSchemaType.String, Description = one.Text,
                        }),
                },
            },
        },
    };

    private static Dictionary<string, OpenApiMediaType> Content(OpenApiSchema schema) => new()
    {
        ["application/json"] = new() { Schema = schema },
        ["text/xml"] = new() { Schema = schema },
    };

    private static OpenApiSchema FaultSchema() => new()
    {
        Type = JsonSchemaType.Array,
        Items = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["code"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                ["description"] = Text(),
            },
        },
    };

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };
}
