using ConsumerSafety.Api.Feed.Caching;

namespace ConsumerSafety.Api.Tests.Feed.Protocol;

public sealed class AgingCacheTests
{
    [Fact]
    public void What_is_asked_for_stays_and_the_rest_is_forgotten()
    {
        var cache = new AgingCache<int, string>(100);
        cache.Keep(-1, "asked for", 1);
        for (var key = 0; key < 1000; key++)
        {
            cache.Keep(key, "other", 1);
            Assert.Equal("asked for", cache.Find(-1));
        }
        Assert.InRange(Enumerable.Range(0, 1000).Count(key => cache.Find(key) is not null), 1, 100);
    }

    [Fact]
    public void It_never_weighs_more_than_it_may()
    {
        var cache = new AgingCache<int, string>(100);
        for (var key = 0; key < 1000; key++)
            cache.Keep(key, "some", 1 + key % 30);
        var found = Enumerable.Range(0, 1000).Where(key => cache.Find(key) is not null).ToList();
        Assert.InRange(found.Sum(key => 1 + key % 30), 1, 100);
        cache.Keep(5000, "too heavy", 51);
        Assert.Null(cache.Find(5000));
    }

    [Fact]
    public void A_capacity_of_none_keeps_nothing()
    {
        var cache = new AgingCache<int, string>(0);
        cache.Keep(1, "one", 1);
        Assert.Null(cache.Find(1));
    }
}
