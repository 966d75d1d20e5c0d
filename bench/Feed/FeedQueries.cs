using System.Text.Json;
using ConsumerSafety.Domain.Notices;
using static System.FormattableString;

namespace ConsumerSafety.Bench.Feed;

/// <summary>The queries whose speed is claimed.</summary>
internal sealed class FeedQueries
{
    private const double List = 4;
    private const double Scan = 20;
    private const int Pages = 10;
    private const string Newest = "$orderby=PublishedAt desc";
    private readonly Samples _samples;
    private readonly int _deep;

    private FeedQueries(Samples samples, int deep) => (_samples, _deep) = (samples, deep);

    /// <summary>Makes them from values of the data set; those named, or all.</summary>
    /// <param name="samples">The values.</param>
    /// <param name="ours">Our feed, which gives the links of its walk.</param>
    /// <param name="deep">How many notices lie before the deep pages.</param>
    /// <param name="names">Which queries; all where there is no name.</param>
    public static async Task<IReadOnlyList<FeedQuery>> CreateAsync(
        Samples samples, Server ours, int deep, IReadOnlyCollection<string> names)
    {
        var queries = new FeedQueries(samples, deep);
        List<FeedQuery> all = [.. queries.Lists(), .. queries.Scans()];
        if (names.Count == 0 || names.Contains("deep-page"))
            all.Add(await queries.DeepPageAsync(ours));
        foreach (var name in names)
            if (all.TrueForAll(query => query.Name != name))
                throw new ArgumentException(
                    $"There is no query {name}; there are {string.Join(", ", all.Select(query => query.Name))}.");
        return [.. all.Where(query => names.Count == 0 || names.Contains(query.Name))];
    }

    private IEnumerable<FeedQuery> Lists()
    {
        yield return Same("key", List, _samples.Notices.Select(notice => $"Notices('{notice.Id}')"));
        foreach (var top in (int[])[20, 100])
            yield return Same(Invariant($"kind-region-{top}"), List, _samples.Notices.Select(notice =>
                Invariant($"Notices?$filter=Kind eq '{notice.Kind}' and RegionCode eq '{notice.RegionCode}'&")
                + Invariant($"{Newest}&$top={top}")));
        yield return Same("newest-20", List, [$"Notices?{Newest}&$top=20"]);
        yield return Same("kind-100", List, Enum.GetValues<NoticeKind>().Select(kind =>
            $"Notices?$filter=Kind eq '{kind}'&{Newest}&$top=100"));
    }

    private IEnumerable<FeedQuery> Scans()
    {
        var words = _samples.Notices.Select(notice => notice.Word).OfType<string>().ToList();
        yield return Same("contains-few", Scan, words.Select(word => Contains(word[1..7])));
        yield return Same("contains-many", Scan, SyntheticWords.Faults.Select(Contains));
        yield return new("search-rare", Scan, Addresses(words.Select(word => $"Notices?$search={word}&{Newest}&$top=20")),
            Addresses(words.Select(word =>
                $"Notices?$filter=contains(Title,'{word}') or contains(Summary,'{word}') or "
                + $"Products/any(p:contains(p/Name,'{word}'))&{Newest}&$top=20")));
        yield return Same("count", Scan,
            from kind in Enum.GetValues<NoticeKind>()
            from risk in Enum.GetValues<RiskLevel>()
            select $"Notices/$count?$filter=Kind eq '{kind}' and RiskLevel eq '{risk}'") with { Scales = true };
        yield return Same("group", Scan, ["Notices?$apply=groupby((Kind),aggregate($count as N))"])
            with { Scales = true };
        yield return Same("skip-deep", Scan, Enumerable.Range(0, Pages).Select(page =>
            Invariant($"Notices?{Newest}&$skip={_deep + page * 20}&$top=20")));
    }

    private static string Contains(string needle) => $"Notices?$filter=contains(Title,'{needle}')&{Newest}&$top=20";

    // Ours goes on where a page ended; the usual stack has to count its way there.
    private async Task<FeedQuery> DeepPageAsync(Server ours)
    {
        using var client = new HttpClient { BaseAddress = ours.Address };
        client.DefaultRequestHeaders.Add("Prefer", "odata.maxpagesize=20");
        var next = $"odata/Notices?{Newest}&$skip={_deep - 20}";
        List<string> links = [];
        for (var page = 0; page < Pages; page++)
        {
            using var answer = JsonDocument.Parse(await client.GetStringAsync(next));
            next = answer.RootElement.GetProperty("@odata.nextLink").GetString()!;
            links.Add(new Uri(ours.Address, next).PathAndQuery);
        }
        return new("deep-page", Scan, links, Addresses(Enumerable.Range(0, Pages).Select(page =>
            Invariant($"Notices?{Newest}&$skip={_deep + page * 20}&$top=20"))));
    }

    private static FeedQuery Same(string name, double aim, IEnumerable<string> queries)
    {
        var addresses = Addresses(queries);
        return new(name, aim, addresses, addresses);
    }

    private static List<string> Addresses(IEnumerable<string> queries) =>
        [.. queries.Select(query => "/odata/" + query.Replace(" ", "%20", StringComparison.Ordinal)).Select(Escape)];

    private static string Escape(string address) => string.Concat(address.Select(
        letter => char.IsAscii(letter) ? letter.ToString() : Uri.EscapeDataString(letter.ToString())));
}
