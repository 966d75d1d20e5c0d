using System.Text;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Feed.Output.Rows;

/// <summary>How a member of a record is written.</summary>
/// <param name="Prefix">What comes before its value, comma and name included; null when it is left out.</param>
/// <param name="IsQuoted">Whether its value is a number written as text.</param>
internal sealed record MemberValue(byte[]? Prefix, bool IsQuoted)
{
    /// <summary>One for each member of the records of a property, in their order.</summary>
    public static MemberValue[] Of(Field field, IReadOnlyList<Field>? selected, PayloadForm form)
    {
        var isFirst = true;
        return [.. field.Members.Select(member =>
        {
            if (selected?.Contains(member) == false)
                return new MemberValue(null, false);
            var comma = isFirst ? "" : ",";
            isFirst = false;
            var type = form.IsFull && TypeNames.Annotation(member, form) is { } name
                ? $"\"{member.Name}@odata.type\":\"{name}\","
                : "";
            return new MemberValue(
                Encoding.UTF8.GetBytes($"{comma}{type}\"{member.Name}\":"),
                form.IsIeee754Compatible && FieldValue.IsLong(member));
        })];
    }
}
