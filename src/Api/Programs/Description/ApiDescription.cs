using ConsumerSafety.Api.Complaints;
using ConsumerSafety.Api.Open311;
using ConsumerSafety.Api.Open311.Describing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Api.Programs.Description;

/// <summary>The OpenAPI document of everything below <c>/api</c>, made from the endpoints themselves.</summary>
internal static class ApiDescription
{
    public const string Document = "v1";

    public static void Add(IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        string[] prefixes = [ApiGroup.Prefix[1..] + "/", Open311Endpoints.Prefix[1..] + "/"];
        options.ShouldInclude = description => Array.Exists(
            prefixes, prefix => description.RelativePath?.StartsWith(prefix, StringComparison.Ordinal) == true);
        options.AddDocumentTransformer<DocumentHead>();
        options.AddOperationTransformer<OperationRights>();
        options.AddOperationTransformer<OperationHeaders>();
        options.AddOperationTransformer<Open311Operation>();
        options.AddSchemaTransformer<FilingSchema>();
        options.AddSchemaTransformer<ProblemSchema>();
    });

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapOpenApi("/openapi/{documentName}.json");
}
