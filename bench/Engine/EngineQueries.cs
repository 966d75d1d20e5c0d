using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Bench.Engine;

/// <summary>The queries that are measured; each is asked with the number of the turn.</summary>
internal static class EngineQueries
{
    private static readonly EntitySet s_set = EntitySets.Notices;
    private static readonly IReadOnlyList<SortKey> s_newest = [SortKey.By(Field("PublishedAt"), true)];
    private static readonly string[] s_regions = ["110000", "310000", "440100", "330100", "510100", "320500", "420100"];

    public static string Id(int number) => FormattableString.Invariant($"XX-2024-{number + 1:D6}");

    public static IEnumerable<(string Name, Func<int, NoticeQuery?> Query)> Of(int count, CatalogueSearch search)
    {
        var titles = search.Search(new(s_set) { Top = 500, Sort = s_newest }, default).Rows
            .Select(row => System.Text.Json.JsonSerializer.Deserialize<string>(row.Value(Field("Title")))!)
            .ToList();
        var words = titles.SelectMany(title => title.Split(' ', '牌', '园', '电'))
            .Where(part => part.Length == 12 && part.All(char.IsAsciiLetter)).ToList();
        var places = search.Search(new(s_set) { Top = 400, Sort = [SortKey.By(Field("Title"), false)] }, default).Rows
            .Select(row => (Kind: row.Kind!.Value,
                Region: System.Text.Json.JsonSerializer.Deserialize<string>(row.Value(Field("RegionCode")))!))
            .ToList();
        var deep = search.Search(new(s_set) { Top = 20, Skip = count / 2, Sort = s_newest }, default).Next;
        var deepKey = search.Search(new(s_set) { Top = 20, Skip = count / 2 }, default).Next;
        yield return ("key", number => null);
        yield return ("newest 20", _ => Newest(null, 20));
        yield return ("kind newest 100", number => Newest(Kind(number), 100));
        yield return ("kind and region newest 20", number => Newest(And(Kind(number), Region(number)), 20));
        yield return ("kind and region, always the same, newest 20", _ => Newest(And(Kind(0), Region(0)), 20));
        yield return ("kind and any region newest 20", number => Newest(Place(places[number % places.Count]), 20));
        yield return ("kind and any region newest 100", number => Newest(Place(places[number % places.Count]), 100));
        yield return ("kind and region newest 1", number => Newest(And(Kind(number), Region(number)), 1));
        yield return ("kind, region, never the same instant, 20", number => Newest(
            And(Kind(number), Region(number), Is("PublishedAt", ComparisonOperator.LessThan, Instant(number))), 20));
        yield return ("by key 20, no order", _ => new(s_set) { Top = 20 });
        yield return ("by key 20 deep in a walk", _ => new(s_set) { Top = 20, After = deepKey });
        yield return ("newest 20 deep in a walk", _ => Newest(null, 20) with { After = deep });
        yield return ("newest 20 after skipping half", _ => Newest(null, 20) with { Skip = count / 2 });
        yield return ("contains many, newest 20", number => Newest(
            Contains(SyntheticWords.Faults[number % SyntheticWords.Faults.Length]), 20));
        yield return ("contains of part of a rare word, newest 20", number => Newest(
            Contains(words[number % words.Count][1..7]), 20));
        yield return ("contains counted", number => Count(
            Contains(SyntheticWords.Faults[number % SyntheticWords.Faults.Length])));
        yield return ("search of one rare word, newest 20", number => Newest(null, 20) with
        {
            Text = new WordsNode(words[number % words.Count]),
        });
        yield return ("search, newest 20", number => Newest(null, 20) with
        {
            Text = new WordsNode(SyntheticWords.Faults[number % SyntheticWords.Faults.Length]),
        });
        yield return ("search, nearest 20", number => new(s_set)
        {
            Text = new WordsNode(SyntheticWords.Faults[number % SyntheticWords.Faults.Length]), Top = 20,
            Sort = [SortKey.Relevance],
        });
        yield return ("kind and risk counted", number => Count(
            And(Kind(number), Is("RiskLevel", ComparisonOperator.Equal, (RiskLevel)(number % 5)))));
        yield return ("kind newest 20 with count", number => Newest(Kind(number), 20) with { WithCount = true });
        yield return ("length of title, newest 20", _ => Newest(
            new ComparisonNode(
                new FunctionNode(QueryFunction.Length, [new FieldNode(Field("Title"))]),
                ComparisonOperator.GreaterThan,
                new LiteralNode(18)), 20));
    }

    private static Field Field(string name) => s_set.FindField(name)!;

    private static NoticeQuery Newest(FilterNode? filter, int top) =>
        new(s_set) { Filter = filter, Sort = s_newest, Top = top };

    private static NoticeQuery Count(FilterNode filter) => new(s_set) { Filter = filter, Top = 0, WithCount = true };

    private static ComparisonNode Kind(int number) => Is("Kind", ComparisonOperator.Equal, (NoticeKind)(number % 6));

    private static ComparisonNode Region(int number) =>
        Is("RegionCode", ComparisonOperator.Equal, s_regions[number % s_regions.Length]);

    private static AndNode Place((NoticeKind Kind, string Region) place) => And(
        Is("Kind", ComparisonOperator.Equal, place.Kind), Is("RegionCode", ComparisonOperator.Equal, place.Region));

    private static BooleanNode Contains(string part) => new BooleanNode(
        new FunctionNode(QueryFunction.Contains, [new FieldNode(Field("Title")), new LiteralNode(part)]));

    private static ComparisonNode Is(string name, ComparisonOperator comparison, object value) =>
        new ComparisonNode(new FieldNode(Field(name)), comparison, new LiteralNode(value));

    private static AndNode And(params FilterNode[] parts) => new(parts);

    private static DateTimeOffset Instant(int number) =>
        new DateTimeOffset(2023, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMilliseconds(number);
}
