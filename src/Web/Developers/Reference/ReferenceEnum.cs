using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Developers.Reference;

/// <summary>An enumeration in the field reference.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">What it tells apart.</param>
/// <param name="Members">Its members in their order, with what they are called.</param>
public sealed record ReferenceEnum(
    string Name, LocalizedText Text, IReadOnlyList<(string Name, LocalizedText Label)> Members)
{
    /// <summary>Its anchor on the page.</summary>
    public string Anchor => "type-" + Name;
}
