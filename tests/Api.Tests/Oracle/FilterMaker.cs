using System.Collections;
using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Api.Tests.Oracle;

/// <summary>
/// Makes conditions on notices from a seed: every property of every kind, every function, every path.
/// </summary>
internal sealed class FilterMaker(int seed)
{
    private static readonly string[] s_operators = ["eq", "ne", "gt", "ge", "lt", "le"];

    private readonly Random _random = new(seed);
    private int _variables;

    public Condition Make() => Make(_random.Next(4));

    private Condition Make(int depth) => depth == 0
        ? Leaf()
        : _random.Next(5) switch
        {
            0 => !Make(depth - 1),
            1 => Make(depth - 1) & Make(depth - 1),
            2 => Make(depth - 1) | Make(depth - 1),
            _ => Leaf(),
        };

    private Condition Leaf() => _random.Next(10) switch
    {
        8 => BetweenEntities(),
        9 => OnValue(ValueMaker.Count(_random)),
        0 => Related(typeof(Agency), "Publisher", FindPublisher),
        1 => Related(typeof(Region), "Region", FindRegion),
        2 => Lambda("Campaigns", typeof(Campaign), entity =>
            ((Notice)entity).CampaignIds.Select(id => Invented.Campaigns.Single(campaign => campaign.Id == id))),
        _ => OnProperty(Properties.OfNotices),
    };

    // A value of a missing entity is null.
    private Condition Related(Type type, string name, Func<Notice, object?> find) =>
        OnProperty(Reached(type, name, find));

    private static List<Value> Reached(Type type, string name, Func<Notice, object?> find) =>
        [.. Properties.OfType(type).Select(property => property with
        {
            Text = $"{name}/{property.Text}",
            Of = entity => find((Notice)entity) is { } related ? property.Of(related) : null,
        })];

    private static Agency? FindPublisher(Notice notice) =>
        Invented.Agencies.SingleOrDefault(agency => agency.Id == notice.PublisherId);

    private static Region? FindRegion(Notice notice) => Invented.Vocabulary.FindRegion(notice.RegionCode);

    // Two properties of one type, each of the notice, its publisher or its region.
    private Condition BetweenEntities()
    {
        IReadOnlyList<Value> all =
        [
            .. Properties.OfNotices,
            .. Reached(typeof(Agency), "Publisher", FindPublisher),
            .. Reached(typeof(Region), "Region", FindRegion),
        ];
        var left = Literals.Pick(_random, [.. all.Where(value => !value.IsCollection())]);
        var right = Literals.Pick(_random, [.. all.Where(value => value.Type == left.Type)]);
        var @operator = Literals.Pick(_random, s_operators);
        return new($"{left.Text} {@operator} {right.Text}", entity =>
            Truths.Holds(@operator, left.Of(entity), right.Of(entity)));
    }

    private Condition OnProperty(IReadOnlyList<Value> properties)
    {
        var property = Literals.Pick(_random, properties);
        return property.IsCollection()
            ? Lambda(property.Text, property.ElementType(), entity =>
                ((IEnumerable?)property.Of(entity) ?? Array.Empty<object>()).Cast<object>())
            : OnValue(property);
    }

    private Condition Lambda(string path, Type element, Func<object, IEnumerable<object>> elements)
    {
        if (_random.Next(6) == 0)
            return new($"{path}/any()", entity => elements(entity).Any());
        var e = $"e{++_variables}";
        var inner = element == typeof(string)
            ? OnValue(new(e, typeof(string), value => value))
            : OnProperty([.. Properties.OfType(element, $"{e}/")]);
        if (_random.Next(3) == 0)
            inner = !inner;
        return _random.Next(2) == 0
            ? new($"{path}/any({e}: {inner.Text})", entity => elements(entity).Any(value => inner.Of(value) == true))
            : new($"{path}/all({e}: {inner.Text})", entity => elements(entity).All(value => inner.Of(value) == true));
    }

