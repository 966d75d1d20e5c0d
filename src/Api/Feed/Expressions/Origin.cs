using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Feed.Expressions;

/// <summary>An entity an expression looks at: that of a variable, or one reached from it step by step.</summary>
/// <param name="Frame">The frame of the variable.</param>
/// <param name="Variable">The number of the variable the steps begin at.</param>
/// <param name="Set">The set whose fields the entity has.</param>
/// <param name="Kind">The kind it was cast to, or null.</param>
/// <param name="Steps">The steps, outermost first. Where one fails, every value of the entity is null.</param>
internal sealed record Origin(
    Frame Frame, int Variable, EntitySet Set, NoticeKind? Kind, IReadOnlyList<Step> Steps)
{
    /// <summary>The number under which its values are seen from where the steps lead.</summary>
    public int Number => Steps.Any(step => step is NavigationStep) ? 0 : Variable;

    /// <summary>The same entity, reached only if it is of the kind it was cast to.</summary>
    public Origin Guarded => Kind is { } kind && kind != Set.Kind && Steps is not [.., KindStep]
        ? this with { Steps = [.. Steps, new KindStep(kind)] }
        : this;

    /// <summary>The entity of its frame, from which everything can be seen.</summary>
    public static Origin OfRoot(Frame frame) => new(frame, 0, frame.Root.Set!, null, []);

    /// <summary>The entity a navigation property leads to.</summary>
    public Origin Follow(Navigation navigation) =>
        new(Frame, Variable, navigation.Target, null, [.. Guarded.Steps, new NavigationStep(navigation)]);

    /// <summary>A value of this entity as one of its frame's.</summary>
    public ValueNode Anchor(ValueNode value)
    {
        for (var i = Steps.Count - 1; i >= 0; i--)
        {
            var number = Steps.Take(i).Any(step => step is NavigationStep) ? 0 : Variable;
            value = Steps[i] switch
            {
                NavigationStep { Navigation: var navigation } => new RelatedValueNode(navigation, value, number),
                KindStep { Kind: var kind } => new KindValueNode(kind, value, number),
                var step => throw new InvalidOperationException($"Unknown step {step}."),
            };
        }
        return value;
    }

    public bool Equals(Origin? other) =>
        other is not null && Frame == other.Frame && Variable == other.Variable && Set == other.Set
        && Steps.SequenceEqual(other.Steps);

    public override int GetHashCode() => HashCode.Combine(Frame, Variable, Set, Steps.Count);
}

/// <summary>One step from an entity to another.</summary>
internal abstract record Step;

/// <summary>To the entity a single-valued navigation property leads to.</summary>
internal sealed record NavigationStep(Navigation Navigation) : Step;

/// <summary>To the same entity, if it is of this kind.</summary>
internal sealed record KindStep(NoticeKind Kind) : Step;
