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
    private readonly RowPart[]?[] _parts = new RowPart[]?[1 + Enum.GetValues<NoticeKind>().Length];
    private readonly Func<NoticeKind?, RowPart[]> _make;

    private EntityPlan(Func<NoticeKind?, RowPart[]> make) => _make = make;

    /// <summary>A plan for the entities of a set.</summary>
    /// <param name="declared">The set they belong to, which their addresses begin with.</param>
    /// <param name="target">The set of the type that the context URL says they have.</param>
    /// <param name="projection">What of each is written.</param>
    /// <param name="form">The form of the answer.</param>
    /// <param name="isTyped">Whether each says its type and address even where the context URL says them.</param>
    public static EntityPlan Of(
        EntitySet declared, EntitySet target, Projection projection, PayloadForm form, bool isTyped = false) =>
        new(kind => new PlanBuilder(declared, target, kind, form).Build(projection, isTyped));

    /// <summary>A plan for references to the entities of a set.</summary>
    public static EntityPlan OfReferences(EntitySet declared) => new(_ => PlanBuilder.BuildReference(declared));

    /// <summary>Writes one entity as a JSON object.</summary>
    public void Write(in RowContext context)
    {
        context.Output.Write("{"u8);
        WriteMembers(context, follows: false);
        context.Output.Write("}"u8);
    }

    /// <summary>Writes one entity as the members of a JSON object, without braces.</summary>
    public void WriteMembers(in RowContext context, bool follows)
    {
        var kind = context.Row.Kind;
        var parts = _parts[kind is null ? 0 : 1 + (int)kind] ??= _make(kind);
        if (follows && parts.Length > 0)
            context.Output.Write(","u8);
        foreach (var part in parts)
            part.Write(context);
    }
}