    private Condition OnValue(Value value)
    {
        while (_random.Next(3) == 0)
            value = ValueMaker.Widen(_random, value);
        if (value.Type == typeof(bool) && _random.Next(2) == 0)
            return new(value.Text, entity => (bool?)value.Of(entity));
        if (value.Type == typeof(string) && _random.Next(2) == 0)
            return OnText(value);
        if (value.Type == typeof(DateTimeOffset) && _random.Next(2) == 0)
            value = Part(value, Literals.Pick(_random, "year", "month", "day", "hour", "minute", "second", "date"));
        else if (value.Type == typeof(DateOnly) && _random.Next(2) == 0)
            value = Part(value, Literals.Pick(_random, "year", "month", "day"));
        return _random.Next(6) switch
        {
            0 => Compare(value, Literals.Pick(_random, "eq", "ne"), null),
            1 => In(value),
            2 => Mirrored(value),
            _ => Compare(value, Literals.Pick(_random, s_operators), Literals.Near(value.Type, _random)),
        };
    }

    private Condition OnText(Value value)
    {
        var part = (string)Literals.Near(typeof(string), _random);
        value = _random.Next(4) switch
        {
            0 => Text(value, "tolower", text => text.ToLowerInvariant()),
            1 => Text(value, "toupper", text => text.ToUpperInvariant()),
            2 => Text(value, "trim", text => text.Trim()),
            _ => value,
        };
        Value Whole(string name, Func<string, int> of) => new(
            name == "length" ? $"length({value.Text})" : $"indexof({value.Text},{Literals.Of(part)})",
            typeof(int), entity => value.Of(entity) is string text ? of(text) : null);
        return _random.Next(6) switch
        {
            0 => Test(value, "contains", part, text => text.Contains(part, StringComparison.Ordinal)),
            1 => Test(value, "startswith", part, text => text.StartsWith(part, StringComparison.Ordinal)),
            2 => Test(value, "endswith", part, text => text.EndsWith(part, StringComparison.Ordinal)),
            3 => Compare(Whole("length", text => text.Length), Literals.Pick(_random, s_operators), _random.Next(8)),
            4 => Compare(Whole("indexof", text => text.IndexOf(part, StringComparison.Ordinal)),
                Literals.Pick(_random, s_operators), _random.Next(-1, 3)),
            _ => Compare(
                new($"concat({value.Text},{Literals.Of(part)})", typeof(string), entity =>
                    value.Of(entity) is string text ? text + part : null),
                Literals.Pick(_random, s_operators), Literals.Near(typeof(string), _random) + part),
        };
    }

    private Condition In(Value value)
    {
        var values = Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Literals.Near(value.Type, _random)).ToList();
        return new(
            $"{value.Text} in ({string.Join(',', values.Select(Literals.Of))})",
            entity => values.Exists(candidate => Truths.Holds("eq", value.Of(entity), candidate)));
    }

    private Condition Mirrored(Value value)
    {
        var (@operator, literal) = (Literals.Pick(_random, s_operators), Literals.Near(value.Type, _random));
        return new($"{Literals.Of(literal)} {@operator} {value.Text}", entity =>
            Truths.Holds(@operator, literal, value.Of(entity)));
    }

    private static Condition Compare(Value value, string @operator, object? literal) =>
        new($"{value.Text} {@operator} {Literals.Of(literal)}", entity =>
            Truths.Holds(@operator, value.Of(entity), literal));

    private static Condition Test(Value value, string function, string part, Func<string, bool> of) =>
        new($"{function}({value.Text},{Literals.Of(part)})", entity =>
            value.Of(entity) is string text ? of(text) : null);

    private static Value Text(Value value, string function, Func<string, string> of) =>
        new($"{function}({value.Text})", typeof(string), entity => value.Of(entity) is string text ? of(text) : null);

    private static Value Part(Value value, string part)
    {
        object? Of(DateTime time) => part switch
        {
            "year" => time.Year,
            "month" => time.Month,
            "day" => time.Day,
            "hour" => time.Hour,
            "minute" => time.Minute,
            "second" => time.Second,
            _ => DateOnly.FromDateTime(time),
        };
        return new($"{part}({value.Text})", part == "date" ? typeof(DateOnly) : typeof(int), entity =>
            value.Of(entity) switch
        {
            DateTimeOffset instant => Of(instant.UtcDateTime),
            DateOnly day => Of(day.ToDateTime(TimeOnly.MinValue)),
            _ => null,
        });
    }
}
