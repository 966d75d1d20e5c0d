using System.Globalization;
using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Model;
using ConsumerSafety.Api.Feed.Paging;
using ConsumerSafety.Api.Feed.Paths;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Api.Feed.Query;
using ConsumerSafety.Api.Feed.Tracking;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Feed;

/// <summary>Puts path and options together to what the index is asked. Throws <see cref="FeedException"/>.</summary>
internal sealed class RequestReader(FeedModel model, IOptions<FeedOptions> options)
{
    private readonly FeedOptions _options = options.Value;

    /// <summary>A request for entities, page by page.</summary>
    public CollectionRequest ReadCollection(FeedPath path, SystemOptions given, int? preferredSize)
    {
        var set = path.Target!;
        var texts = new QueryTexts(model, set, Texts(given));
        var sort = given["$orderby"] is null
            ? []
            : SortTranslator.Translate(texts.ParseOrderBy(), set, model, _options);
        var identity = string.Join(
            '\n', path.Declared, set, given["$filter"], given["$orderby"], given["$search"],
            string.Join('\n', given.Aliases));
        var token = given["$skiptoken"] is { } text ? SkipToken.Read(text, identity, sort) : null;
        if (token is not null && (given["$top"] ?? given["$skip"]) is not null)
            throw FeedException.Invalid(
                "$skiptoken", "A next link already knows $top and $skip; neither can be added.");
        var remaining = token is null ? ReadNumber(given, "$top") : token.Remaining;
        var size = Math.Min(preferredSize ?? token?.PageSize ?? _options.PageSize, _options.MaxPageSize);
        var query = new NoticeQuery(set)
        {
            Text = ReadSearch(given),
            Filter = ReadFilter(given, texts, set),
            Sort = sort,
            Skip = (int)Math.Min(ReadNumber(given, "$skip") ?? 0, int.MaxValue),
            Top = (int)Math.Min(remaining ?? size, size),
            After = token?.Position,
            WithCount = ReadTruth(given, "$count"),
        };
        return new(path, query, ReadProjection(given, texts, set), identity, remaining, size, _options.MaxPageSize,
            token?.Start);
    }

    /// <summary>A request for the number of entities.</summary>
    public NoticeQuery ReadCount(FeedPath path, SystemOptions given)
    {
        if (given[DeltaToken.Option] is null)
            Allow(given, "/$count", "$filter", "$search");
        var texts = new QueryTexts(model, path.Target!, Texts(given));
        return new(path.Target!)
        {
            Text = ReadSearch(given),
            Filter = ReadFilter(given, texts, path.Target!),
            Top = 0,
            WithCount = true,
        };
    }

    /// <summary>What of one entity is written.</summary>
    public Projection ReadEntity(FeedPath path, SystemOptions given)
    {
        Allow(given, "one entity", "$select", "$expand", "$format");
        return ReadProjection(given, new(model, path.Target!, Texts(given)), path.Target!);
    }

    /// <summary>Refuses options that mean nothing where they were given.</summary>
    public static void Allow(SystemOptions given, string where, params ReadOnlySpan<string> allowed)
    {
        foreach (var name in given.Names)
            if (!allowed.Contains(name))
                throw FeedException.Invalid(name, $"The option {name} cannot be used with {where}.");
    }

    private FilterNode? ReadFilter(SystemOptions given, QueryTexts texts, EntitySet set) =>
        given["$filter"] is null
            ? null
            : FilterTranslator.Translate(texts.ParseFilter(), set, model, texts.Aliases, _options);

    private TextNode? ReadSearch(SystemOptions given) =>
        given["$search"] is { } text ? SearchReader.Read(text, _options) : null;

    private Projection ReadProjection(SystemOptions given, QueryTexts texts, EntitySet set)
    {
        var target = given["$select"] is not null ? "$select" : given["$expand"] is not null ? "$expand" : null;
        return target is null
            ? Projection.All
            : ProjectionTranslator.Translate(texts.ParseSelectAndExpand(target), set, model);
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

    private static Dictionary<string, string> Texts(SystemOptions given)
    {
        var texts = new Dictionary<string, string>(given.Aliases);
        foreach (var name in (ReadOnlySpan<string>)["$filter", "$orderby", "$select", "$expand"])
            if (given[name] is { } text)
                texts.Add(name, text);
        return texts;
    }
}
