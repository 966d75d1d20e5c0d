using System.Text.Json.Serialization;
using ConsumerSafety.Domain.Validation;

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

    internal override void CheckKind(RuleCheck check)
    {
        check.Text(nameof(Audience), Audience, Limits.Name);
        check.Required(nameof(Advice), (Advice ?? Summary ?? Body) is not null, Expected.Advice);
        check.Text(nameof(Advice), Advice, Limits.Passage);
    }
}
