using ConsumerSafety.Domain.Notices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.OData;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.OData.Edm;
using Microsoft.OData.ModelBuilder;

namespace ConsumerSafety.Bench.Usual;

/// <summary>Entity Framework Core on SQLite behind <c>[EnableQuery]</c>, with nothing else in the way.</summary>
internal static class UsualServer
{
    public static async Task<int> RunAsync(string database, int port, CancellationToken stop)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(FormattableString.Invariant($"http://127.0.0.1:{port}"));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddDbContextPool<CatalogueContext>(
            options => CatalogueFile.UseForReading(options, database));
        builder.Services.AddControllers()
            .AddOData(options => options.EnableQueryFeatures(maxTopValue: 1000).AddRouteComponents("odata", Model()));
        await using var app = builder.Build();
        app.MapControllers();
        app.MapGet("/health/ready", () => "ready");
        await app.StartAsync(stop);
        await ((IHost)app).WaitForShutdownAsync(stop);
        return 0;
    }

    private static IEdmModel Model()
    {
        var builder = new ODataConventionModelBuilder { Namespace = "ConsumerSafety" };
        builder.EntitySet<Notice>("Notices");
        builder.EnumType<NoticeKind>();
        return builder.GetEdmModel();
    }
}
