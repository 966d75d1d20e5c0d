using System.Net;
using ConsumerSafety.Api.Fetching;
using ConsumerSafety.Api.Importing;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Fetching;
using ConsumerSafety.Import.Reference;
using ConsumerSafety.Storage.Fetching;
using ConsumerSafety.Web.Tests.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace ConsumerSafety.Web.Tests.Regulators;

public sealed class FetchPageTests : IAsyncLifetime
{
    private static readonly FetchSource s_source = new()
    {
        Id = "cpsc", Name = "美国召回", EnglishName = "US recalls", Format = "cpsc", Address = "https://example.org/",
        Interval = TimeSpan.FromHours(24),
    };

    private readonly string _directory = Directory.CreateTempSubdirectory("fetches-").FullName;
    private WebApplication _app = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = TestSite.Build(_directory, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Configuration["ConsumerSafety:Fetches:Enabled:0"] = "cpsc";
            builder.Services.AddSingleton(new ReferenceData(TestCatalogue.Vocabulary, [], [])
            {
                FetchSources = [s_source, s_source with { Id = "other", EnglishName = "Others" }],
            });
            builder.Services.AddImporting().AddFetching("none");
            // What is asked for stays asked for.
            builder.Services.RemoveAll<IHostedService>();
        });
        await TestSite.FillAsync(_app.Services);
        await _app.StartAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public async Task An_administrator_sees_every_source_and_asks_for_one_that_is_on()
    {
        using var administrator = await ConsoleClient.SignInAsync(_app, Role.SystemAdministrator, null);
        var page = await administrator.Http.GetStringAsync("/en/console/fetches", Token);
        Assert.Contains("US recalls", page, StringComparison.Ordinal);
        Assert.Single(page.Split("name=\"source\"").Skip(1));

        using var answer = await administrator.PostAsync("/en/console/fetches", new() { ["source"] = "cpsc" });

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var state = Assert.Single(await _app.Services.GetRequiredService<FetchStates>().ReadAllAsync(Token));
        Assert.Equal(administrator.Caller.Actor, state.RequestedBy);
    }

    [Theory]
    [InlineData(Role.AgencyAdministrator)]
    [InlineData(Role.Author)]
    public async Task Others_do_not(Role role)
    {
        using var other = await ConsoleClient.SignInAsync(_app, role, TestCatalogue.Agencies[0].Id);

        using var answer = await other.Http.GetAsync("/en/console/fetches", Token);

        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }
}
