namespace ConsumerSafety.Api.Publishing.Endpoints;

/// <summary>Marks endpoints that ask for <c>If-Match</c>.</summary>
internal sealed class NeedsPrecondition;
