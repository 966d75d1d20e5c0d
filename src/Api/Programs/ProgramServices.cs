using System.Text.Json.Serialization;
using ConsumerSafety.Api.Programs.Description;
using ConsumerSafety.Api.Programs.Idempotency;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Api.Programs;

/// <summary>What programs that write need: the form of bodies, keys, repeated requests, the description.</summary>
public static class ProgramServices
{
    /// <summary>Adds them. Needs storage.</summary>
    public static IServiceCollection AddPrograms(this IServiceCollection services)
    {
        services.AddDataProtection();
        services.AddAntiforgery();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.Configure<JsonOptions>(options => SetForm(options.SerializerOptions));
        services.AddHostedService<IdempotencyCleaner>();
        ApiDescription.Add(services);
        return services;
    }

    /// <summary>Maps the description, and an answer for everything that is not there.</summary>
    internal static void MapPrograms(this IEndpointRouteBuilder endpoints)
    {
        ApiDescription.Map(endpoints);
        endpoints.MapNothingElse();
    }

    // One vocabulary everywhere: names as in the catalogue. What nobody reads is refused, not ignored.
    private static void SetForm(System.Text.Json.JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = null;
        options.DictionaryKeyPolicy = null;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(allowIntegerValues: false));
    }
}
