using System.Globalization;
using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Expressions;
using ConsumerSafety.Api.Feed.Paging;
using ConsumerSafety.Api.Feed.Paths;
using ConsumerSafety.Api.Feed.Projections;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Api.Feed.Query;
using ConsumerSafety.Api.Feed.Tracking;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using Microsoft.Extensions.Options;
using SortKey = ConsumerSafety.Search.Query.SortKey;

namespace ConsumerSafety.Api.Feed;

/// <summary>Puts path and options together to what the index is asked. Throws <see cref="FeedException"/>.</summary>
internal sealed class RequestReader(IOptions<FeedOptions> options)
{
    private readonly FeedOptions _options = options.Value;

    /// <summary>A request for entities, page by page.</summary>
    public CollectionRequest ReadCollection(FeedPath path, SystemOptions given, int? preferredSize)
    {
        var set = path.Target!;
        Refuse(given, "$id", "It is for $entity.");
        if (path.Kind == PathKind.References)
        {
            Refuse(given, "$select", "References have no properties.");
            Refuse(given, "$expand", "References have no properties.");
        }
        var query = ReadQuery(set, given);
        var identity = Identity(PathText.Of(path.Resource!), given);
        var page = ReadPage(given, preferredSize, identity, query.Sort);
        query = query with
        {
            Filter = And(query.Filter, ReadPathFilter(path.Resource!, given)),
            Top = page.Top,
            After = page.After,
        };
        return new(
            path, query, ReadProjection(given, set, 0), identity, page.Remaining, page.Size, _options.MaxPageSize,
            page.Start);
    }

    /// <summary>Which page is asked for.</summary>
    /// <param name="given">The options.</param>
    /// <param name="preferredSize">The size the client prefers, or null.</param>
    /// <param name="identity">What the next link holds for: see <see cref="Identity"/>.</param>
    /// <param name="order">The order of the walk, without the key.</param>
    public PageRequest ReadPage(
        SystemOptions given, int? preferredSize, string identity, IReadOnlyList<SortKey> order)
    {
        var token = given["$skiptoken"] is { } text ? SkipToken.Read(text, identity, order) : null;
        if (token is not null && (given["$top"] ?? given["$skip"]) is not null)
            throw FeedException.Invalid(
                "$skiptoken", "A next link already knows $top and $skip; neither can be added.");
        return new(
            ReadNumber(given, "$skip") ?? 0,
            token is null ? ReadNumber(given, "$top") : token.Remaining,
            Math.Min(preferredSize ?? token?.PageSize ?? _options.PageSize, _options.MaxPageSize),
            token?.Position,
            ReadTruth(given, "$count"),
            token?.Start);
    }

    /// <summary>What is asked of entities that are expanded, as if they were asked for alone.</summary>
    public (NoticeQuery Query, Projection Projection, long? Remaining) ReadNested(
        EntitySet set, SystemOptions given, int depth) =>
        (ReadQuery(set, given), ReadProjection(given, set, depth), ReadNumber(given, "$top"));

    /// <summary>A request for the number of entities.</summary>
    public NoticeQuery ReadCount(FeedPath path, SystemOptions given)
    {
        if (given[DeltaToken.Option] is null)
            Allow(given, "/$count", "$filter", "$search");
        return new(path.Target!)
        {
            Text = ReadSearch(given),
            Filter = And(ReadFilter(given, Expressions(path.Target!, given)), ReadPathFilter(path.Resource!, given)),
            Top = 0,
            WithCount = true,
        };
    }

    /// <summary>What of one entity is written.</summary>
    /// <param name="set">The set whose type it has.</param>
    /// <param name="given">The options.</param>
    /// <param name="isById">Whether an option says which entity.</param>
    public Projection ReadEntity(EntitySet set, SystemOptions given, bool isById = false)
    {
        Allow(given, "one entity", ["$select", "$expand", "$compute", "$format", .. isById ? (string[])["$id"] : []]);
        return ReadProjection(given, set, 0);
    }

    /// <summary>Which values of a property are written, in which order, and what of them.</summary>
    public ElementShape ReadProperty(FeedPath path, SystemOptions given)
    {
        var property = path.Property!;
        if (path.Kind == PathKind.RawValue)
            Allow(given, "$value");
        else if (path.Kind == PathKind.PropertyCount)
            Allow(given, "/$count", "$filter");
        else if (!property.IsCollection)
            Allow(given, "one value", property.IsComplex ? ["$select", "$format"] : ["$format"]);
        return property.IsCollection || property.IsComplex
            ? ReadShape(path.Target!, property.Field, given, property.Filters)
            : new();
    }

    /// <summary>What the <c>$filter</c> segments of a path leave of the entities it leads to; null for all.</summary>
    public FilterNode? ReadPathFilter(Resource resource, SystemOptions given)
    {
        FilterNode? joined = null;
        foreach (var filter in resource.Filters)
        {
            var text = given.Aliases.GetValueOrDefault(filter.Trim(), filter);
            joined = And(joined, Expressions(resource.Target, given).ReadFilter(text));
        }
        return joined;
    }

