using System.Globalization;
using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Api.Tests.Oracle;

/// <summary>
/// Makes values of <c>$apply</c> on notices from a seed, each with what it means in plain C#. Instances begin in the
/// order of their keys, and groups come in the order of theirs.
/// </summary>
internal sealed class ApplyMaker
{
    private readonly Random _random;
    private readonly AggregateMaker _aggregates;
    private readonly GroupMaker _groups;
    private int _aliases;

    public ApplyMaker(int seed)
    {
        _random = new(seed);
        _aggregates = new(_random, Alias);
        _groups = new(_random, _aggregates, Narrow);
    }

    public Pipeline Make() => Chain(new(true, []), _random.Next(1, 6), 2);

    private Pipeline Chain(InstanceShape shape, int length, int depth)
    {
        var chain = Step(shape, depth);
        for (var i = 1; i < length; i++)
            chain = chain.Then(Step(chain.Shape, depth));
        return chain;
    }

    private Pipeline Step(InstanceShape shape, int depth) => _random.Next(10) switch
    {
        0 => Compute(shape),
        1 or 2 or 3 => _groups.Make(shape),
        4 => _random.Next(3) == 0 ? _aggregates.Make(shape) : Compute(shape),
        5 when depth > 0 => Concat(shape, depth - 1),
        6 when shape is { HasEntities: true, Columns.Count: < 12 } => Join(shape),
        _ => Narrow(shape),
    };

    /// <summary>A transformation that keeps some instances as they are.</summary>
    private Pipeline Narrow(InstanceShape shape) => _random.Next(8) switch
    {
        0 or 1 or 2 => Filter(shape),
        3 => Order(shape),
        4 => Slice(shape),
        5 => new("identity", shape, list => list),
        _ => Best(shape),
    };

    private Pipeline Filter(InstanceShape shape)
    {
        var condition = shape.HasEntities && (shape.Columns.Count == 0 || _random.Next(2) == 0)
            ? OnEntity(new FilterMaker(_random.Next()).Make())
            : OnColumn(Literals.Pick(_random, shape.Columns));
        return new($"filter({condition.Text})", shape, list => [.. list.Where(one => condition.Of(one) == true)]);
    }

    private static Condition OnEntity(Condition condition) =>
        new(condition.Text, one => condition.Of(((Instance)one).Entity!));

    private Condition OnColumn(Value value)
    {
        if (_random.Next(3) == 0)
            value = ValueMaker.Widen(_random, value);
        if (value.Type == typeof(bool))
            return new(value.Text, one => (bool?)value.Of(one));
        var (@operator, literal) = (
            Literals.Pick(_random, "eq", "ne", "gt", "ge", "lt", "le"),
            _random.Next(6) == 0 ? null : Literals.Near(value.Type, _random));
        return new($"{value.Text} {@operator} {Literals.Of(literal)}", one =>
            Truths.Holds(@operator, value.Of(one), literal));
    }

    private Pipeline Compute(InstanceShape shape)
    {
        var value = ValueMaker.Widen(_random, Literals.Pick(_random, shape.Values));
        var alias = Alias();
        return new(
            $"compute({value.Text} as {alias})", shape.With([InstanceShape.Column(alias, value.Type)]),
            list => [.. list.Select(one => one.With([(alias, value.Of(one))]))]);
    }

    private Pipeline Order(InstanceShape shape)
    {
        var keys = Enumerable.Range(0, _random.Next(1, 3))
            .Select(_ => (Value: Literals.Pick(_random, shape.Values), IsDescending: _random.Next(2) == 0)).ToList();
        return new(
            $"orderby({string.Join(',', keys.Select(key => key.Value.Text + (key.IsDescending ? " desc" : "")))})",
            shape, list => InstanceOrder.Sort(list, keys));
    }

    private Pipeline Slice(InstanceShape shape)
    {
        var count = _random.Next(60);
        return _random.Next(2) == 0
            ? new($"top({count})", shape, list => [.. list.Take(count)])
            : new($"skip({count})", shape, list => [.. list.Skip(count)]);
    }

