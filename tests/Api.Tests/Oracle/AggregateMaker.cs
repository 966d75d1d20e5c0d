using System.Globalization;
using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Domain.Campaigns;

namespace ConsumerSafety.Api.Tests.Oracle;

/// <summary>Makes aggregates: a text, and a function from instances to one value.</summary>
internal sealed class AggregateMaker(Random random, Func<string> alias)
{
    /// <summary>A transformation that makes one instance of all.</summary>
    public Pipeline Make(InstanceShape shape)
    {
        var made = Enumerable.Range(0, random.Next(1, 4)).Select(_ => One(shape)).ToList();
        return new(
            $"aggregate({string.Join(',', made.Select(one => $"{one.Text} as {one.Column.Text}"))})",
            new(false, [.. made.Select(one => one.Column)]),
            list => [new(null, made.ToDictionary(one => one.Column.Text, one => one.Of(list)))]);
    }

    private (string Text, Value Column, Func<IReadOnlyList<Instance>, object?> Of) One(InstanceShape shape)
    {
        if (random.Next(4) == 0)
            return Result("$count", typeof(decimal), list => (decimal)list.Count);
        if (shape.HasEntities && random.Next(3) == 0)
            return OfItems();
        var value = Literals.Pick(random, shape.Values);
        if (random.Next(3) == 0)
            value = ValueMaker.Widen(random, value);
        var values = (IReadOnlyList<Instance> list) => list.Select(value.Of).OfType<object>();
        var isExact = value.Type == typeof(int) || value.Type == typeof(long) || value.Type == typeof(decimal);
        return (isExact ? random.Next(5) : value.Type == typeof(bool) ? 4 : random.Next(2, 5)) switch
        {
            0 => Result($"{value.Text} with sum", typeof(decimal), list =>
                values(list).Any() ? values(list).Sum(Number) : null),
            1 => Result($"{value.Text} with average", typeof(decimal), list =>
                values(list).Any() ? values(list).Sum(Number) / values(list).Count() : null),
            2 => Result($"{value.Text} with min", value.Type, list => Extreme(values(list), -1)),
            3 => Result($"{value.Text} with max", value.Type, list => Extreme(values(list), 1)),
            _ => Result($"{value.Text} with countdistinct", typeof(decimal), list => Different(values(list))),
        };
    }

    private (string Text, Value Column, Func<IReadOnlyList<Instance>, object?> Of) OfItems() => random.Next(8) switch
    {
        0 => Result("HazardTypes/$count", typeof(decimal), list =>
            (decimal)list.Sum(one => one.Entity!.HazardTypes.Count)),
        1 => Result("HazardTypes with countdistinct", typeof(decimal), list =>
            Different(list.SelectMany(one => one.Entity!.HazardTypes))),
        2 => Result("Products/$count", typeof(decimal), list => (decimal)list.Sum(one => one.Entity!.Products.Count)),
        3 => Result("Products/Brand with max", typeof(string), list => Extreme(Brands(list), 1)),
        4 => Result("Products/Brand with countdistinct", typeof(decimal), list => Different(Brands(list))),
        5 => Result("Publisher/Name with min", typeof(string), list => Extreme(
            list.Select(one => Invented.Agencies.Single(agency => agency.Id == one.Entity!.PublisherId).Name), -1)),
        6 => Result("Campaigns/$count", typeof(decimal), list => (decimal)Campaigns(list).Count()),
        _ => Result("Campaigns/EnglishName with max", typeof(string), list =>
            Extreme(Campaigns(list).Select(campaign => campaign.EnglishName), 1)),
    };

    private static IEnumerable<string> Brands(IReadOnlyList<Instance> list) =>
        list.SelectMany(one => one.Entity!.Products).Select(product => product.Brand).OfType<string>();

    // An entity counts once, however many lead to it.
    private static IEnumerable<Campaign> Campaigns(IReadOnlyList<Instance> list) => Invented.Campaigns.Where(campaign =>
        list.Any(one => one.Entity!.CampaignIds.Contains(campaign.Id)));

    private (string, Value, Func<IReadOnlyList<Instance>, object?>) Result(
        string text, Type type, Func<IReadOnlyList<Instance>, object?> of) =>
        (text, InstanceShape.Column(alias(), type), of);

    private static decimal Number(object value) => Convert.ToDecimal(value, CultureInfo.InvariantCulture);

    private static decimal Different(IEnumerable<object> values) =>
        values.Select(InstanceText.Key).Distinct(StringComparer.Ordinal).Count();

    private static object? Extreme(IEnumerable<object?> values, int sign)
    {
        object? best = null;
        foreach (var value in values.OfType<object>())
            if (best is null || Truths.Compare(value, best) * sign > 0)
                best = value;
        return best;
    }
}