    /// <summary>What says which entities in which order are asked for; a next link holds for this.</summary>
    /// <param name="path">The path in the form that <see cref="PathText"/> gives it.</param>
    /// <param name="given">The options.</param>
    public static string Identity(string path, SystemOptions given) => string.Join(
        '\n', path, given["$filter"], given["$orderby"], given["$search"], given["$compute"],
        string.Join('\n', given.Aliases));

    /// <summary>Both conditions; null when there is none.</summary>
    public static FilterNode? And(FilterNode? first, FilterNode? second) => (first, second) switch
    {
        (null, _) => second,
        (_, null) => first,
        _ => new AndNode([first, second]),
    };

    /// <summary>Refuses options that mean nothing where they were given.</summary>
    public static void Allow(SystemOptions given, string where, params ReadOnlySpan<string> allowed)
    {
        foreach (var name in given.Names)
            if (!allowed.Contains(name))
                throw FeedException.Invalid(name, $"The option {name} cannot be used with {where}.");
    }

    /// <summary>What of each entity is written.</summary>
    public Projection ReadProjection(EntitySet set, SystemOptions given) => ReadProjection(given, set, 0);

    private NoticeQuery ReadQuery(EntitySet set, SystemOptions given)
    {
        var expressions = Expressions(set, given);
        return new(set)
        {
            Text = ReadSearch(given),
            Filter = ReadFilter(given, expressions),
            Sort = given["$orderby"] is { } order ? expressions.ReadOrder(order) : [],
            Skip = (int)Math.Min(ReadNumber(given, "$skip") ?? 0, int.MaxValue),
            WithCount = ReadTruth(given, "$count"),
        };
    }

    // What $compute names is known to every other option (OData protocol 4.01, 11.2.1).
    private ExpressionReader Expressions(EntitySet set, SystemOptions given)
    {
        var expressions = new ExpressionReader(set, _options, given.Aliases)
        {
            IsSearch = given["$search"] is not null,
        };
        if (given["$compute"] is { } compute)
            expressions.ReadCompute(compute);
        return expressions;
    }

    private static void Refuse(SystemOptions given, string name, string reason)
    {
        if (given[name] is not null)
            throw FeedException.Invalid(name, $"The option {name} cannot be used here. {reason}");
    }

    private static FilterNode? ReadFilter(SystemOptions given, ExpressionReader expressions) =>
        given["$filter"] is { } filter ? expressions.ReadFilter(filter) : null;

    private TextNode? ReadSearch(SystemOptions given) =>
        given["$search"] is { } text ? SearchReader.Read(text, _options) : null;

    private Projection ReadProjection(SystemOptions given, EntitySet set, int depth)
    {
        var computed = given["$compute"] is null
            ? []
            : Expressions(set, given).Columns.Values.Select(ComputedMember.Of).ToList();
        var projection = given["$select"] is { } select
            ? new SelectReader(set, (field, item) => ReadShape(set, field, given.Nest(item.Options), []))
                .Read(select, computed)
            : Projection.All with { Computed = computed };
        return given["$expand"] is { } expand
            ? projection with { Expansions = new ExpandReader(set, given, depth, _options, this).Read(expand) }
            : projection;
    }

    private ElementShape ReadShape(EntitySet set, Field field, SystemOptions given, IReadOnlyList<string> filters)
    {
        var isComplex = field.Type == FieldType.Complex;
        Allow(given, field.Name, ["$filter", "$orderby", "$top", "$skip", "$count", "$format",
            .. isComplex ? (string[])["$select"] : []]);
        var expressions = new ExpressionReader(set, _options, given.Aliases) { Elements = field };
        FilterNode? filter = null;
        foreach (var text in given["$filter"] is { } own ? [.. filters, own] : filters)
            filter = And(filter, expressions.ReadFilter(text));
        var sort = given["$orderby"] is { } order ? expressions.ReadOrder(order) : [];
        var (skip, top) = (ReadNumber(given, "$skip") ?? 0, ReadNumber(given, "$top"));
        return new(
            given["$select"] is { } select ? MemberReader.Read(field, select) : null,
            filter is null && sort.Count == 0 && skip == 0 && top is null ? null : new(field, filter, sort, skip, top),
            ReadTruth(given, "$count"));
    }

    private static long? ReadNumber(SystemOptions given, string name)
    {
        if (given[name] is not { } text)
            return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw FeedException.Invalid(name, $"{name} has to be a whole number from 0, not '{text}'.");
    }

    private static bool ReadTruth(SystemOptions given, string name) => given[name] switch
    {
        null or "false" => false,
        "true" => true,
        var text => throw FeedException.Invalid(name, $"{name} has to be true or false, not '{text}'."),
    };
}
