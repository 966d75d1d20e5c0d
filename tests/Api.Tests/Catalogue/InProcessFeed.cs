using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConsumerSafety.Api.Feed.InProcess;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Api.Tests.Catalogue;

/// <summary>Asks a feed through its own door, without a client and a server between, for many questions.</summary>
internal sealed class InProcessFeed
{
    private const string Prefer = "odata.maxpagesize=1000";
    private const string Root = "http://feed.example/odata/";
    private readonly FeedCaller _caller;
    private readonly HttpRequest _outer;

    public InProcessFeed(FeedHost host)
    {
        _caller = host.Services.GetRequiredService<FeedCaller>();
        var context = new DefaultHttpContext { RequestServices = host.Services };
        (context.Request.Scheme, context.Request.Host) = ("http", new("feed.example"));
        _outer = context.Request;
    }

    /// <summary>The rows of all pages.</summary>
    public async Task<List<JsonNode>> GetRowsAsync(string relative)
    {
        var rows = new List<JsonNode>();
        for (string? next = relative; next is not null;)
        {
            var page = JsonNode.Parse(await GetAsync(next))!;
            rows.AddRange(page["value"]!.AsArray().OfType<JsonNode>());
            next = page["@odata.nextLink"]?.GetValue<string>()[Root.Length..];
        }
        return rows;
    }

    /// <summary>The keys of one page, in their order.</summary>
    public async Task<List<string>> GetKeysAsync(string relative)
    {
        var keys = new List<string>();
        var reader = new Utf8JsonReader(await GetAsync(relative));
        while (reader.Read())
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("Id"u8))
            {
                reader.Read();
                keys.Add(reader.GetString()!);
            }
        return keys;
    }

    private async Task<byte[]> GetAsync(string relative)
    {
        var answer = await _caller.GetAsync(_outer, relative, Prefer);
        Assert.True(answer.Status == 200, $"{relative}\n{answer.Status} {Encoding.UTF8.GetString(answer.Body.Span)}");
        return answer.Body.ToArray();
    }
}
