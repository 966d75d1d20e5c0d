using System.Text.Json.Nodes;

namespace ConsumerSafety.Api.Tests.Catalogue;

/// <summary>Keeps a copy of a query by its delta links, as a client does.</summary>
internal sealed class Mirror(FeedHost host)
{
    private readonly Dictionary<string, JsonObject> _entities = [];
    private readonly HashSet<(string, int)> _delivered = [];

    /// <summary>The last delta link.</summary>
    public string Link { get; private set; } = "";

    /// <summary>Reads everything, with something done after each page.</summary>
    public async Task WalkAsync(string path, int pageSize, Func<Task> afterPage)
    {
        for (string? next = path; next is not null;)
        {
            var page = await host.GetAsync(next, ("Prefer", $"track-changes,maxpagesize={pageSize}"));
            foreach (var row in page["value"]!.AsArray())
                Put(row!.AsObject());
            next = GoOn(page);
            await afterPage();
        }
    }

    /// <summary>Reads one round of changes, and checks that each comes once; gives the keys.</summary>
    public async Task<List<string>> FollowAsync(int pageSize, Func<Task> afterPage)
    {
        var keys = new List<string>();
        for (string? next = Link; next is not null;)
        {
            var page = await host.GetAsync(next, ("Prefer", $"maxpagesize={pageSize}"));
            var rows = page["value"]!.AsArray();
            Assert.True(rows.Count <= pageSize);
            foreach (var row in rows)
            {
                keys.Add(row!["Id"]!.GetValue<string>());
                if (row["@removed"] is not null)
                    _entities.Remove(keys[^1]);
                else
                    // A state that came with a round may not come with a later one.
                    Assert.True(_delivered.Add(Put(row.AsObject())), $"{keys[^1]} came twice.");
            }
            next = GoOn(page);
            await afterPage();
        }
        Assert.Equal(keys.Distinct(), keys);
        return keys;
    }

    /// <summary>What it holds.</summary>
    public SortedDictionary<string, string> Texts() => new(
        _entities.ToDictionary(pair => pair.Key, pair => pair.Value.ToJsonString()), StringComparer.Ordinal);

    private (string, int) Put(JsonObject row)
    {
        var key = row["Id"]!.GetValue<string>();
        _entities[key] = row;
        return (key, row["Version"]!.GetValue<int>());
    }

    private string? GoOn(JsonObject page)
    {
        Link = page["@odata.deltaLink"]?.GetValue<string>() ?? Link;
        var next = page["@odata.nextLink"]?.GetValue<string>();
        Assert.True((next is null) != (page["@odata.deltaLink"] is null), "A page ends with one link.");
        return next;
    }
}
