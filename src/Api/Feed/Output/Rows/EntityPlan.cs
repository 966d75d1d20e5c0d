using System.Buffers;
using ConsumerSafety.Api.Feed.Projections;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Feed.Output.Rows;

/// <summary>
/// How entities are written in one answer: for each kind the pieces in order, worked out when the first of the kind is
/// met. Immutable but for that, and safe to keep and use from any thread.
/// </summary>
internal sealed class EntityPlan
{
    private static readonly int s_kinds = 1 + Enum.GetValues<NoticeKind>().Length;

    private readonly RowPart[]?[] _objects = new RowPart[]?[s_kinds];
    private readonly RowPart[]?[] _members = new RowPart[]?[s_kinds];
    private readonly Func<NoticeKind?, bool, RowPart[]> _make;

    private EntityPlan(Func<NoticeKind?, bool, RowPart[]> make) => _make = make;

    /// <summary>A plan for the entities of a set.</summary>
    /// <param name="declared">The set they belong to, which their addresses begin with.</param>
    /// <param name="target">The set of the type that the context URL says they have.</param>
    /// <param name="projection">What of each is written.</param>
    /// <param name="form">The form of the answer.</param>
    /// <param name="isTyped">Whether each says its type and address even where the context URL says them.</param>
    public static EntityPlan Of(
        EntitySet declared, EntitySet target, Projection projection, PayloadForm form, bool isTyped = false) =>
        new((kind, isObject) => new PlanBuilder(declared, target, kind, form, isObject).Build(projection, isTyped));

    /// <summary>A plan for references to the entities of a set.</summary>
    public static EntityPlan OfReferences(EntitySet declared) =>
        new((_, isObject) => PlanBuilder.BuildReference(declared, isObject));

    /// <summary>Writes one entity as a JSON object.</summary>
    public void Write(in RowContext context)
    {
        foreach (var part in Find(_objects, context.Row.Kind, isObject: true))
            part.Write(context);
    }

    /// <summary>Writes one entity as the members of a JSON object, without braces.</summary>
    public void WriteMembers(in RowContext context, bool follows)
    {
        var parts = Find(_members, context.Row.Kind, isObject: false);
        if (follows && parts.Length > 0)
            context.Output.Write(","u8);
        foreach (var part in parts)
            part.Write(context);
    }

    private RowPart[] Find(RowPart[]?[] known, NoticeKind? kind, bool isObject) =>
        known[kind is null ? 0 : 1 + (int)kind] ??= _make(kind, isObject);
}
