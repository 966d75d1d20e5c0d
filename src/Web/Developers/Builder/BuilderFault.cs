using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Developers.Builder;

/// <summary>What is wrong with the form, and where.</summary>
/// <param name="Target">The part of the form: <c>condition-2</c>, <c>top</c>.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record BuilderFault(string Target, LocalizedText Message);
