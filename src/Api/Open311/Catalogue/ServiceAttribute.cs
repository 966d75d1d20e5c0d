using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Api.Open311.Catalogue;

/// <summary>Something a service asks for beside the arguments that all have.</summary>
/// <param name="Code">What it is sent as: <c>attribute[CODE]</c>.</param>
/// <param name="Type">How it is asked for.</param>
/// <param name="Field">The field of a complaint it becomes, as in <c>Subject.Name</c>.</param>
/// <param name="Description">The question.</param>
internal sealed record ServiceAttribute(string Code, AttributeType Type, string Field, LocalizedText Description)
{
    /// <summary>Whether it has to be answered.</summary>
    public bool IsRequired { get; init; }

    /// <summary>How to write the answer.</summary>
    public LocalizedText? Hint { get; init; }

    /// <summary>What may be chosen; null where nothing is.</summary>
    public Func<Vocabulary, IReadOnlyList<AttributeOption>>? Options { get; init; }
}
