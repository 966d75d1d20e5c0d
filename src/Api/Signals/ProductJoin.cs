using ConsumerSafety.Api.Publishing;

namespace ConsumerSafety.Api.Signals;

/// <summary>
/// Joins descriptions of what is likely the same product: the same barcode, the same lift, the same brand and model;
/// and, of one brand, much the same name (<see cref="TitleLikeness"/>), unless barcodes or models speak against it.
/// Names are compared with those of the most frequent descriptions only, not with everything joined so far (the leader
/// algorithm: J. A. Hartigan, "Clustering Algorithms", 1975), so that no chain of small differences makes one
/// product of many.
/// </summary>
internal sealed class ProductJoin
{
    private readonly Dictionary<(string Brand, string Pair), List<ProductGroup>> _leadersByPair = [];

    // A pair of characters that so many names have says nothing, and keeps work near linear whatever is typed.
    private const int MostLeaders = 300;
    private const int MostCompared = 10;

    private ProductJoin()
    {
    }

    /// <summary>The products; in each the most frequent description comes first.</summary>
    /// <param name="counts">Every description, and how often it occurs.</param>
    public static IReadOnlyList<IReadOnlyList<ProductDescription>> Join(
        IReadOnlyDictionary<ProductDescription, int> counts)
    {
        var join = new ProductJoin();
        var groups = GroupByIdentity(counts)
            .OrderByDescending(group => group.Count)
            .ThenBy(group => group.First.ToString(), StringComparer.Ordinal);
        List<ProductGroup> products = [];
        foreach (var group in groups)
            if (join.FindLeader(group) is { } leader)
                leader.Take(group);
            else
                products.Add(join.Lead(group));
        return [.. products.Select(product => product.Descriptions)];
    }

    // The same barcode, lift, or brand and model; a brand that stands at the beginning of a name is one.
    private static List<ProductGroup> GroupByIdentity(IReadOnlyDictionary<ProductDescription, int> counts)
    {
        var brands = counts.Keys.Select(one => one.Brand).Where(brand => brand.Length > 1).ToHashSet();
        var links = new Dictionary<string, ProductGroup>();
        HashSet<ProductGroup> groups = [];
        var ordered = counts
            .OrderByDescending(one => one.Value)
            .ThenBy(one => one.Key.ToString(), StringComparer.Ordinal);
        foreach (var (description, count) in ordered)
        {
            var known = description.Brand.Length > 0 ? description : WithBrand(description, brands);
            var group = new ProductGroup(known, description, count);
            foreach (var identity in IdentitiesOf(known))
            {
                if (links.TryGetValue(identity, out var other) && other.Root() is var root && root != group)
                {
                    var (taker, taken) = root.Count >= group.Count ? (root, group) : (group, root);
                    taker.Take(taken);
                    groups.Remove(taken);
                    group = taker;
                }
                links[identity] = group;
            }
            groups.Add(group);
        }
        return [.. groups];
    }

    private static IEnumerable<string> IdentitiesOf(ProductDescription one)
    {
        if (one.Gtin.Length > 0)
            yield return "g" + one.Gtin;
        if (one.Lift.Length > 0)
            yield return "l" + one.Lift;
        if (one is { Brand.Length: > 0, Model.Length: > 0 })
            yield return $"m{one.Brand}\n{one.Model}";
        yield return $"n{one.Brand}\n{one.Name}\n{one.Model}\n{one.Gtin}\n{one.Lift}";
    }

    private static ProductDescription WithBrand(ProductDescription one, HashSet<string> brands)
    {
        for (var length = one.Name.Length - 1; length > 1; length--)
            if (brands.Contains(one.Name[..length]))
                return one.Branded(one.Name[..length]);
        return one;
    }

    private ProductGroup? FindLeader(ProductGroup group)
    {
        Dictionary<ProductGroup, int> common = [];
        foreach (var pair in group.Pairs)
            foreach (var leader in _leadersByPair.GetValueOrDefault((group.First.Brand, pair)) ?? [])
                common[leader] = common.GetValueOrDefault(leader) + 1;
        return common.OrderByDescending(one => one.Value).Take(MostCompared)
            .Select(one => (Leader: one.Key, Likeness: TitleLikeness.Of(group.Pairs, one.Key.Pairs)))
            .Where(one => TitleLikeness.IsMuchAlike(one.Likeness) && group.MayBe(one.Leader))
            .OrderByDescending(one => one.Likeness)
            .Select(one => one.Leader)
            .FirstOrDefault();
    }

    private ProductGroup Lead(ProductGroup group)
    {
        foreach (var pair in group.Pairs)
        {
            if (!_leadersByPair.TryGetValue((group.First.Brand, pair), out var leaders))
                _leadersByPair.Add((group.First.Brand, pair), leaders = []);
            if (leaders.Count < MostLeaders)
                leaders.Add(group);
        }
        return group;
    }
}
