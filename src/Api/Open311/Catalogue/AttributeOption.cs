using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Open311.Catalogue;

/// <summary>What may be chosen.</summary>
/// <param name="Key">What is sent.</param>
/// <param name="Name">What people read.</param>
internal sealed record AttributeOption(string Key, LocalizedText Name);
