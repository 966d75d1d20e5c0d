using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Paths;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Feed.Projections;

/// <summary>Reads <c>$select</c> (OData URL conventions 4.01, 5.1.4).</summary>
/// <param name="set">The set whose entities are looked at.</param>
/// <param name="readShape">Makes a shape of the options of a collection property.</param>
internal sealed class SelectReader(EntitySet set, Func<Field, NestedItem, ElementShape> readShape)
{
    private const string Option = "$select";

    private readonly List<SelectedField> _fields = [];
    private readonly List<string> _names = [];
    private readonly List<Navigation> _links = [];
    private bool _isAll;

    /// <summary>Reads the option. Throws <see cref="FeedException"/> (400).</summary>
    /// <param name="text">The option.</param>
    /// <param name="computed">The values that <c>$compute</c> names.</param>
    public Projection Read(string text, IReadOnlyList<ComputedMember> computed)
    {
        foreach (var item in NestedItem.Split(Option, text))
            if (item is { Path: [var name], Options.Count: 0 } && computed.Any(member => member.Name == name))
                AddName(name);
            else
                Add(item);
        return new()
        {
            IsAll = _isAll,
            Fields = _fields,
            Names = _names,
            Links = _links,
            Computed = _isAll ? computed : [.. computed.Where(member => _names.Contains(member.Name))],
        };
    }

    private void Add(NestedItem item)
    {
        var (prefix, kind, path) = ("", set.Kind, item.Path);
        if (path is ["*"] && item.Options.Count == 0)
        {
            _isAll = true;
            AddName("*");
            return;
        }
        if (path[0].Contains('.', StringComparison.Ordinal))
        {
            var type = PathSteps.FindType(path[0]);
            if (path[0].EndsWith(".*", StringComparison.Ordinal))
                throw Wrong(item, "There are no actions or functions to select.");
            if (type is null || !PathSteps.IsCastable(set, type))
                throw Wrong(item, $"{set.TypeName} has no type {path[0]} below it.");
            kind = type.Kind ?? set.Kind;
            // A cast to the type that is there anyway is not repeated.
            prefix = kind == set.Kind ? "" : path[0] + "/";
            path = [.. path.Skip(1)];
        }
        if (path.Count == 0)
            throw Wrong(item, "A type cannot be selected, only properties of it.");
        if (set.FindField(path[0], kind) is { } field)
            AddField(field, prefix, path, item);
        else if (set.FindNavigation(path[0]) is { } navigation && path.Count == 1 && item.Options.Count == 0)
        {
            AddName(prefix + navigation.Name);
            _links.Add(navigation);
        }
        else
            throw Wrong(item, set.FindNavigation(path[0]) is { } expanded
                ? $"Of related entities, select with $expand={expanded.Name}($select=…)."
                : $"{(kind is null ? set.TypeName : kind.ToString())} has no property {path[0]}.");
    }

    private void AddField(Field field, string prefix, IReadOnlyList<string> path, NestedItem item)
    {
        if (path.Count > 2 || (path.Count == 2 && field.Type != FieldType.Complex))
            throw Wrong(item, $"{field} has no such part.");
        if (path is [_, var memberName] && memberName != "*")
        {
            if (item.Options.Count > 0)
                throw Wrong(item, "Single values have no options.");
            var member = field.Members.FirstOrDefault(known => known.Name == memberName)
                ?? throw Wrong(item, $"{field.ComplexTypeName} has no property {memberName}.");
            AddMembers(field, prefix, new([member]));
        }
        else if (item.Options.Count > 0)
            AddMembers(field, prefix, field.IsCollection
                ? readShape(field, item)
                : throw Wrong(item, $"{field} is one value and has no options."), isOnly: true, item);
        else
            AddMembers(field, prefix, null);
    }

    // Of a property selected several times, all that was asked for is written.
    private void AddMembers(
        Field field, string prefix, ElementShape? shape, bool isOnly = false, NestedItem? item = null)
    {
        if (shape?.Members is { } members)
            foreach (var member in members)
                AddName($"{prefix}{field.Name}/{member.Name}");
        else
            AddName(prefix + field.Name);
        var at = _fields.FindIndex(known => known.Field == field);
        if (at < 0)
        {
            _fields.Add(new(field, shape));
            return;
        }
        var known = _fields[at].Shape;
        if (isOnly || known is { Query: not null } or { WithCount: true })
            throw Wrong(item, $"{field} is selected twice, once with options.");
        _fields[at] = new(field, known?.Members is { } first && shape?.Members is { } second
            ? new ElementShape([.. field.Members.Where(member => first.Contains(member) || second.Contains(member))])
            : null);
    }

    private void AddName(string name)
    {
        if (!_names.Contains(name))
            _names.Add(name);
    }

    private static FeedException Wrong(NestedItem? item, string message) =>
        FeedException.Invalid(Option, item is null ? message : $"'{item.Text}' cannot be selected. {message}");
}
