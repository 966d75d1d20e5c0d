using System.Text.Json.Serialization;

namespace ConsumerSafety.Api.Health;

/// <summary>The answer of <c>/health/ready</c>.</summary>
/// <param name="IsReady">Whether the index answers queries.</param>
/// <param name="Position">The last change it holds.</param>
/// <param name="Lag">How many changes it is behind.</param>
/// <param name="Rebuild">How much of a rebuild is done, 0 to 1; null when none is running.</param>
/// <param name="IndexError">Why the index could not go on; null when it could.</param>
/// <param name="DatabaseError">Why the database did not answer; null when it did.</param>
/// <param name="WriteError">Why nothing can be kept; null when it can.</param>
internal sealed record Readiness(
    bool IsReady, long Position, long Lag, double? Rebuild, string? IndexError, string? DatabaseError,
    string? WriteError);

[JsonSerializable(typeof(Readiness))]
internal sealed partial class ReadinessJson : JsonSerializerContext;
