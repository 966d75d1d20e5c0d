using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Search.Fields.Descriptions;

/// <summary>What a property means, for people: the field reference and <c>$metadata</c> both say it.</summary>
/// <param name="Text">A sentence or two in both languages.</param>
/// <param name="Unit">What its values are counted or written in; null where the type says it all.</param>
public sealed record FieldDescription(LocalizedText Text, FieldUnit? Unit = null);
