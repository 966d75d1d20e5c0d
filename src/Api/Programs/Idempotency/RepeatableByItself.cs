namespace ConsumerSafety.Api.Programs.Idempotency;

/// <summary>
/// Says of an endpoint that a request which arrives twice does no more than once, so that it needs no key. Its body is
/// then read as it comes and kept nowhere on the way.
/// </summary>
internal sealed class RepeatableByItself;
