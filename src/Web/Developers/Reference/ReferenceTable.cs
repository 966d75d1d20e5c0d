using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Developers.Reference;

/// <summary>The properties of a set or of a type of record.</summary>
/// <param name="Name">The name of the set or type.</param>
/// <param name="Text">What it holds.</param>
/// <param name="Rows">The properties.</param>
public sealed record ReferenceTable(string Name, LocalizedText Text, IReadOnlyList<ReferenceRow> Rows)
{
    /// <summary>The name of the entity type; null for records.</summary>
    public string? EntityType { get; init; }

    /// <summary>True for a set of one kind of notice, which has everything <c>Notices</c> has as well.</summary>
    public bool HasCommonFields { get; init; }

    /// <summary>Its anchor on the page.</summary>
    public string Anchor => "type-" + Name;
}
