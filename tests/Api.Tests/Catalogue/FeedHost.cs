using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using ConsumerSafety.Api.Downloads;
using ConsumerSafety.Api.Feed;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Api.Tests.Catalogue;

/// <summary>The feed over an index of its own, in this process.</summary>
internal sealed class FeedHost : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly DirectoryInfo _directory;
    private readonly ListCatalogue _catalogue;
    private readonly ChangeSignal _signal;

    private FeedHost(WebApplication application, DirectoryInfo directory, ListCatalogue catalogue, ChangeSignal signal)
    {
        _application = application;
        _directory = directory;
        _catalogue = catalogue;
        _signal = signal;
    }

    public HttpClient Client { get; private set; } = null!;

    public IServiceProvider Services => _application.Services;

    /// <summary>Starts a feed and waits until it holds the notices.</summary>
    public static async Task<FeedHost> StartAsync(
        IEnumerable<Notice> notices, params (string Name, string Value)[] settings)
    {
        var host = Create(notices, new(), settings: settings);
        await host.ServeAsync();
        await host.SettleAsync();
        return host;
    }

    /// <summary>A feed over a catalogue that says it is another one's, as a database that was set back does.</summary>
    public static async Task<FeedHost> StartAsync(IEnumerable<Notice> notices, Guid source)
    {
        var host = Create(notices, new ListCatalogue(source));
        await host.ServeAsync();
        await host.SettleAsync();
        return host;
    }

    /// <summary>Another node on the catalogue of one.</summary>
    public static async Task<FeedHost> StartAsync(FeedHost other)
    {
        var host = Create(null, other._catalogue);
        await host.ServeAsync();
        await host.SettleAsync();
        return host;
    }

    /// <summary>Its index.</summary>
    public CatalogueSearch Search => _application.Services.GetRequiredService<CatalogueSearch>();

    /// <summary>The identity of its catalogue.</summary>
    public Guid Source => _catalogue.Identity;

    /// <summary>A feed whose index nobody builds.</summary>
    public static async Task<FeedHost> StartWithoutIndexAsync()
    {
        var host = Create([], new(), tails: false);
        await host.ServeAsync();
        return host;
    }

    /// <summary>Puts notices and waits until they can be found.</summary>
    public async Task PutAsync(params IReadOnlyList<Notice> notices)
    {
        _catalogue.Put(notices);
        await SettleAsync();
    }

    public async Task<HttpResponseMessage> SendAsync(
        string path, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<JsonObject> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        using var response = await SendAsync(path, null, headers);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{path}\n{(int)response.StatusCode} {body}");
        Assert.Equal("application/json",
            MediaTypeHeaderValue.Parse(response.Content.Headers.ContentType!.ToString()).MediaType);
        return JsonNode.Parse(body)!.AsObject();
    }

    /// <summary>A plain number.</summary>
    public async Task<long> GetCountAsync(string path)
    {
        using var response = await SendAsync(path);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{path}\n{(int)response.StatusCode} {body}");
        return long.Parse(body, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The keys of all entities a query gives, page by page, in order.</summary>
    public async Task<List<string>> GetKeysAsync(string path, string key = "Id", int pageSize = 1000)
    {
        var keys = new List<string>();
        for (string? next = path; next is not null;)
        {
            var page = await GetAsync(next, ("Prefer", $"odata.maxpagesize={pageSize}"));
            keys.AddRange(page["value"]!.AsArray().Select(row => row![key]!.GetValue<string>()));
            next = page["@odata.nextLink"]?.GetValue<string>();
        }
        return keys;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.StopAsync();
        await _application.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    private static FeedHost Create(IEnumerable<Notice>? notices, ListCatalogue catalogue, bool tails = true,
        params (string Name, string Value)[] settings)
    {
        var directory = Directory.CreateTempSubdirectory("feed");
        if (notices is not null)
        {
            catalogue.Put(Invented.Agencies);
            catalogue.Put(Invented.Campaigns);
            catalogue.Put(notices);
        }
        var signal = new ChangeSignal();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConsumerSafety:DataDirectory"] = directory.FullName,
            ["ConsumerSafety:Downloads:IsEnabled"] = "false",
        });
        builder.Configuration.AddInMemoryCollection(
            settings.ToDictionary(setting => "ConsumerSafety:" + setting.Name, setting => (string?)setting.Value));
        builder.Services.AddSingleton<ICatalogueSource>(catalogue);
        builder.Services.AddSingleton(signal);
        builder.Services.AddSingleton(Invented.Vocabulary);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSearch(builder.Configuration);
        if (tails)
            builder.Services.AddIndexTailer();
        builder.Services.AddApi();
        builder.Services.AddDownloads();
        builder.Services.AddProblemDetails();
        var application = builder.Build();
        application.MapFeed();
        application.MapDownloads();
        return new(application, directory, catalogue, signal);
    }

    private async Task ServeAsync()
    {
        await _application.StartAsync();
        Client = _application.GetTestClient();
        Client.BaseAddress = new("http://feed.example/");
    }

    private async Task SettleAsync()
    {
        var search = _application.Services.GetRequiredService<CatalogueSearch>();
        _signal.Notify();
        while (search.Status is not { IsReady: true } || search.Status.Position < _catalogue.Head)
            await Task.Delay(5, TestContext.Current.CancellationToken);
    }
}
