using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Search.Fields.Descriptions;

namespace ConsumerSafety.Web.Developers.Reference;

/// <summary>A property in the field reference.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as <c>$metadata</c> names it, without the namespace: <c>DateTimeOffset</c>.</param>
/// <param name="TypeAnchor">Where the type is explained on the page, or null.</param>
/// <param name="Text">What it means.</param>
public sealed record ReferenceRow(string Name, string Type, string? TypeAnchor, LocalizedText Text)
{
    /// <summary>True for a list of values.</summary>
    public bool IsCollection { get; init; }

    /// <summary>True where the value may be missing.</summary>
    public bool IsNullable { get; init; }

    /// <summary>True where a set can be ordered by it.</summary>
    public bool IsSortable { get; init; }

    /// <summary>True for the key.</summary>
    public bool IsKey { get; init; }

    /// <summary>True for a way to entities of another set.</summary>
    public bool IsNavigation { get; init; }

    /// <summary>What its values are counted in, or null.</summary>
    public FieldUnit? Unit { get; init; }
}
