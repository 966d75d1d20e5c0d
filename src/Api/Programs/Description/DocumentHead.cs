using ConsumerSafety.Api.Addresses;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace ConsumerSafety.Api.Programs.Description;

/// <summary>What the document says of itself, and how programs say who they are.</summary>
internal sealed class DocumentHead(IOptions<PublicAddressOptions> address) : IOpenApiDocumentTransformer
{
    /// <summary>The scheme of keys and tokens in <c>Authorization</c>.</summary>
    public const string Bearer = "bearer";

    /// <summary>The scheme of keys in a header of their own.</summary>
    public const string Key = "apiKey";

    public Task TransformAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new()
        {
            Title = "ConsumerSafety: publishing",
            Version = "1",
            Description =
                "Everything that writes, and Open311. Reading is at /odata (/openapi/odata.json). Names are those of "
                + "the catalogue; instants are UTC, days yyyy-MM-dd. A member that is not described is refused. Faults "
                + "are problem details (RFC 9457) whose errors name each field in the language of Accept-Language "
                + "(en, zh).",
        };
        document.Servers = [new() { Url = address.Value.Of("") }];
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "An API key (csk_…), or a token of your agency's identity provider where it is set up.",
            },
            [Key] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Header,
                Name = "X-Api-Key",
                Description = "An API key, for programs that cannot set Authorization.",
            },
        };
        return Task.CompletedTask;
    }
}
