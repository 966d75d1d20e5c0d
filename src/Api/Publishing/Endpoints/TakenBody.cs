namespace ConsumerSafety.Api.Publishing.Endpoints;

/// <summary>The body that an endpoint reads, for the description.</summary>
/// <param name="Type">What it holds.</param>
/// <param name="MediaType">In which form.</param>
/// <param name="IsOptional">Whether it may be missing.</param>
internal sealed record TakenBody(Type Type, string MediaType, bool IsOptional);
