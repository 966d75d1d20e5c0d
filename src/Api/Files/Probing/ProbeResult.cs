using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Files.Probing;

/// <summary>What a content was found to be, or why it is not accepted.</summary>
/// <param name="Kind">Null when it is refused.</param>
/// <param name="Refusal">Null when it is not.</param>
internal sealed record ProbeResult(ContentKind? Kind, LocalizedText? Refusal)
{
    public static implicit operator ProbeResult(ContentKind kind) => new(kind, null);

    public static implicit operator ProbeResult(LocalizedText refusal) => new(null, refusal);
}