    private Pipeline Best(InstanceShape shape)
    {
        var isTop = _random.Next(2) == 0;
        var numbers = shape.Values.Where(value =>
            value.Type == typeof(int) || value.Type == typeof(long) || value.Type == typeof(decimal)).ToList();
        var bound = numbers.Count == 0 ? "count" : Literals.Pick(_random, "count", "sum", "percent");
        var value = bound == "count" ? Literals.Pick(_random, shape.Values) : Literals.Pick(_random, numbers);
        var amount = bound == "percent" ? _random.Next(1, 101) : _random.Next(1, 40);
        return new($"{(isTop ? "top" : "bottom")}{bound}({amount},{value.Text})", shape, list =>
        {
            var sorted = InstanceOrder.Sort(list, [(value, isTop)]);
            return bound == "count"
                ? [.. sorted.Take(amount)]
                : Until(sorted, [.. sorted.Select(one => Number(value.Of(one)))], amount, bound == "percent");
        });
    }

    private static List<Instance> Until(IReadOnlyList<Instance> sorted, decimal[] values, int amount, bool isPercent)
    {
        var all = values.Sum();
        var (taken, sum) = (new List<Instance>(), 0m);
        for (var i = 0; i < values.Length; i++)
        {
            // Multiplied out, so that nothing is rounded.
            var isReached = !isPercent ? sum >= amount
                : all != 0 && (all > 0 ? sum * 100 >= amount * all : sum * 100 <= amount * all);
            if (isReached)
                break;
            taken.Add(sorted[i]);
            sum += values[i];
        }
        return taken;
    }

    // The branches keep what they get, or make values of it, all of them alike.
    private Pipeline Concat(InstanceShape shape, int depth)
    {
        var keeps = _random.Next(2) == 0;
        var branches = Enumerable.Range(0, _random.Next(2, 4))
            .Select(_ => keeps ? Narrow(shape)
                : _random.Next(2) == 0 ? _groups.Make(shape)
                : depth > 0 ? Narrow(shape).Then(_aggregates.Make(shape)) : _aggregates.Make(shape))
            .Where(branch => keeps || !branch.Shape.HasEntities)
            .ToList();
        if (branches.Count < 2)
            return Narrow(shape);
        var columns = branches.SelectMany(branch => branch.Shape.Columns).DistinctBy(column => column.Text).ToList();
        return new(
            $"concat({string.Join(',', branches.Select(branch => branch.Text))})",
            keeps ? shape : new(false, columns),
            list => [.. branches.SelectMany(branch => branch.Run(list))]);
    }

    private Pipeline Join(InstanceShape shape)
    {
        var isOuter = _random.Next(2) == 0;
        var alias = Alias();
        var (name, type, items) = Literals.Pick<(string, Type, Func<Notice, IEnumerable<object>>)>(_random,
            ("HazardTypes", typeof(string), notice => notice.HazardTypes),
            ("Products", typeof(Product), notice => notice.Products),
            ("Campaigns", typeof(Campaign), notice => notice.CampaignIds.Select(id =>
                Invented.Campaigns.Single(campaign => campaign.Id == id))));
        IReadOnlyList<(string Name, Type Type, Func<object, object?> Of)> members = type == typeof(string)
            ? [(alias, typeof(string), item => item)]
            : [.. Properties.OfType(type).Where(member => !member.IsCollection()).Select(member =>
                ($"{alias}/{member.Text}", member.Type, member.Of))];
        return new(
            $"{(isOuter ? "outer" : "")}join({name} as {alias})",
            shape.With(members.Select(member => InstanceShape.Column(member.Name, member.Type))),
            list => [.. list.SelectMany(one =>
            {
                var found = items(one.Entity!)
                    .Select(item => one.With(members.Select(member => (member.Name, member.Of(item))))).ToList();
                return found.Count == 0 && isOuter
                    ? [one.With(members.Select(member => (member.Name, (object?)Missing.Entity)))]
                    : found;
            })]);
    }

    private string Alias() => $"A{(++_aliases).ToString(CultureInfo.InvariantCulture)}";

    private static decimal Number(object? value) => Convert.ToDecimal(value ?? 0, CultureInfo.InvariantCulture);
}
