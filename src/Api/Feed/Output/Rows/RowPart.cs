using System.Buffers;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Feed.Output.Rows;

/// <summary>A piece of every entity of one kind, worked out once for a projection.</summary>
internal abstract class RowPart
{
    public abstract void Write(in RowContext context);
}

/// <summary>The same bytes for every entity.</summary>
internal sealed class ConstantPart(byte[] bytes) : RowPart
{
    public override void Write(in RowContext context) => context.Output.Write(bytes);
}

/// <summary>Every property as it is kept.</summary>
internal sealed class AllMembersPart : RowPart
{
    public static AllMembersPart Instance { get; } = new();

    public override void Write(in RowContext context) => context.Output.Write(context.Row.Members);
}

/// <summary>Properties that stand side by side, as they are kept.</summary>
internal sealed class MembersPart(Field first, Field last) : RowPart
{
    public override void Write(in RowContext context) => context.Output.Write(context.Row.MembersBetween(first, last));
}

/// <summary>The key within an address: quotes and percent-encoding included.</summary>
internal sealed class KeyPart : RowPart
{
    public static KeyPart Instance { get; } = new();

    public override void Write(in RowContext context) => KeyBytes.Write(context.Output, context.Row);
}

/// <summary>The value of a property in another form than it is kept in.</summary>
internal sealed class ValuePart(FieldValue value) : RowPart
{
    public override void Write(in RowContext context) =>
        value.Write(context.Output, context.Row, context.Row.Value(value.Field));
}

/// <summary>How many elements the value of a property has, where that was asked for.</summary>
internal sealed class ElementCountPart(FieldValue value) : RowPart
{
    public override void Write(in RowContext context) =>
        value.WriteCount(context.Output, context.Row, value.Field.Name);
}
