namespace ConsumerSafety.Api.Publishing.Endpoints;

/// <summary>A body goes on after its limit.</summary>
internal sealed class BodyTooLargeException : IOException;
