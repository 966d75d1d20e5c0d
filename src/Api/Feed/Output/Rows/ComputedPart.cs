using System.Buffers;
using System.Text;
using ConsumerSafety.Api.Feed.Projections;
using ConsumerSafety.Api.Feed.Protocol;

namespace ConsumerSafety.Api.Feed.Output.Rows;

/// <summary>
/// A value computed from each entity. The model does not declare it, so that its type is told where JSON does not show
/// it (OData JSON format 4.01, 4.6.3).
/// </summary>
internal sealed class ComputedPart(ComputedMember member, PayloadForm form) : RowPart
{
    private readonly byte[] _name = Encoding.UTF8.GetBytes(
        (form.HasMetadata && TypeNames.Annotation(member.Value.Type, form) is { } name
            ? $"\"{member.Name}@odata.type\":\"{name}\","
            : "")
        + $"\"{member.Name}\":");

    public override void Write(in RowContext context)
    {
        var output = context.Computed
            ?? throw new InvalidOperationException("This answer was not meant to hold computed values.");
        context.Output.Write(_name);
        member.Value.Write(output.Begin(), context.Row, output.Related, form.IsIeee754Compatible);
        output.End();
    }
}
