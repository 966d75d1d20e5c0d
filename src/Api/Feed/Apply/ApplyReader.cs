using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Paths;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Search.Grouping;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Feed.Apply;

/// <summary>
/// Puts <c>$apply</c> and what comes after it together: the other options are evaluated on its result (OData Data
/// Aggregation 4.0, 3.1). Throws <see cref="FeedException"/>.
/// </summary>
internal sealed class ApplyReader(RequestReader requests, IOptions<FeedOptions> options)
{
    private const string GroupsSetting = FeedOptions.Section + ":" + nameof(FeedOptions.MaxGroups);
    private readonly FeedOptions _options = options.Value;

    /// <summary>A request for instances, page by page.</summary>
    public ApplyPlan Read(FeedPath path, SystemOptions given, int? preferredSize)
    {
        var (steps, shape) = ReadSteps(path, given);
        var identity = $"{given["$apply"]}\n{RequestReader.Identity(PathText.Of(path.Resource!), given)}";
        var page = requests.ReadPage(given, preferredSize, identity, []);
        var skip = page.After is { } after ? ApplyPosition.Read(after) : page.Skip;
        var (columns, entities) = new ApplySelection(requests).Read(given, shape);
        return new(
            new(path.Target!, steps, new(_options.MaxGroups, GroupsSetting))
            {
                Filter = requests.ReadPathFilter(path.Resource!, given), Skip = skip, Top = page.Top,
            },
            columns, entities, shape.IsDocuments, page.WithCount, identity, page.Remaining, page.Size);
    }

    /// <summary>A request for the number of instances.</summary>
    public GroupingQuery ReadCount(FeedPath path, SystemOptions given)
    {
        RequestReader.Allow(given, "/$count", "$apply", "$filter", "$search", "$compute");
        return new(path.Target!, ReadSteps(path, given).Steps, new(_options.MaxGroups, GroupsSetting))
        {
            Filter = requests.ReadPathFilter(path.Resource!, given),
        };
    }

    private (IReadOnlyList<Transformation> Steps, Shape Shape) ReadSteps(FeedPath path, SystemOptions given)
    {
        var translator = Translator(given);
        var (first, shape) = translator.Translate(given["$apply"]!, Shape.OfEntities(path.Target!));
        var steps = new List<Transformation>(first);
        foreach (var (option, transformation) in (ReadOnlySpan<(string, string)>)
            [("$compute", "compute"), ("$search", "search"), ("$filter", "filter"), ("$orderby", "orderby")])
            if (given[option] is { } text)
            {
                var (more, next) = translator.TranslateOption(option, transformation, text, shape);
                steps.Add(more);
                shape = next;
            }
        return (steps, shape);
    }

    private ApplyTranslator Translator(SystemOptions given) => new(given.Aliases, _options);
}
