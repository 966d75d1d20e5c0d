using System.Text.Json;

namespace ConsumerSafety.Bench.Feed;

/// <summary>Requests that read, compute, sort, group or send as much as the bounds of the feed allow.</summary>
internal static class DearestRequests
{
    private const int BatchSize = 100;
    private static readonly string[] s_different = ["Title", "Summary", "Id", "RegionCode", "PublishedAt"];
    private static readonly string s_tenContains = Joined(" or ", 10, n => $"contains(Body,'q{n}z')");

    public static IEnumerable<DearestRequest> All() =>
        [.. Filters(), .. Orders(), .. Groups(), .. Sends(), .. Batches()];

    private static IEnumerable<DearestRequest> Filters() =>
    [
        new("contains on Body", "Notices/$count?$filter=contains(Body,'qzv')"),
        new("ten contains on Body", "Notices/$count?$filter=" + s_tenContains),
        new("ten contains on Body, 1000 rows", "Notices?$top=1000&$filter=" + s_tenContains),
        new("ten of one letter",
            "Notices/$count?$filter=" + Joined(" and ", 10, n => $"not contains(Body,'{(char)('a' + n)}')")),
        new("lengths", "Notices/$count?$filter=" + Joined(" or ", 100, n => $"length(Body) eq {100_000 + n}")),
        new("joined texts", "Notices/$count?$filter=indexof(concat(concat(Title,Summary),Body),'qzv') ge 0"),
        new("changed letters",
            "Notices/$count?$filter="
            + Joined(" or ", 10, n => $"tolower(Body) eq toupper(Title) or trim(Summary) eq 'q{n}'")),
        new("pattern on Body", "Notices/$count?$filter=matchesPattern(Body,'([a-z]%2B[0-9]%2B)%2Bq$')"),
        new("pattern of alternatives",
            "Notices/$count?$filter=matchesPattern(Body,'(a|b|c|ab|bc)*d.*(e|f|ef)*g.*[h-k]{2,9}z')"),
        new("pattern of many places", "Notices/$count?$filter=matchesPattern(Body,'.*.*.*.*.*.*q.*z')"),
        new("any over products",
            "Notices/$count?$filter="
            + Joined(" or ", 20, n => $"Products/any(p:contains(p/Name,'q{n}z') or p/Brand eq 'q{n}')")),
        new("any within any",
            "Notices/$count?$filter=Products/any(p:Products/any(r:r/Brand ne p/Brand and "
            + "Products/any(s:s/Name eq concat(r/Name,'q'))))"),
        new("computed numbers",
            "Notices/$count?$filter="
            + Joined(" or ", 40, n => $"(year(PublishedAt) mul {n} add month(PublishedAt)) mod 97 div 3 eq -{n + 1}")),
        new("wide search",
            "Notices/$count?$search=" + Joined(
                " OR ", 60, n => $"{(char)('a' + n % 26)}{(char)('a' + n / 3)}")),
        new("search by relevance",
            "Notices?$search=电 OR 水 OR 火 OR 人 OR 产 OR 品&$orderby=search.score() desc&$top=1000"),
        new("deep skip of a wide filter",
            "Notices?$filter=contains(Title,'电') or length(Title) gt 3&$skip=150000&$top=1000"),
        new("related rows",
            "Notices/$count?$filter="
            + Joined(" or ", 20, n => $"Publisher/EnglishName eq 'q{n}' or contains(Publisher/Name,'q{n}')")),
        new("counted back", "Agencies?$filter=Notices/$count($filter=contains(Body,'qzv')) gt 0"),
        new("any back", "Regions?$filter=Notices/any(n:contains(n/Body,'qzv') or length(n/Title) gt 9999)"),
    ];

    private static IEnumerable<DearestRequest> Orders() =>
    [
        new("order by computed text", "Notices?$orderby=concat(Title,Summary)&$top=1000"),
        new("order by Body", "Notices?$orderby=Body&$top=1000"),
        new("order by five computed keys",
            "Notices?$orderby=length(Body),length(Summary),length(Title) mul 3,indexof(Body,'a'),Title&$top=1000"),
        new("many computed columns",
            "Notices?$compute=" + Joined(",", 60, n => $"concat(concat(Title,Body),'{n}') as C{n}")
            + "&$select=" + Joined(",", 60, n => $"C{n}") + "&$top=1000"),
        new("many computed columns in order",
            "Notices?$compute=" + Joined(",", 40, n => $"length(Body) add {n} as C{n}")
            + "&$orderby=C1,C2,C3&$top=1000"),
    ];

