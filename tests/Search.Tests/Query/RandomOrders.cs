using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using CsCheck;

namespace ConsumerSafety.Search.Tests.Query;

/// <summary>Orders by up to three properties, and the same in plain C#.</summary>
internal static class RandomOrders
{
    private static readonly Gen<SortKey> s_key = Gen.Select(
        OneOf.These([.. EntitySets.Notices.Fields.Where(field => field.IsSortable)]),
        Gen.Bool,
        SortKey.By);

    public static Gen<List<SortKey>> Order { get; } = s_key.List[0, 3];

    public static IEnumerable<Notice> Sort(IEnumerable<Notice> notices, IReadOnlyList<SortKey> order)
    {
        var sorted = notices.OrderBy(_ => 0);
        foreach (var key in order)
            sorted = key.IsDescending
                ? sorted.ThenByDescending(notice => Read(key.Field!, notice), Values)
                : sorted.ThenBy(notice => Read(key.Field!, notice), Values);
        return sorted.ThenBy(notice => notice.Id, StringComparer.Ordinal);
    }

    private static Comparer<object?> Values { get; } = Comparer<object?>.Create((left, right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string a, string b) => string.CompareOrdinal(a, b),
        _ => Comparer<object>.Default.Compare(left, right),
    });

    private static object? Read(Field field, Notice notice) =>
        field.Kind is null || field.Kind == notice.Kind ? field.Read(notice) : null;
}
