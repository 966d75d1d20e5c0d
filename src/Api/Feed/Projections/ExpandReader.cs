using System.Globalization;
using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Paths;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Feed.Projections;

/// <summary>Reads <c>$expand</c> (OData URL conventions 4.01, 5.1.3).</summary>
/// <param name="set">The set whose entities are looked at.</param>
/// <param name="given">The options among which it stands.</param>
/// <param name="depth">How many expansions are around it.</param>
/// <param name="options">The bounds of the feed.</param>
/// <param name="requests">Reads the options in parentheses.</param>
internal sealed class ExpandReader(
    EntitySet set, SystemOptions given, int depth, FeedOptions options, RequestReader requests)
{
    private const string Option = "$expand";
    private const string Levels = "$levels";

    private static readonly string[] s_ofOne = ["$select", "$expand", "$compute"];
    private static readonly string[] s_ofCount = ["$filter", "$search"];
    private static readonly string[] s_ofReferences = ["$filter", "$search", "$orderby", "$top", "$skip", "$count"];
    private static readonly string[] s_ofMany = [.. s_ofReferences, .. s_ofOne];

    /// <summary>Reads the option. Throws <see cref="FeedException"/> (400, 501).</summary>
    public IReadOnlyList<Expansion> Read(string text)
    {
        if (depth >= options.MaxExpandDepth)
            throw TooDeep();
        var expansions = new List<Expansion>();
        foreach (var item in NestedItem.Split(Option, text))
            foreach (var expansion in item.Path[0] == "*" ? ReadAll(item) : [ReadOne(item)])
                if (expansions.Exists(known => known.Navigation == expansion.Navigation
                    && (known.SourceKind ?? expansion.SourceKind) == (expansion.SourceKind ?? known.SourceKind)))
                    throw Wrong(item, $"{expansion.Navigation.Name} is expanded twice.");
                else
                    expansions.Add(expansion);
        return expansions;
    }

    private IEnumerable<Expansion> ReadAll(NestedItem item)
    {
        if (item.Options.Count > 0)
            throw FeedException.Unsupported(Option, "Options of '*' are not supported; name what is to be expanded.");
        var form = item.Path switch
        {
            [_] => ExpansionForm.Entities,
            [_, "$ref"] => ExpansionForm.References,
            _ => throw Wrong(item, "After '*' only $ref can stand."),
        };
        return set.Navigations.Select(navigation => Make(navigation, navigation.Target, form, item));
    }

    private Expansion ReadOne(NestedItem item)
    {
        var path = item.Path;
        NoticeKind? sourceKind = null;
        if (PathSteps.FindType(path[0]) is { } type)
        {
            if (!PathSteps.IsCastable(set, type))
                throw Wrong(item, $"{set.TypeName} is never {type.TypeName}.");
            sourceKind = set.Kind is null ? type.Kind : null;
            path = [.. path.Skip(1)];
        }
        if (path.Count == 0 || set.FindNavigation(path[0]) is not { } navigation)
            throw Wrong(item, path.Count > 0 && set.FindField(path[0], sourceKind) is not null
                ? $"{path[0]} is a property; it is there without $expand, or with $select."
                : $"{set.TypeName} has no navigation property {(path.Count == 0 ? "" : path[0])}.");
        var target = navigation.Target;
        path = [.. path.Skip(1)];
        if (path is [var name, ..] && PathSteps.FindType(name) is { } narrowed)
        {
            if (!PathSteps.IsCastable(target, narrowed))
                throw Wrong(item, $"{target.TypeName} is never {narrowed.TypeName}.");
            target = PathSteps.Cast(target, narrowed);
            path = [.. path.Skip(1)];
        }
        var form = path switch
        {
            [] => ExpansionForm.Entities,
            ["$ref"] => ExpansionForm.References,
            ["$count"] when navigation.IsCollection => ExpansionForm.Count,
            ["$count"] => throw Wrong(item, $"{navigation.Name} leads to one entity, which is not counted."),
            _ => throw Wrong(item, $"What lies below is expanded with {navigation.Name}($expand=…)."),
        };
        return Make(navigation, target, form, item) with { SourceKind = sourceKind };
    }

    private Expansion Make(Navigation navigation, EntitySet target, ExpansionForm form, NestedItem item)
    {
        var own = item.Options.Where(option => !IsLevels(option.Name)).ToList();
        var nested = given.Nest(own);
        var allowed = (form, navigation.IsCollection) switch
        {
            (ExpansionForm.Count, _) => s_ofCount,
            (ExpansionForm.References, true) => s_ofReferences,
            (ExpansionForm.References, false) => [],
            (_, true) => s_ofMany,
            _ => s_ofOne,
        };
        RequestReader.Allow(nested, $"'{item.Text}'", allowed);
        var request = requests.ReadNested(target, nested, depth + 1);
        var query = request.Query with
        {
            Top = form == ExpansionForm.Count
                ? 0
                : (int)Math.Min(request.Remaining ?? long.MaxValue, options.ExpandedPageSize),
            WithCount = request.Query.WithCount || form == ExpansionForm.Count,
        };
        var expansion = new Expansion(navigation, target, form, query, request.Projection, nested)
        {
            Remaining = request.Remaining,
        };
        return item.Options.FirstOrDefault(option => IsLevels(option.Name)) is { Text: { } levels }
            ? Repeat(expansion, ReadLevels(levels, navigation, form, item), own)
            : expansion;
    }

    // The innermost entities lead on to nothing; each level around them leads to the one below.
    private static Expansion Repeat(Expansion expansion, int levels, IReadOnlyList<(string Name, string Text)> own)
    {
        var repeated = expansion;
        for (var level = 1; level < levels; level++)
        {
            var inner = new List<(string Name, string Text)>(own) { (Levels, $"{level}") };
            var options = string.Join(';', inner.Select(option => $"{option.Name}={option.Text}"));
            var item = $"{expansion.Navigation.Name}({options})";
            var expand = expansion.Options[Option] is { } text ? $"{text},{item}" : item;
            repeated = expansion with
            {
                Projection = expansion.Projection with
                {
                    Expansions = [.. expansion.Projection.Expansions, repeated],
                },
                Options = expansion.Options.With(Option, expand),
                IsRepeated = true,
            };
        }
        return repeated;
    }

    private int ReadLevels(string text, Navigation navigation, ExpansionForm form, NestedItem item)
    {
        if (!navigation.IsRecursive || form != ExpansionForm.Entities)
            throw Wrong(item, $"$levels is for what leads to the same type again; {navigation.Name} does not.");
        if (text == "max")
            return options.MaxExpandDepth - depth;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var levels) || levels == 0)
            throw Wrong(item, "$levels is a whole number from 1, or max.");
        return levels <= options.MaxExpandDepth - depth ? levels : throw TooDeep();
    }

    private bool IsLevels(string name) => name == Levels || (given.IsVersion401
        && name.TrimStart('$').Equals("levels", StringComparison.OrdinalIgnoreCase));

    private FeedException TooDeep() => new(FeedError.TooComplex(
        Option,
        $"$expand goes more than {options.MaxExpandDepth} levels deep, which is the bound of this service"
        + $" ({FeedOptions.Section}:{nameof(FeedOptions.MaxExpandDepth)})."));

    private static FeedException Wrong(NestedItem item, string message) =>
        FeedException.Invalid(Option, $"'{item.Text}' cannot be expanded. {message}");
}
