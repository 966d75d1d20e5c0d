using System.Text.Json.Serialization;

namespace ConsumerSafety.Domain.Notices;

/// <summary>消费提示: advice to consumers.</summary>
public sealed record ConsumerTip : Notice
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override NoticeKind Kind => NoticeKind.ConsumerTip;

    /// <summary>Whom it is meant for.</summary>
    public string? Audience { get; init; }

    /// <summary>What to do.</summary>
    public string? Advice { get; init; }
}