    private static IEnumerable<DearestRequest> Groups() =>
    [
        new("groups of titles", "Notices?$apply=groupby((Title),aggregate($count as N))/topcount(100,N)"),
        new("groups of everything",
            "Notices?$apply=groupby((Id,Title,PublishedAt,RegionCode),aggregate($count as N))/orderby(N)"),
        new("groups of a computed text",
            "Notices?$apply=compute(concat(Title,Summary) as T)/groupby((T),aggregate($count as N))"
            + "/orderby(N desc)&$top=10"),
        new("different values",
            "Notices?$apply=groupby((Kind),aggregate("
            + string.Join(",", s_different.Select(name => $"{name} with countdistinct as {name}Number")) + "))"),
        new("ten branches",
            "Notices?$apply=concat("
            + Joined(",", 10, n => $"filter(contains(Body,'q{n}z'))/groupby((Kind),aggregate($count as N))") + ")"),
        new("rolled up", "Notices?$apply=groupby((rollup(Kind,RegionCode,RiskLevel,Status)),aggregate($count as N))"),
        new("top after a join", "Notices?$apply=join(Products as P)/topcount(100,length(P/Name))"),
        new("grouped join",
            "Notices?$apply=join(Products as P)/groupby((P/Brand,P/Name),aggregate($count as N))/topcount(10,N)"),
        new("groups of groups",
            "Notices?$apply=groupby((RegionCode,Kind,RiskLevel,Title),aggregate($count as N))"
            + "/groupby((RegionCode,Kind),aggregate(N with sum as M))/groupby((Kind),aggregate(M with max as L))"),
        new("top by computed key", "Notices?$apply=compute(length(concat(Body,Title)) as L)/topcount(1000,L)"),
    ];

    private static IEnumerable<DearestRequest> Sends() =>
    [
        new("1000 whole rows", "Notices?$top=1000", Prefer: "odata.maxpagesize=1000"),
        new("CSV of 50,000 rows", "Notices?$top=50000&$format=csv"),
        new("CSV of 50,000 narrow rows", "Notices?$top=50000&$format=csv&$select=Id,Title"),
        new("CSV in another order", "Notices?$top=50000&$format=csv&$orderby=Title"),
        new("CSV in a computed order", "Notices?$top=50000&$format=csv&$orderby=length(Body)"),
        new("CSV of computed columns",
            "Notices?$top=50000&$format=csv&$select=Id,A,B&$compute=concat(Title,Body) as A,length(Summary) as B"),
        new("expanded back", "Agencies?$expand=Notices($top=1000;$orderby=length(Body);$expand=Publisher,Region)"),
        new("expanded over and over",
            "Notices?$top=1000&$expand=Publisher($expand=Notices($top=10;$expand=Publisher($expand=Notices($top=1))))"),
        new("delta of everything", "Notices?$select=Id", Prefer: "odata.track-changes,odata.maxpagesize=1000"),
    ];

    private static IEnumerable<DearestRequest> Batches() =>
    [
        Batch("batch of contains on Body", n => $"Notices/$count?$filter=contains(Body,'q{n}zv')"),
        Batch("batch of computed orders", n => $"Notices?$orderby=length(Title) mul {n + 1},Id&$top=1000"),
        Batch("batch of pages", n => $"Notices?$top=1000&$skip={n * 1000}"),
        Batch("batch of groups",
            n => $"Notices?$apply=filter(length(Title) gt {n})/groupby((Title),aggregate($count as N))/topcount(1,N)"),
        Batch("batch of searches",
            n => $"Notices?$search={"电水火人产品"[n % 6]} OR {"安全质量"[n % 4]}&"
                + "$orderby=search.score() desc&$top=1000"),
    ];

    private static DearestRequest Batch(string name, Func<int, string> path) =>
        new(name, "$batch", JsonSerializer.Serialize(new
        {
            requests = Enumerable.Range(0, BatchSize).Select(n => new { id = $"{n}", method = "GET", url = path(n) }),
        }));

    private static string Joined(string between, int count, Func<int, string> part) =>
        string.Join(between, Enumerable.Range(0, count).Select(part));
}
