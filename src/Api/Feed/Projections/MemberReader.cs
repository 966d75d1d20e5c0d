using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Feed.Projections;

/// <summary>Reads <c>$select</c> on records: members and nothing else.</summary>
internal static class MemberReader
{
    private const string Option = "$select";

    /// <summary>The members in their order; null for all. Throws <see cref="FeedException"/> (400).</summary>
    public static IReadOnlyList<Field>? Read(Field field, string text)
    {
        var names = new HashSet<string>();
        foreach (var item in NestedItem.Split(Option, text))
            if (item is { Path: [var name], Options.Count: 0 }
                && (name == "*" || field.Members.Any(member => member.Name == name)))
                names.Add(name);
            else
                throw FeedException.Invalid(Option, $"{field.ComplexTypeName} has no property '{item.Text}'.");
        return names.Contains("*") ? null : [.. field.Members.Where(member => names.Contains(member.Name))];
    }
}
