using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Model;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using Microsoft.OData.UriParser;

namespace ConsumerSafety.Api.Feed.Query;

/// <summary>Turns the values of a parsed filter into operands: literals, properties, elements, functions.</summary>
internal sealed class OperandTranslator(
    FeedModel model, IDictionary<string, SingleValueNode> aliases, FilterBudget budget)
{
    /// <summary>The entity and its lambdas that are looked at now.</summary>
    public required Scope Scope { get; set; }

    public Operand Translate(QueryNode node)
    {
        budget.Enter();
        var operand = node switch
        {
            ConvertNode convert => Translate(convert.Source),
            ConstantNode constant => Literal(constant),
            ParameterAliasNode alias => Translate(Find(alias)),
            SingleValuePropertyAccessNode property => Property(property),
            NonResourceRangeVariableReferenceNode element => Element(element),
            SingleValueFunctionCallNode function => Function(function),
            BinaryOperatorNode { OperatorKind: var kind } => throw Unsupported($"The operator {kind} inside a value"),
            UnaryOperatorNode { OperatorKind: var kind } => throw Unsupported($"The operator {kind} inside a value"),
            Microsoft.OData.UriParser.CountNode => throw Unsupported("$count inside $filter"),
            _ => throw Unsupported($"An expression of the form {node.Kind}"),
        };
        budget.Leave();
        return operand;
    }

    /// <summary>The entity that a path leads to.</summary>
    public Origin TranslateOrigin(QueryNode node) => node switch
    {
        ResourceRangeVariableReferenceNode { RangeVariable: var variable } when Scope.IsEntity(variable) =>
            new(Scope, Scope.Set, null, []),
        ResourceRangeVariableReferenceNode => throw Unsupported("Comparing an entity with one related to it"),
        SingleResourceCastNode cast => Cast(TranslateOrigin(cast.Source), cast),
        SingleNavigationNode navigation => Follow(TranslateOrigin(navigation.Source), navigation),
        _ => throw Unsupported($"A path through {node.Kind}"),
    };

    /// <summary>The property of an entity, and the entity as far as it has to be reached for this property.</summary>
    public static (Field Field, Origin Origin) FindProperty(Origin origin, string name)
    {
        var field = origin.Set.FindField(name, origin.Kind)
            ?? throw new InvalidOperationException($"{origin.Set} has no field for the property {name}.");
        return (field, field.Kind is null ? Guard(origin) : origin);
    }

    /// <summary>The entity, reached only if it is of the kind it was cast to.</summary>
    public static Origin Guard(Origin origin) =>
        origin.Kind is { } kind && kind != origin.Set.Kind && !origin.Steps.Contains(new KindStep(kind))
            ? origin with { Steps = [.. origin.Steps, new KindStep(kind)] }
            : origin;

    /// <summary>The navigation property of this name.</summary>
    public static Navigation FindNavigation(EntitySet set, string name) =>
        set.Navigations.Single(navigation => navigation.Name == name);

    private static Operand Literal(ConstantNode constant) =>
        new(new LiteralNode(LiteralReader.ReadFree(constant)), LiteralReader.TypeOf(constant), null, constant);

    private SingleValueNode Find(ParameterAliasNode alias) =>
        aliases.TryGetValue(alias.Alias, out var value) && value is not null
            ? value
            : throw FeedException.Invalid(alias.Alias, $"The parameter alias {alias.Alias} has no value.");

    private Operand Property(SingleValuePropertyAccessNode node)
    {
        var name = node.Property.Name;
        if (node.Source is ResourceRangeVariableReferenceNode { RangeVariable: var variable }
            && Scope.TryFindElement(variable, out var collection, out var number))
        {
            var member = collection.Members.Single(field => field.Name == name);
            return new(new FieldNode(member, number), member.Type, new(Scope, Scope.Set, null, []));
        }
        var (found, origin) = FindProperty(TranslateOrigin(node.Source), name);
        return new(new FieldNode(found), found.Type, origin);
    }

    private Operand Element(NonResourceRangeVariableReferenceNode node) =>
        Scope.TryFindElement(node.RangeVariable, out var collection, out var number)
            ? new(new ElementNode(collection, number), collection.Type, new(Scope, Scope.Set, null, []))
            : throw Unsupported("Comparing an entity with one related to it");

    private Operand Function(SingleValueFunctionCallNode node)
    {
        if (!FunctionNames.TryFind(node.Name, out var function, out var type))
            throw Unsupported($"The function {node.Name}");
        var arguments = node.Parameters.Select(Translate).ToList();
        return new(
            new FunctionNode(function, [.. arguments.Select(argument => argument.Value)]), type, Join(arguments));
    }

    /// <summary>The one entity that all operands belong to; null when all are literals.</summary>
    public static Origin? Join(IEnumerable<Operand> operands)
    {
        Origin? joined = null;
        foreach (var operand in operands)
        {
            if (joined is not null && operand.Origin is { } origin && !origin.Equals(joined))
                throw Unsupported("Comparing properties of two entities");
            joined ??= operand.Origin;
        }
        return joined;
    }

    private Origin Cast(Origin origin, SingleResourceCastNode cast) =>
        origin with { Kind = model.SetOf(cast.TypeReference.Definition).Kind ?? origin.Kind };

    private static Origin Follow(Origin origin, SingleNavigationNode node)
    {
        var navigation = FindNavigation(origin.Set, node.NavigationProperty.Name);
        var guarded = Guard(origin);
        return new(origin.Scope, navigation.Target, null, [.. guarded.Steps, new NavigationStep(navigation)]);
    }

    private static FeedException Unsupported(string what) =>
        FeedException.Unsupported("$filter", $"{what} is not supported by this service.");
}
