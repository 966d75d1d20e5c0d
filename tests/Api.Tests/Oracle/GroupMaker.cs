using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Api.Tests.Oracle;

/// <summary>Makes groupings by one to three keys, own and of related entities.</summary>
internal sealed class GroupMaker(Random random, AggregateMaker aggregates, Func<InstanceShape, Pipeline> narrow)
{
    private static readonly IReadOnlyList<Key> s_related =
    [
        .. Reached<Agency>("Publisher", notice =>
            Invented.Agencies.SingleOrDefault(agency => agency.Id == notice.PublisherId)),
        .. Reached<Region>("Region", notice => Invented.Vocabulary.FindRegion(notice.RegionCode)),
    ];

    public Pipeline Make(InstanceShape shape)
    {
        var keys = Keys(shape);
        var list = $"({string.Join(',', keys.Select(key => key.Text))})";
        var columns = keys.Select(key => InstanceShape.Column(key.Name, key.Type)).ToList();
        if (random.Next(4) == 0)
            return new($"groupby({list})", new(false, columns), input =>
                [.. Groups(input, keys).Select(group => Keyed(group.Keys, Instance.Nothing))]);
        // Entities that are grouped by what they have themselves stay what they are.
        if (shape is { HasEntities: true, Columns.Count: 0 } && random.Next(4) == 0
            && keys.TrueForAll(key => !key.Text.Contains('/', StringComparison.Ordinal)))
        {
            var best = narrow(shape);
            return new($"groupby({list},{best.Text})", shape, input =>
                [.. Groups(input, keys).SelectMany(group => best.Run(group.Members))]);
        }
        var inner = aggregates.Make(shape);
        if (random.Next(3) == 0)
            inner = narrow(shape).Then(inner);
        return new(
            $"groupby({list},{inner.Text})", new(false, [.. columns, .. inner.Shape.Columns]), input =>
                [.. Groups(input, keys).SelectMany(group =>
                    inner.Run(group.Members).Select(one => Keyed(group.Keys, one)))]);

        Instance Keyed(object?[] values, Instance one) =>
            new(null, one.With(keys.Select((key, place) => (key.Name, values[place]))).Columns);
    }

    private List<Key> Keys(InstanceShape shape)
    {
        IReadOnlyList<Key> all =
        [
            .. shape.HasEntities ? s_related : [],
            .. shape.Values.Select(value => new Key(
                value.Text,
                shape.Columns.Contains(value) ? value.Text : value.Text.Split('/')[^1],
                value.Type,
                shape.Columns.Contains(value) ? one => one.Raw(value.Text) : value.Of)),
        ];
        var keys = new List<Key>();
        for (var count = random.Next(1, 4); keys.Count < count;)
        {
            var key = Literals.Pick(random, all);
            if (keys.TrueForAll(other => other.Name != key.Name))
                keys.Add(key);
            else
                count--;
        }
        return keys;
    }

    private static IEnumerable<(object?[] Keys, List<Instance> Members)> Groups(
        IReadOnlyList<Instance> list, List<Key> keys) => list
        .Select(one => (Keys: keys.Select(key => key.Of(one)).ToArray(), One: one))
        .GroupBy(item => string.Join('\u0001', item.Keys.Select(InstanceText.Key)), StringComparer.Ordinal)
        .Select(group => (group.First().Keys, group.Select(item => item.One).ToList()))
        .Order(Comparer<(object?[] Keys, List<Instance> Members)>.Create((left, right) =>
            Compare(left.Keys, right.Keys)));

    // Of what is null all the same, null itself comes first.
    private static int Compare(object?[] left, object?[] right)
    {
        for (var i = 0; i < left.Length; i++)
            if (InstanceOrder.Compare(left[i], right[i]) is not 0 and var order)
                return order;
        for (var i = 0; i < left.Length; i++)
            if (Rank(left[i]).CompareTo(Rank(right[i])) is not 0 and var order)
                return order;
        return 0;
    }

    private static int Rank(object? value) => value is Missing missing ? 1 + (int)missing : 0;

    private static IEnumerable<Key> Reached<T>(string name, Func<Notice, T?> find)
        where T : class => Properties.OfType(typeof(T))
        .Where(property => !property.IsCollection())
        .Select(property => new Key(
            $"{name}/{property.Text}", $"{name}/{property.Text}", property.Type,
            one => find(one.Entity!) is { } related ? property.Of(related) : Missing.Entity));

    private sealed record Key(string Text, string Name, Type Type, Func<Instance, object?> Of);
}
