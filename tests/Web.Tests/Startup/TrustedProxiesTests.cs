using System.Net;
using ConsumerSafety.Web.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Web.Tests.Startup;

public sealed class TrustedProxiesTests
{
    [Theory]
    [InlineData("10.0.0.0/8", "10.1.2.3", "203.0.113.9")]
    [InlineData("10.0.0.0/8", "198.51.100.1", "198.51.100.1")]
    [InlineData(null, "10.1.2.3", "10.1.2.3")]
    public async Task Only_a_proxy_that_is_named_says_who_a_visitor_is(string? trusted, string peer, string seen)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.Configure<CatalogueOptions>(options => options.TrustedProxies = trusted is null ? [] : [trusted]);
        builder.Services.AddTrustedProxies();
        await using var app = builder.Build();
        app.Use((context, next) =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(peer);
            return next(context);
        });
        app.UseTrustedProxies();
        app.Run(context => context.Response.WriteAsync(context.Connection.RemoteIpAddress!.ToString()));
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = app.GetTestClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");

        Assert.Equal(seen, await client.GetStringAsync("/", TestContext.Current.CancellationToken));
    }

    [Fact]
    public void What_is_no_network_is_named()
    {
        var result = new TrustedProxiesValidator().Validate(null, new() { TrustedProxies = ["10.0.0.0/8", "proxy"] });

        Assert.Contains("'proxy'", Assert.Single(result.Failures!), StringComparison.Ordinal);
    }
}
